package clean

import (
	"math"
	"slices"
)

// A stance is how a row stands between the margins.
type stance struct {
	row *row
	// in is how many steps of the typewriter it begins right of the left
	// margin, and free how many it ends left of the right one.
	in, free float64
	// close tells that the row above or below is much nearer than the letter's
	// rows usually are.
	close bool
	// far tells that it begins right of the middle, where stamps stand and no
	// row of a quotation begins.
	far bool
}

// setInBy is the least a quotation stands in: see indent.
const setInBy = indent

// closeGap is the share of the usual distance between rows under which rows
// are typed closer: single spacing is half of double and two thirds of one and
// a half.
const closeGap = 0.8

// stances measures the rows. A plain text's rows stand where their blanks put
// them.
func (v *View) stances(rows []*row) []stance {
	out := make([]stance, len(rows))
	least, width := math.MaxInt, v.width()
	left := v.leftEdges(rows)
	for _, r := range rows {
		least = min(least, v.blanks(r))
	}
	usual := v.usualSteps(rows)
	for i, r := range rows {
		s := stance{row: r}
		if f := v.face(r.page); f.pitch > 0 {
			s.in, s.free = (v.edge(r)-left[r.page])/f.pitch, (f.right-v.x1(r))/f.pitch
			s.far = 2*s.in*f.pitch > f.right-left[r.page]
			s.close = v.nearer(r, closeGap*usual*f.pitch)
		} else if !v.scan {
			s.in = float64(v.blanks(r) - least)
			s.free = float64(width-r.length()) - s.in
		}
		out[i] = s
	}
	return out
}

// leftEdges are the left margins of the pages on which the body's rows stand.
// A page may hold more of a quotation than of the letter, so it is the edge
// that one long row in eight keeps, not that of most.
func (v *View) leftEdges(rows []*row) map[int]float64 {
	edges := map[int][]float64{}
	for _, r := range rows {
		if float64(r.box.W()) > 20*v.face(r.page).pitch {
			edges[r.page] = append(edges[r.page], v.edge(r))
		}
	}
	out := map[int]float64{}
	for p, e := range edges {
		slices.Sort(e)
		out[p] = e[len(e)/8]
	}
	return out
}

// edge is where the row begins on a page set straight.
func (v *View) edge(r *row) float64 { return v.x(r.page, r.box.X0, r.box.Y1) }

// blanks is how many blanks stand before a plain text's row.
func (v *View) blanks(r *row) int { return v.letter.Pages[r.page].Lines[r.line].Indent }

// usualSteps is the usual distance from row to row, in steps of the
// typewriter, because pages are scanned at different sizes.
func (v *View) usualSteps(rows []*row) float64 {
	var steps []float64
	if !v.scan {
		return 0
	}
	for _, r := range rows {
		if f, gap := v.face(r.page), v.gapAbove(r); f.pitch > 0 && gap > f.height {
			steps = append(steps, gap/f.pitch)
		}
	}
	if len(steps) == 0 {
		return 0
	}
	return median(steps)
}

// nearer tells whether the row above or below is nearer than the limit, and
// yet a row of its own.
func (v *View) nearer(r *row, limit float64) bool {
	least := 0.6 * v.face(r.page).height // less, and it is one row of type read in two pieces
	near := func(gap float64) bool { return gap > least && gap < limit }
	below := v.below(r)
	return near(v.gapAbove(r)) || below != nil && near(v.gapAbove(below))
}
