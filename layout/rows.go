package layout

import (
	"cmp"
	"math"
	"slices"

	"missive/letter"
)

// aligned is how far, as a share of the type's size, the heights of two pieces
// of one row may differ. Rows are typed at least 1.3 sizes apart; halves of
// one row on the despatches of 1939 differ by up to 0.25 where the paper is
// curled, the lines of a stamp beside a row by anything.
const aligned = 0.3

// rows joins pieces of one row that the engine took for several lines, with
// the words from left to right.
func (g grid) rows(pieces []piece) []piece {
	slices.SortStableFunc(pieces, func(a, b piece) int { return cmp.Compare(a.line.Box.X0, b.line.Box.X0) })
	var rows []piece
	for _, p := range pieces {
		best, least := -1, aligned*g.size
		for i, r := range rows {
			if d := g.apart(r.line, p.line); d < least {
				best, least = i, d
			}
		}
		if best < 0 {
			rows = append(rows, p)
			continue
		}
		rows[best] = g.piece(joined(rows[best].line, p.line))
	}
	return rows
}

// apart is by how many pixels the heights of two lines differ where they meet,
// b to the right of a; infinite where they cannot be of one row because they
// overlap or their types differ much in size.
func (g grid) apart(a, b letter.Line) float64 {
	if float64(a.Box.X1-b.Box.X0) > g.size/2 || b.Box.X1 <= a.Box.X1 {
		return math.Inf(1)
	}
	if !g.common(a) || !g.common(b) {
		return math.Inf(1)
	}
	last, first := a.Words[len(a.Words)-1].Box, b.Words[0].Box
	return math.Abs(g.foot(b, first) - g.foot(a, last))
}

// common tells whether a line's type is of the page's common size; stamps and
// pen strokes mostly are not, and a line without words has no type.
func (g grid) common(l letter.Line) bool {
	heights := make([]float64, len(l.Words))
	for i, w := range l.Words {
		heights[i] = float64(w.Box.H())
	}
	h := quantile(heights, 0.5)
	return h > 0.4*g.size && h < 1.6*g.size
}

// foot is how high a line's letters stand at one of its words, on a straight
// page: on its baseline, where the engine gave one.
func (g grid) foot(l letter.Line, w letter.Box) float64 {
	x := float64(w.X0+w.X1) / 2
	y := float64(w.Y1)
	if l.Baseline != nil {
		y = float64(l.Box.Y1) + l.Baseline.Offset + l.Baseline.Slope*(x-float64(l.Box.X0))
	}
	return y - g.slope*x
}

// joined is one line of two, b to the right of a. It keeps a's block and
// paragraph; the baseline is that of the longer.
func joined(a, b letter.Line) letter.Line {
	l := a
	l.Words = slices.Concat(a.Words, b.Words)
	slices.SortStableFunc(l.Words, func(v, w letter.Word) int { return cmp.Compare(v.Box.X0, w.Box.X0) })
	l.Box = a.Box.Union(b.Box)
	from := a
	if b.Box.W() > a.Box.W() {
		from = b
		l.Size = b.Size
	}
	l.Baseline = from.Baseline.Rebased(from.Box, l.Box)
	return l
}
