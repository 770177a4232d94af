package ocr

import (
	"cmp"
	"slices"

	"missive/letter"
)

// Sizes of lines that run up or down the page, in heights of small letters of
// the typing. File numbers are stamped in letters up to three times as large.
const (
	smallestTurned = 0.5  // the least height of a mark that may be a letter
	largestTurned  = 3.6  // the most
	nearTurned     = 0.75 // the most between letters of a word, in sizes of a letter
	wordsTurned    = 3.0  // the most between words, likewise
	longTurned     = 3.0  // how long a line is at least, in sizes of a letter
)

const (
	// fewestTurned is how many marks a line of turned letters has at least. On
	// the despatches' first pages "G-J" has three.
	fewestTurned = 3
	// mostTurned is how many places on a page are read turned at most, the
	// longest first.
	mostTurned = 10
	// sureTurned is the sureness from which on a line read turned is text. On
	// the despatches' first pages file numbers and stamps gave 0.96 to 1.00,
	// read upside down 0.93 to 0.98, pen strokes and frames 0.88 to 0.96.
	sureTurned = 0.965
	// sureUpright is the confidence from which on an upright word keeps its
	// marks from being tried turned. Upright, turned letters read with less.
	sureUpright = 0.7
)

// rotated reads lines that run up or down the page beside the text. lines are
// those of an upright reading; marks that they read well are left aside.
// A place joins in the direction in which it reads better, if it reads well, and
// better than what upright words were read there.
func (t *tesseract) rotated(sh *sheet, lines []letter.Line, set Settings) ([]letter.Line, error) {
	if sh.look.letter == 0 || sh.ink == nil {
		return nil, nil
	}
	all, err := sh.ink.Components()
	if err != nil {
		return nil, err
	}
	page := letter.Box{X1: sh.width, Y1: sh.height}
	var marks []letter.Box
	for _, r := range all {
		marks = append(marks, enlarged(boxOf(r), sh.times).Intersect(page))
	}
	var out []letter.Line
	for _, c := range standing(unread(marks, lines, sh.look.letter), sh.look.letter) {
		l, err := t.readTurned(sh, c, set)
		if err != nil {
			return nil, err
		}
		if len(l.Words) > 0 && sureness(l) > uprightInside(lines, l.Box) {
			out = append(out, l)
		}
	}
	return out, nil
}

// unread are the marks of the size of letters that no sure upright word covers.
// small is the height of small letters.
func unread(marks []letter.Box, lines []letter.Line, small float64) (out []letter.Box) {
	var words []letter.Box
	for _, l := range lines {
		if l.Angle != 0 {
			continue
		}
		for _, w := range l.Words {
			if w.Conf >= sureUpright && float64(w.Box.H()) < largestTurned*small && (len(w.Text) > 2 || len(l.Words) > 2) {
				words = append(words, w.Box)
			}
		}
	}
	sure := newCover(words)
	for _, m := range marks {
		if size := float64(max(m.W(), m.H())); size < smallestTurned*small || size > largestTurned*small {
			continue
		}
		if !sure.has((m.X0+m.X1)/2, (m.Y0+m.Y1)/2) {
			out = append(out, m)
		}
	}
	return out
}

// A standingLine is where letters stand one above the other.
type standingLine struct {
	box   letter.Box
	marks []letter.Box
}

// size is the size of the line's letters across the line: the third quartile
// of their widths, as high letters and digits have it.
func (s standingLine) size() int {
	var widths []int
	for _, m := range s.marks {
		widths = append(widths, m.W())
	}
	slices.Sort(widths)
	return widths[len(widths)*3/4]
}

// standing finds marks that stand one above the other as the letters of a
// turned line do: in one column and close together. Those of upright rows, one
// below the other, lie further apart. The longest come first.
func standing(marks []letter.Box, small float64) []standingLine {
	slices.SortFunc(marks, func(a, b letter.Box) int { return cmp.Compare(a.Y0, b.Y0) })
	words := linked(single(marks), nearTurned)
	words = slices.DeleteFunc(words, func(s standingLine) bool { return len(s.marks) < 2 })
	lines := linked(words, wordsTurned)
	lines = slices.DeleteFunc(lines, func(s standingLine) bool {
		size := s.size()
		return len(s.marks) < fewestTurned || float64(size) < 0.8*small || s.box.W() > 2*size ||
			float64(s.box.H()) < longTurned*float64(size) || s.box.H() < 2*s.box.W()
	})
	slices.SortStableFunc(lines, func(a, b standingLine) int { return cmp.Compare(b.box.H(), a.box.H()) })
	return lines[:min(len(lines), mostTurned)]
}

// single makes each mark a line of its own.
func single(marks []letter.Box) (out []standingLine) {
	for _, m := range marks {
		out = append(out, standingLine{m, []letter.Box{m}})
	}
	return out
}

// linked joins lines that stand above one another, sorted by their upper edges,
// where what lies between them is at most gap times the size of their letters.
func linked(lines []standingLine, gap float64) (out []standingLine) {
	for _, l := range lines {
		best := -1
		for i, o := range out {
			wide := max(l.box.W(), o.size())
			between := l.box.Y0 - o.box.Y1
			over := l.box.OverlapX(o.box)
			if 10*over < 6*min(l.box.W(), o.box.W()) || float64(between) > gap*float64(wide) || l.box.Union(o.box).W() > 2*wide {
				continue
			}
			if between < -l.box.H()*7/10 && l.box.H() > 2 {
				continue // beside it, not below
			}
			if best < 0 || over > l.box.OverlapX(out[best].box) {
				best = i
			}
		}
		if best < 0 {
			out = append(out, l)
			continue
		}
		out[best].box = out[best].box.Union(l.box)
		out[best].marks = append(out[best].marks, l.marks...)
	}
	return out
}

// readTurned reads a place turned both ways and gives the line of the way that
// reads better; empty where neither reads as text.
func (t *tesseract) readTurned(sh *sheet, s standingLine, set Settings) (best letter.Line, err error) {
	size := s.size()
	// Capitals become as high as small letters are read best: at 1.4 times that
	// more of them were misread, and it takes longer.
	box := s.box.Grown(size / 2).Intersect(letter.Box{X1: sh.width, Y1: sh.height})
	cut, err := sh.gray.Clip(box.X0, box.Y0, box.W(), box.H())
	if err != nil {
		return best, err
	}
	defer cut.Close()
	for _, turn := range []int{270, 90} {
		p := piece{gray: cut, box: box, high: float64(size), turn: turn, mode: singleLine}
		lines, err := t.readPiece(p, sh.width, sh.height, set)
		if err != nil {
			return best, err
		}
		for _, l := range lines {
			if n, others := letterLike(l.Text()); n >= fewestTurned && n > 2*others && sureness(l) >= max(sureTurned, sureness(best)) {
				best = l
			}
		}
		if sureness(best) > 0.985 {
			break // it will not read better upside down
		}
	}
	return best, nil
}

// uprightInside is how sure the upright words are that lie in a box.
func uprightInside(lines []letter.Line, b letter.Box) float64 {
	var inside letter.Line
	for _, l := range lines {
		for _, w := range l.Words {
			if l.Angle == 0 && float64(w.Box.Intersect(b).Area()) >= covered*float64(w.Box.Area()) {
				inside.Words = append(inside.Words, w)
			}
		}
	}
	return sureness(inside)
}
