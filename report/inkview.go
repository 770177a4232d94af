package report

import (
	"fmt"

	"missive/letter"
)

// inkViews shows the marks of a page that are held for no typed text.
func inkViews(p *letter.Page, size int) []stripView {
	var out []stripView
	for _, m := range p.Marks {
		v := stripView{Group: roleGroup(m.Role), Role: roleName(m.Role), Text: Visible(m.Text), Why: Visible(m.Why), Conf: sure(m.Conf)}
		if !m.Box.Empty() {
			v.Boxes = []letter.Box{m.Box}
			v.Label = labelAt(m.Box, p.Width, size)
		}
		out = append(out, v)
	}
	return out
}

// unreadViews shows the places of a page that look like writing and were not
// read. Text says where each is.
func unreadViews(p *letter.Page, size int) []stripView {
	var out []stripView
	for _, b := range p.Unread {
		out = append(out, stripView{Group: "stamp", Role: "not read", Text: whereabouts(b, p.Width, p.Height),
			Boxes: []letter.Box{b}, Label: labelAt(b, p.Width, size)})
	}
	return out
}

// whereabouts says in plain words where on a page of w by h pixels a box lies.
func whereabouts(b letter.Box, w, h int) string {
	third := func(middle2, size int, names [3]string) string {
		return names[min(max(3*middle2/max(2*size, 1), 0), 2)]
	}
	row := third(b.Y0+b.Y1, h, [3]string{"at the top", "halfway down", "at the foot"})
	return fmt.Sprintf("%s %s", row, third(b.X0+b.X1, w, [3]string{"on the left", "in the middle", "on the right"}))
}
