package ocr

import (
	"cmp"
	"slices"

	"missive/ocr/internal/lept"
)

const (
	// faintest is by how many grey values ink is darker than paper at least.
	// What shines through from the back is less.
	faintest = 50
	// Sizes as shares of the page's longer side. A small letter at 300 dpi is
	// 1/160 of a sheet of A4, a hyphen 1/250 wide; a fold is thinner than
	// hairline.
	leastOnPage, mostOnPage = 1.0 / 500, 1.0 / 25
	hairline                = 1.0 / 600
	// fewestInRow is how many marks stand side by side in the least that is
	// written on a page: "-2-".
	fewestInRow = 3
	// atEdge is how near the page's edge, as a share of its longer side, large
	// marks are borders and no writing.
	atEdge = 1.0 / 50
)

// blank tells whether nothing is written on the page: no three marks of ink side
// by side, and none larger than letters. Specks, holes, edges, folds and what
// shines through are nothing. It is sooner wrong by calling dirt writing than
// the other way round, since a page that is not blank is only read.
func (s *sheet) blank() (bool, error) {
	c := chain{pix: s.small, borrowed: true}
	defer func() { c.close() }()
	if s.look.uneven {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Flatten(surveyTile) })
	}
	t := c.tones()
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(max(t.quantile(0.5)-faintest, 1)) })
	if c.err != nil {
		return false, c.err
	}
	marks, err := c.pix.Components()
	if err != nil {
		return false, err
	}
	return !written(marks, c.pix.Width(), c.pix.Height()), nil
}

// written tells whether marks on a page of w by h pixels are writing.
func written(marks []lept.Rect, w, h int) bool {
	long := float64(max(w, h))
	var small []lept.Rect
	for _, m := range marks {
		size, thin := float64(max(m.W, m.H))/long, float64(min(m.W, m.H))/long
		switch {
		case size < leastOnPage:
		case float64(m.H)/long <= mostOnPage && size <= 2*mostOnPage:
			small = append(small, m)
		case thin > hairline && !nearEdge(m, w, h, int(atEdge*long)):
			return true
		}
	}
	slices.SortFunc(small, func(a, b lept.Rect) int { return cmp.Compare(a.X, b.X) })
	return slices.ContainsFunc(small, func(m lept.Rect) bool { return besideOf(m, small, mostOnPage*long) >= fewestInRow })
}

// nearEdge tells whether a mark touches or nearly touches the page's edge.
func nearEdge(m lept.Rect, w, h, near int) bool {
	return m.X < near || m.Y < near || m.X+m.W > w-near || m.Y+m.H > h-near
}

// besideOf is how many marks, sorted from left to right, stand in a row that
// begins with m: each at the height of those before and near the last. No mark
// is taller than tallest.
func besideOf(m lept.Rect, sorted []lept.Rect, tallest float64) int {
	const gap = 4 // heights
	n, row := 1, m
	for _, r := range sorted {
		apart := r.X - row.X - row.W
		tall := max(row.H, r.H)
		if float64(apart) > gap*tallest {
			break
		}
		if apart >= 0 && apart <= gap*tall && (middleIn(r, row) || middleIn(row, r)) {
			row = union(row, r)
			n++
		}
	}
	return n
}

// middleIn tells whether the middle of a is as high as b.
func middleIn(a, b lept.Rect) bool {
	y := a.Y + a.H/2
	return y >= b.Y && y < b.Y+b.H
}
