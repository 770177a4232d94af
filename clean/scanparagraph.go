package clean

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// The limits are wide of anything met: between 1.5 and 4 for the indent, 1.3
// and 1.7 for the gap, 3 and 10 for the room, the breaks of the three despatches
// come out the same but for one.
const (
	// indent is the least number of the typewriter's steps by which a row
	// that begins a paragraph stands in. Typists indent by five or more; a
	// margin wanders by one and a half over a skewed page.
	indent = 2.5
	// wideGap is how much larger than the usual distance between rows an
	// empty line's is: twice, less what the rows' unequal boxes take off.
	wideGap = 1.45
	// room is how many steps a row that ends a sentence must leave free, over
	// and above the next row's first word, before it counts as a paragraph's
	// last. Ragged lines of the despatches leave up to five.
	room = 6
	// marginRows is the least number of rows of which a page's margin is sure:
	// a last page may hold two, and the one that stands in is the longer.
	marginRows = 6
)

// scanSeams decides by indents, the distance between rows and their lengths.
func (v *View) scanSeams() func(p, r *row) seam {
	var last seam // how p followed the row above it
	return func(p, r *row) seam {
		last = v.scanSeam(p, r, last)
		return last
	}
}

func (v *View) scanSeam(p, r *row, last seam) seam {
	f := v.face(r.page)
	switch {
	case f.pitch == 0:
		return newLine
	case p.page != r.page:
		return v.turnSeam(p, r, f)
	case v.apart(p, r):
		return starts
	}
	step := (v.x0(r) - v.x0(p)) / f.pitch
	switch {
	case step > indent:
		return starts
	case step < -indent:
		// p stood in as the first row of this paragraph, or as the last of a
		// block that stands in.
		if above := v.above(p); last == continues && above != nil && math.Abs(v.x0(above)-v.x0(p)) < indent*f.pitch {
			return starts
		}
		return continues
	case p.ends() && (v.standsIn(r, f) || v.roomAfter(p, r, f) > room):
		return starts
	}
	return continues
}

// apart tells whether more than the usual distance parts two rows of a page.
func (v *View) apart(p, r *row) bool {
	return v.gapAbove(r) > wideGap*v.usualGap(p, r)
}

// turnSeam is how the first row of a page follows the last of the one before.
func (v *View) turnSeam(p, r *row, f face) seam {
	below := v.below(r)
	switch {
	case v.standsIn(r, f):
		return starts
	case below != nil && v.gapAbove(below) > wideGap*v.pageGap(r.page) && r.ends():
		if v.roomAfter(r, below, f) > room && !p.ends() {
			return continues // the last row of a paragraph
		}
		if p.ends() {
			return starts
		}
	case p.ends() && !v.indents() && v.roomAfter(p, r, v.face(p.page)) > room:
		return starts
	}
	return continues
}

// standsIn tells whether the row stands in from the row below, as a
// paragraph's first row does.
func (v *View) standsIn(r *row, f face) bool {
	below := v.below(r)
	return below != nil && v.x0(r)-v.x0(below) > indent*f.pitch
}

// indents tells whether the letter's paragraphs begin with an indent.
func (v *View) indents() bool {
	n := 0
	for _, r := range v.rows {
		if v.standsIn(r, v.face(r.page)) {
			n++
		}
	}
	return n >= 2
}

// roomAfter is how many steps the row p leaves free once the first word of r
// is set after it.
func (v *View) roomAfter(p, r *row, f face) float64 {
	right := 0.0
	for _, s := range v.pages[p.page] {
		if math.Abs(float64(s.at-p.at)) <= 4 {
			right = max(right, v.x1(s))
		}
	}
	word := float64(utf8.RuneCountInString(r.words[0].text) + 1)
	return (right-v.x1(p))/f.pitch - word
}

// x0 is where the row begins; rubbish that the engine took into the first
// word does not move it out of the margin.
func (v *View) x0(r *row) float64 {
	x, f := v.x(r.page, r.box.X0, r.box.Y1), v.face(r.page)
	if x < f.left-f.pitch && len(v.pages[r.page]) >= marginRows {
		return f.left
	}
	return x
}

// x1 is where the row ends.
func (v *View) x1(r *row) float64 { return v.x(r.page, r.box.X1, r.box.Y1) }

// mid is the height at which the row stands: the middle of its words, without
// those that a stroke makes higher.
func (v *View) mid(r *row) float64 {
	var y []float64
	for _, w := range r.words {
		y = append(y, v.y(r.page, (w.box.X0+w.box.X1)/2, (w.box.Y0+w.box.Y1)/2))
	}
	return median(y)
}

// above and below are the neighbouring rows of the same page.
func (v *View) above(r *row) *row {
	if p := v.before(r); p != nil && p.page == r.page {
		return p
	}
	return nil
}

func (v *View) below(r *row) *row {
	if n := v.after(r); n != nil && n.page == r.page {
		return n
	}
	return nil
}

// gapAbove is the distance to the row above, or 0 at the head of a page.
func (v *View) gapAbove(r *row) float64 {
	if p := v.above(r); p != nil {
		return v.mid(r) - v.mid(p)
	}
	return 0
}

// usualGap is the least of the distances above p and below r: one of the two
// rows stands in running text, the other may be a heading.
func (v *View) usualGap(p, r *row) float64 {
	least := math.Inf(1)
	if gap := v.gapAbove(p); gap > 0 {
		least = gap
	}
	if below := v.below(r); below != nil {
		if gap := v.gapAbove(below); gap > 0 {
			least = min(least, gap)
		}
	}
	if math.IsInf(least, 1) {
		return v.pageGap(r.page)
	}
	// Rows that overlap come from one row of type read in two pieces.
	return max(least, v.face(r.page).height)
}

// pageGap is the distance from row to row on a page as a rule.
func (v *View) pageGap(page int) float64 {
	var gaps []float64
	for _, r := range v.pages[page] {
		if gap := v.gapAbove(r); gap > 0 {
			gaps = append(gaps, gap)
		}
	}
	if len(gaps) == 0 {
		return math.Inf(1)
	}
	return slices.Sorted(slices.Values(gaps))[len(gaps)/2]
}

// hangs tells whether r continues the listed item p, standing in from it.
func (v *View) hangs(p, r *row) bool {
	f := v.face(r.page)
	return p.page == r.page && f.pitch > 0 && !strings.HasSuffix(p.text, ":") && v.x0(r)-v.x0(p) > 1.5*f.pitch && !listed.MatchString(r.text)
}
