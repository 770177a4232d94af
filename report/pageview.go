package report

import (
	"fmt"
	"slices"

	"missive/letter"
)

// A pageView is one page as the template shows it: the picture with its
// overlay, and the page's text as it was read.
type pageView struct {
	Number        int
	Source        string
	Notes         []string // resolution, turn, skew
	Failure       string
	Remedy        string
	Picture       string // URL, or empty
	Width, Height int    // pixels of the upright page, the overlay's units
	Type          int    // size of the overlay's labels in those units
	Strips        []stripView
	Ink           []stripView // what is held for no typed text
	Unread        []stripView // what looks like writing and was not read
	Places        []string    // where on the page that is
	Marks         []markView
	Lines         []lineView
	Layout        layoutView
}

// A stripView is one strip edit as far as it concerns one page.
type stripView struct {
	Anchor      string // its place on the page of what was taken out
	Group, Role string
	Text        string
	Rule, Why   string
	Conf        string
	Seen        string // that a person confirmed it
	Boxes       []letter.Box
	Label       labelView
}

// A markView is a difference's place on the picture.
type markView struct {
	N     int
	Boxes []letter.Box
	Label labelView
}

// labelsPerWidth is how many label heights a page is wide: on a page shown 700
// pixels wide, as on a screen of 1,400, labels are 10 pixels high.
const labelsPerWidth = 70

func newPageView(l *letter.Letter, n int, d decisions, s *spots, layout layoutView) pageView {
	p := &l.Pages[n]
	v := pageView{Layout: layout, Number: n + 1, Source: SourceName(p.Source), Failure: Visible(p.Failure), Remedy: Visible(p.Remedy),
		Width: p.Width, Height: p.Height, Type: max(p.Width/labelsPerWidth, 1)}
	if p.Picture != "" && p.Width > 0 && p.Height > 0 {
		v.Picture = link(p.Picture)
	}
	v.Notes = pageNotes(p)
	v.Strips = stripViews(l, d, n, v.Type)
	v.Ink, v.Unread = inkViews(p, v.Type), unreadViews(p, v.Type)
	v.Places = places(p)
	unclutter(v.Type, v.Strips, v.Unread, v.Ink)
	part := ""
	for i := range p.Lines {
		line := newLineView(l, n, i, d, s)
		line.Share = layout.Rows[i]
		if role := line.Role; !line.gone() { // each part is named once, where it begins
			if role == part {
				line.Role = ""
			}
			part = role
		}
		v.Lines = append(v.Lines, line)
	}
	return v
}

// SourceName is what a page's scan is called for people, with the page's number
// where it is not the first of its file; it is [Visible].
func SourceName(s letter.Source) string {
	if s.Page > 1 {
		return fmt.Sprintf("%s, page %d", Visible(s.File), s.Page)
	}
	return Visible(s.File)
}

// pageNotes are what was found out about the page and done to it.
func pageNotes(p *letter.Page) []string {
	var out []string
	if p.Failure != "" {
		return out
	}
	if p.DPI > 0 {
		from := map[string]string{"letters": ", found from the size of the letters", "user": ", as you said"}[p.DPIFrom]
		out = append(out, fmt.Sprintf("%d dpi%s", p.DPI, from))
	}
	if p.Turn != 0 {
		out = append(out, fmt.Sprintf("turned %d° to stand upright", p.Turn))
	}
	if p.Skew > 0.05 || p.Skew < -0.05 {
		out = append(out, fmt.Sprintf("skewed by %.1f°", p.Skew))
	}
	out = append(out, Counted(p.WordCount(), "word"))
	if p.WordCount() > 0 {
		out = append(out, "confidence "+sure(p.Conf()))
	}
	return out
}

// stripViews shows the strip edits that take words off one page, with a box
// for each run of their words. The rows of one stamp have one label.
func stripViews(l *letter.Letter, d decisions, page, size int) []stripView {
	strips := d.strips[page]
	labelled := map[string]bool{}
	for _, m := range markings(l, page, strips) {
		labelled[m.edits[0].ID] = true
	}
	var out []stripView
	for _, e := range strips {
		v := stripView{Anchor: anchor(e.ID), Group: roleGroup(e.Role), Role: roleName(e.Role), Rule: Visible(e.Rule), Why: Visible(e.Why), Conf: sure(e.Conf),
			Seen: d.seen.says(e), Boxes: boxesOn(l, e.Words, page)}
		here := slices.DeleteFunc(slices.Clone(e.Words), func(id letter.WordID) bool { return id.Page != page })
		v.Text = Visible(l.AsRead(here))
		if len(v.Boxes) > 0 {
			v.Label = labelAt(v.Boxes[0], l.Pages[page].Width, size)
		}
		v.Label.None = !labelled[e.ID]
		out = append(out, v)
	}
	return out
}
