package align

import (
	"math"
	"slices"

	"missive/letter"
)

// A pitch is how wide one character of a page is with the blank beside it, in
// pixels: on a typewriter the same for all, in print a mean. 0 is not known.
type pitch struct {
	chars float64
	// left and right are where the page's lines begin and end as a rule.
	left, right int
	// rows is how far lines are apart as a rule, from top to top.
	rows int
}

// fewest is how many words a page must hold to tell how wide a character is.
const fewest = 8

// pitchOf measures a page. The way from where a word begins to where the next
// one does is its length and a blank: their middle is the pitch, whatever stands
// wider apart.
func pitchOf(p letter.Page) pitch {
	var steps []float64
	var left, right, rows []int
	top := -1
	for _, line := range p.Lines {
		if line.Angle != 0 || line.Layer != "" || len(line.Words) == 0 || line.Box.Empty() {
			continue
		}
		for i, w := range line.Words[1:] {
			before := line.Words[i]
			if n := chars(before.Text) + 1; n > 2 && w.Box.X0 > before.Box.X0 {
				steps = append(steps, float64(w.Box.X0-before.Box.X0)/float64(n))
			}
		}
		if len(line.Words) > 2 {
			left, right = append(left, line.Box.X0), append(right, line.Box.X1)
			if top >= 0 && line.Box.Y0 > top {
				rows = append(rows, line.Box.Y0-top)
			}
			top = line.Box.Y0
		}
	}
	if len(steps) < fewest {
		return pitch{}
	}
	out := pitch{chars: part(steps, 0.5), left: part(left, 0.25), right: part(right, 0.9)}
	if len(rows) > 0 {
		out.rows = part(rows, 0.5)
	}
	return out
}

// part is the value that so great a part of all is no greater than.
func part[T int | float64](all []T, share float64) T {
	all = slices.Clone(all)
	slices.Sort(all)
	return all[int(share*float64(len(all)-1))]
}

// chars counts the user-perceived characters.
func chars(s string) int {
	n := 0
	for at := 0; at < len(s); n++ {
		at += clusterLen(s[at:])
	}
	return n
}

// wide is how many characters have room in a box of that width. The ink of a
// word ends before its last character's place does.
func (p pitch) wide(pixels int) float64 { return float64(pixels)/p.chars + 0.2 }

// room is how many characters had room between two words, the blanks beside
// them taken off, and whether the page tells. Over the end of a line it is what
// the first line leaves free or what the second is indented by, whichever is
// more; with more than one line between, nothing tells.
func (p pitch) room(l *letter.Letter, before, after letter.WordID) (float64, bool) {
	a, okA := l.Word(before)
	b, okB := l.Word(after)
	if p.chars == 0 || !okA || !okB || before.Page != after.Page || a.Box.Empty() || b.Box.Empty() {
		return 0, false
	}
	switch {
	case before.Line == after.Line && before.Word < after.Word:
		return float64(b.Box.X0-a.Box.X1)/p.chars - 1, true
	case before.Line+1 == after.Line && p.rows > 0 && 2*(b.Box.Y0-a.Box.Y0) <= 3*p.rows:
		return math.Max(float64(p.right-a.Box.X1), float64(b.Box.X0-p.left))/p.chars - 1, true
	}
	return 0, false
}
