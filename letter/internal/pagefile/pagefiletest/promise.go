package pagefiletest

import (
	"encoding/json"
	"strings"
	"testing"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// Check holds what every reader promises of its pages.
func (f Format) Check(t *testing.T, p letter.Page) {
	t.Helper()
	around := letter.Box{X1: pagefile.MaxPixel, Y1: pagefile.MaxPixel}
	switch {
	case !f.Inside:
		around.X0, around.Y0 = -around.X1, -around.Y1
	case p.Width > 0 && p.Height > 0:
		around = letter.Box{X1: p.Width, Y1: p.Height}
	}
	place := func(b letter.Box) {
		if b != (letter.Box{}) && (f.Inside && b.Empty() || !b.In(around)) {
			t.Errorf("box %+v on a page of %d by %d", b, p.Width, p.Height)
		}
	}
	for _, l := range p.Lines {
		if len(l.Words) == 0 || l.Angle%90 != 0 || l.Angle < 0 || l.Angle > 270 {
			t.Errorf("a line of %d words at %d degrees", len(l.Words), l.Angle)
		}
		place(l.Box)
		for _, w := range l.Words {
			place(w.Box)
			if len(strings.Fields(w.Text)) != 1 || !sure(w.Conf) {
				t.Errorf("word %q at confidence %v", w.Text, w.Conf)
			}
			for _, c := range w.Chars {
				place(c.Box)
				if c.Text == "" || !sure(c.Conf) || len(c.Choices) > pagefile.MaxChoices {
					t.Errorf("character %+v", c)
				}
			}
		}
	}
	if _, err := json.Marshal(p); err != nil {
		t.Errorf("the page cannot be written: %v", err)
	}
}

// sure tells whether a confidence is one.
func sure(conf float64) bool { return conf >= 0 && conf <= 1 }

// text is the page's, a row for each line.
func text(p letter.Page) string {
	var rows []string
	for _, l := range p.Lines {
		rows = append(rows, l.Text())
	}
	return strings.Join(rows, "\n")
}

// read is the first page of a document that can be read, and is as promised.
func (f Format) read(t *testing.T, doc string) letter.Page {
	t.Helper()
	p, err := f.Page(strings.NewReader(doc))
	if err != nil {
		t.Fatalf("%.200s: %v", doc, err)
	}
	f.Check(t, p)
	return p
}
