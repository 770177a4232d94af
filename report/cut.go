package report

import (
	"fmt"
	"strings"

	"missive/letter"
)

// A cutView is a piece of a page's picture. Its place in the picture and those
// of its frames stand in style rules for the class Class, because the policy of
// the pages allows no style attributes.
type cutView struct {
	Class   string
	Picture string     // URL
	Frames  []struct{} // one for each frame
	Wide    bool       // too wide to be read in a column beside its text
}

// A cut shows its places with what stands around them.
const (
	cutSides    = 2.5 // to each side at least so many line heights
	cutAbove    = 0.9 // above and below so many, and at least so many inches
	cutRow      = 0.1 // (typewriters set six rows to the inch)
	cutLeast    = 2.6 // in all at least so many inches wide
	cutDPI      = 150 // shown at so many CSS pixels for an inch of paper
	cutWide     = 640 // more CSS pixels than that are wide: the column has 448
	fallbackDPI = 300 // taken for a page that does not say
	// framesMost are framed one by one; a place in more pieces gets one frame.
	framesMost = 24
	// diffTallest and takenTallest are how high a cut may be in CSS pixels: a
	// difference is a word or a line, a stamp is several.
	diffTallest  = 260
	takenTallest = 340
)

// A cutter makes cuts and collects their style rules.
type cutter struct {
	tallest float64 // CSS pixels
	style   strings.Builder
	n       int
}

// cut is the piece of the page's picture around the boxes, which are framed.
// folder, with slashes, is where the letter's folder lies as seen from the
// page of the report, empty for the folder itself. It is nil where there is no
// picture or no place on it. Places are in percent, so that a picture of any
// size fits.
func (c *cutter) cut(p *letter.Page, folder string, boxes ...letter.Box) *cutView {
	page := letter.Box{X1: p.Width, Y1: p.Height}
	var frames []letter.Box
	var all letter.Box
	for _, b := range boxes {
		if b = b.Intersect(page); !b.Empty() {
			frames = append(frames, b)
			all = all.Union(b)
		}
	}
	if p.Picture == "" || all.Empty() {
		return nil
	}
	if len(frames) > framesMost {
		frames = []letter.Box{all}
	}
	dpi := p.DPI
	if dpi <= 0 {
		dpi = fallbackDPI
	}
	c.n++
	v := &cutView{Class: fmt.Sprintf("cut-%d", c.n), Picture: link(folder + p.Picture), Frames: make([]struct{}, len(frames))}
	v.Wide = c.rules(v.Class, page, widen(all, tallestRow(frames), page, dpi), frames, dpi)
	return v
}

// rules writes the style of one cut, and tells whether it is a wide one.
func (c *cutter) rules(class string, page, cut letter.Box, frames []letter.Box, dpi int) bool {
	w, h := float64(cut.W()), float64(cut.H())
	width := w * cutDPI / float64(dpi)
	if tall := width * h / w; tall > c.tallest {
		width *= c.tallest / tall
	}
	fmt.Fprintf(&c.style, ".%s{width:%.0fpx;aspect-ratio:%d/%d}", class, width, cut.W(), cut.H())
	fmt.Fprintf(&c.style, ".%s img{width:%.3f%%;height:%.3f%%;left:%.3f%%;top:%.3f%%}", class,
		100*float64(page.W())/w, 100*float64(page.H())/h, -100*float64(cut.X0)/w, -100*float64(cut.Y0)/h)
	for i, b := range frames {
		which := "i"
		if len(frames) > 1 {
			which = fmt.Sprintf("i:nth-of-type(%d)", i+1)
		}
		fmt.Fprintf(&c.style, ".%s %s{left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%}", class, which,
			100*float64(b.X0-cut.X0)/w, 100*float64(b.Y0-cut.Y0)/h, 100*float64(b.W())/w, 100*float64(b.H())/h)
	}
	c.style.WriteByte('\n')
	return width > cutWide
}

// tallestRow is the height of the tallest frame.
func tallestRow(frames []letter.Box) int {
	h := 0
	for _, b := range frames {
		h = max(h, b.H())
	}
	return h
}

// widen is the box, whose rows are so many pixels high, with its surroundings,
// inside the page.
func widen(box letter.Box, row int, page letter.Box, dpi int) letter.Box {
	line := float64(min(row, page.H()/30)) // a box of several lines needs no wider margin than one
	sides := int(max(cutSides*line, (cutLeast*float64(dpi)-float64(box.W()))/2))
	above := int(max(cutAbove*line, cutRow*float64(dpi)))
	return letter.Box{X0: box.X0 - sides, Y0: box.Y0 - above, X1: box.X1 + sides, Y1: box.Y1 + above}.Intersect(page)
}
