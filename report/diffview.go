package report

import (
	"fmt"
	"strings"

	"missive/align"
	"missive/letter"
)

// A diffView is one difference as the template shows it.
type diffView struct {
	N             int
	Before, After string
	Ref, Text     []partView
	Page          int // 0 where the text came from no scan
	OnPicture     bool
	Line, Column  int
	Cut           *cutView
}

// A partView is a run of characters, and whether only this text has it.
type partView struct {
	Text string
	Only bool
}

// newDiffViews lists the differences and the style that cuts their pictures.
func newDiffViews(l *letter.Letter, c *align.Comparison) ([]diffView, string) {
	var out []diffView
	var style strings.Builder
	for i, d := range c.Differences {
		v := diffView{N: i + 1, Before: Visible(d.Before), After: Visible(d.After), Line: d.Line, Column: d.Column,
			Ref: parts(d.Parts, align.Delete, d.Ref), Text: parts(d.Parts, align.Insert, d.Text)}
		if d.Page > 0 && d.Page <= len(l.Pages) {
			v.Page = d.Page
			v.Cut = newCut(&l.Pages[d.Page-1], d.Box, v.N, &style)
			v.OnPicture = v.Cut != nil
		}
		out = append(out, v)
	}
	return out, style.String()
}

// parts are the runs of one of the two texts: what both have and what only it
// has. Without runs the whole is taken for its own.
func parts(all []align.Part, only align.Op, whole string) []partView {
	var out []partView
	for _, p := range all {
		if p.Op == align.Equal || p.Op == only {
			out = append(out, partView{Visible(p.Text), p.Op == only})
		}
	}
	if len(out) == 0 && whole != "" {
		out = []partView{{Visible(whole), true}}
	}
	return out
}

// A cutView is the piece of a page's picture that a difference came from. Its
// place in the picture stands in a style rule for the class Class.
type cutView struct {
	Class   string
	Picture string // URL
}

// A cut shows the words with what stands around them.
const (
	cutSides    = 2.5 // to each side at least so many line heights
	cutAbove    = 0.9 // above and below so many, and at least so many inches
	cutRow      = 0.1 // (typewriters set six rows to the inch)
	cutLeast    = 2.6 // in all at least so many inches wide
	cutDPI      = 150 // shown at so many CSS pixels for an inch of paper
	cutTallest  = 260 // CSS pixels
	fallbackDPI = 300 // taken for a page that does not say
)

// newCut writes the rule that cuts the box out of the page's picture. It is
// nil where there is no picture or no place on it. Places are in percent, so
// that a picture of any size fits.
func newCut(p *letter.Page, box letter.Box, n int, style *strings.Builder) *cutView {
	page := letter.Box{X1: p.Width, Y1: p.Height}
	box = box.Intersect(page)
	if p.Picture == "" || box.Empty() {
		return nil
	}
	dpi := p.DPI
	if dpi <= 0 {
		dpi = fallbackDPI
	}
	cut := widen(box, page, dpi)
	w, h := float64(cut.W()), float64(cut.H())
	width := w * cutDPI / float64(dpi)
	if tall := width * h / w; tall > cutTallest {
		width *= cutTallest / tall
	}
	class := fmt.Sprintf("cut-%d", n)
	fmt.Fprintf(style, ".%s{width:%.0fpx;aspect-ratio:%d/%d}", class, width, cut.W(), cut.H())
	fmt.Fprintf(style, ".%s img{width:%.3f%%;height:%.3f%%;left:%.3f%%;top:%.3f%%}", class,
		100*float64(p.Width)/w, 100*float64(p.Height)/h, -100*float64(cut.X0)/w, -100*float64(cut.Y0)/h)
	fmt.Fprintf(style, ".%s i{left:%.3f%%;top:%.3f%%;width:%.3f%%;height:%.3f%%}\n", class,
		100*float64(box.X0-cut.X0)/w, 100*float64(box.Y0-cut.Y0)/h, 100*float64(box.W())/w, 100*float64(box.H())/h)
	return &cutView{Class: class, Picture: link(p.Picture)}
}

// widen is the box with its surroundings, inside the page.
func widen(box, page letter.Box, dpi int) letter.Box {
	line := float64(min(box.H(), page.H()/30)) // a box of several lines needs no wider margin than one
	sides := int(max(cutSides*line, (cutLeast*float64(dpi)-float64(box.W()))/2))
	above := int(max(cutAbove*line, cutRow*float64(dpi)))
	return letter.Box{X0: box.X0 - sides, Y0: box.Y0 - above, X1: box.X1 + sides, Y1: box.Y1 + above}.Intersect(page)
}
