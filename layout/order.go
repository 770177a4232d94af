package layout

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"missive/letter"
)

// Order puts a page's lines, in pixels of the upright page whose lines fall by
// skew degrees, into the order in which people read a letter.
//
// Engines order by blocks, and stamps upset blocks: a paragraph's first line
// can come after its second, and the right half of a row after the whole page.
// So blocks are set aside and rows are made anew:
//
//  1. The body's column is found from the page's long lines.
//  2. Pieces of one typed row become one line.
//  3. Marks beside the body ("1/") are lines of their own, just before the row
//     they stand beside.
//  4. The rest stands top to bottom, but where a gutter parts two or more
//     lines on each side, the left side comes whole before the right; at the
//     letter's end so do columns whose rows stand at one height, as enclosures
//     beside a signature.
//  5. What stands in the margins beside the body, or reads in another
//     direction, comes last.
//
// A line without words stays by itself, in the place that its box gives it.
func Order(lines []letter.Line, skew float64) []letter.Line {
	g := newGrid(lines, skew)
	if g.size == 0 {
		return lines
	}
	var text, marks, aside []piece
	for _, l := range lines {
		if l.Angle != 0 {
			aside = append(aside, g.piece(l))
			continue
		}
		mark, rest := g.partMark(l)
		if mark != nil {
			marks = append(marks, g.piece(*mark))
		}
		if rest != nil {
			text = append(text, g.piece(*rest))
		}
	}
	left, right, text := g.closing(text)
	var main []piece
	for _, p := range g.rows(text) {
		if g.besideBody(p) {
			aside = append(aside, p)
		} else {
			main = append(main, p)
		}
	}
	topDown(main)
	topDown(aside)
	if len(left) > 0 {
		main = g.withClosing(main, left, right)
	} else {
		main = g.columns(main)
	}
	main = insertMarks(main, marks, g.size)
	out := make([]letter.Line, 0, len(main)+len(aside))
	for _, p := range append(main, aside...) {
		out = append(out, p.line)
	}
	return out
}

// A piece is a line as the ordering sees it.
type piece struct {
	line letter.Line
	// y is how high the middle of its letters stands, as if the page were
	// straight.
	y float64
}

// topDown sorts pieces by height; those as high as one another stay as they
// were.
func topDown(p []piece) {
	slices.SortStableFunc(p, func(a, b piece) int { return cmp.Compare(a.y, b.y) })
}

// A grid is what the ordering knows of the whole page.
type grid struct {
	slope float64 // by which rows fall, in pixels a pixel
	size  float64 // of the commonest type, ascender to descender, in pixels
	body  letter.Box
}

// bodyWords is how many words a line has, at the least, to tell where the body
// stands. Lines of typewritten letters have 8 to 12; stamps' and addresses'
// lines rarely have 6.
const bodyWords = 6

func newGrid(lines []letter.Line, skew float64) grid {
	g := grid{slope: math.Tan(skew * math.Pi / 180)}
	var heights []float64
	var left, right []int
	for _, l := range lines {
		if l.Angle != 0 {
			continue
		}
		for _, w := range l.Words {
			if utf8.RuneCountInString(w.Text) > 2 {
				heights = append(heights, float64(w.Box.H()))
			}
		}
		if len(l.Words) >= bodyWords {
			first := l.Words[0]
			if markText.MatchString(first.Text) {
				first = l.Words[1]
			}
			left, right = append(left, first.Box.X0), append(right, l.Box.X1)
			g.body = g.body.Union(l.Box)
		}
	}
	g.size = quantile(heights, 0.5)
	if len(left) > 0 {
		// A line that alone begins far to the left begins with dirt; on the
		// right the typist left off anywhere, and dirt may follow.
		g.body.X0, g.body.X1 = leftEdge(left, int(g.size)), quantile(right, 0.8)
	}
	return g
}

// quantile is the value below which the given share of the values lies, 0 of
// none.
func quantile[T cmp.Ordered](values []T, share float64) (v T) {
	if len(values) == 0 {
		return v
	}
	s := slices.Sorted(slices.Values(values))
	return s[min(int(share*float64(len(s))), len(s)-1)]
}

// leftEdge is the leftmost place where two lines begin within the given
// width, or a tenth of them all where that is more.
func leftEdge(begins []int, width int) int {
	s := slices.Sorted(slices.Values(begins))
	need := max(2, len(s)/10)
	for i := 0; i+need <= len(s); i++ {
		if s[i+need-1] <= s[i]+width {
			return s[i]
		}
	}
	return s[0]
}

// piece measures a line. The median of its words' middles tells its height:
// one word grown tall by a pen stroke does not move it. Of a line without words
// its box tells.
func (g grid) piece(l letter.Line) piece {
	if len(l.Words) == 0 {
		return piece{l, g.straight(l.Box)}
	}
	ys := make([]float64, len(l.Words))
	for i, w := range l.Words {
		ys[i] = g.straight(w.Box)
	}
	return piece{l, quantile(ys, 0.5)}
}

// straight is how high the middle of a box would stand on a straight page.
func (g grid) straight(b letter.Box) float64 {
	return float64(b.Y0+b.Y1)/2 - g.slope*float64(b.X0+b.X1)/2
}

// besideBody tells whether a piece stands in the margin to the left or right
// of the body's lines. Above and below them there is no margin.
func (g grid) besideBody(p piece) bool {
	b, gap := p.line.Box, int(g.size/2)
	return !g.body.Empty() && b.Y0 >= g.body.Y0 && b.Y1 <= g.body.Y1 &&
		(b.X1 <= g.body.X0-gap || b.X0 >= g.body.X1+gap)
}
