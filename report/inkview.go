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
// read.
func unreadViews(p *letter.Page, size int) []stripView {
	var out []stripView
	for _, b := range p.Unread {
		out = append(out, stripView{Group: "unread", Role: "not read", Boxes: []letter.Box{b}, Label: labelAt(b, p.Width, size)})
	}
	return out
}

// places says where on a page the places are that were not read: "2 at the top
// on the left", and only where it is, if it is one.
func places(p *letter.Page) []string {
	var names []string
	n := map[string]int{}
	for _, b := range p.Unread {
		name := whereabouts(b, p.Width, p.Height)
		if n[name] == 0 {
			names = append(names, name)
		}
		n[name]++
	}
	if len(p.Unread) > 1 {
		for i, name := range names {
			names[i] = fmt.Sprintf("%d %s", n[name], name)
		}
	}
	return names
}

// whereabouts says in plain words where on a page of w by h pixels a box lies.
func whereabouts(b letter.Box, w, h int) string {
	third := func(middle2, size int, names [3]string) string {
		return names[min(max(3*middle2/max(2*size, 1), 0), 2)]
	}
	row := third(b.Y0+b.Y1, h, [3]string{"at the top", "halfway down", "at the foot"})
	return fmt.Sprintf("%s %s", row, third(b.X0+b.X1, w, [3]string{"on the left", "in the middle", "on the right"}))
}
