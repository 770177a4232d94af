package clean

import "missive/letter"

// A quotation is a quotation that was marked: its rows in order, and the
// length of its longest.
type quotation struct {
	rows  map[*row]bool
	width int
}

// quotations maps rows to the quotation they are in.
func (v *View) quotations() map[*row]*quotation {
	of := map[letter.WordID]*quotation{}
	for _, e := range v.letter.EachInForce() {
		if e.Kind == letter.Mark && e.Role == letter.Quote {
			q := &quotation{rows: map[*row]bool{}}
			for _, w := range e.Words {
				of[w] = q
			}
		}
	}
	out := map[*row]*quotation{}
	if len(of) == 0 {
		return out
	}
	for _, r := range v.rows {
		if q := of[r.first()]; q != nil {
			out[r], q.rows[r] = q, true
			q.width = max(q.width, r.length())
		}
	}
	return out
}

// quoteSeam is how a row follows another of which one or both are in the
// quotations a and b; plain is how it would without. A quotation is a block of
// its own with margins of its own, also where a page cuts it.
func (v *View) quoteSeam(p, r *row, a, b *quotation, plain seam) seam {
	switch {
	case a != b:
		return starts
	case a == nil:
		return plain
	case p.page != r.page:
		return v.quoteTurn(p, r, a)
	case !v.scan && plain == newLine && filled(p, r, a.width):
		return continues
	}
	return plain
}

// quoteTurn is how the first row of a page follows the last of the one before
// inside one quotation. Its rows stand in on both pages, so only what stands
// in further, or opens with a mark, begins a paragraph.
func (v *View) quoteTurn(p, r *row, q *quotation) seam {
	switch below := v.below(r); {
	case !p.ends():
		return continues
	case opensQuote(r.text), !v.scan:
		return starts
	case below != nil && q.rows[below] && v.standsIn(r, v.face(r.page)), v.roomAfter(p, r, v.face(p.page)) > room:
		return starts
	}
	return continues
}
