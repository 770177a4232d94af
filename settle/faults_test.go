package settle

import (
	"fmt"
	"strings"

	"missive/letter"
	"missive/reading"
)

// faults says what is wrong with a page's lines and marks: boxes that are empty
// or off the page, confidences out of range, words that are none.
func faults(p letter.Page) (out []string) {
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	sheet := letter.Box{X1: p.Width, Y1: p.Height}
	inside := func(what, text string, b letter.Box) {
		if b.Empty() || !b.In(sheet) {
			fault("%s %q lies at %v of a page of %d by %d", what, text, b, p.Width, p.Height)
		}
	}
	share := func(what, text string, v float64) {
		if !(v >= 0 && v <= 1) {
			fault("%s %q has confidence %g", what, text, v)
		}
	}
	for i, l := range p.Lines {
		if len(l.Words) == 0 {
			fault("line %d has no words", i)
		}
		for _, w := range l.Words {
			inside("word", w.Text, w.Box)
			share("word", w.Text, w.Conf)
			share("in type, word", w.Text, w.Type)
			if len(strings.Fields(w.Text)) != 1 || w.Text != strings.TrimSpace(w.Text) {
				fault("a word is %q", w.Text)
			}
			if !w.Box.In(l.Box) {
				fault("word %q at %v sticks out of its line at %v", w.Text, w.Box, l.Box)
			}
			for _, c := range w.Chars {
				inside("character", c.Text, c.Box)
				share("character", c.Text, c.Conf)
				if len(strings.Fields(c.Text)) != 1 {
					fault("a character of %q is %q", w.Text, c.Text)
				}
				for _, o := range c.Choices {
					share("choice", o.Text, o.Conf)
				}
			}
		}
	}
	for _, m := range p.Marks {
		inside("mark", m.Text, m.Box)
		share("mark", m.Text, m.Conf)
		if m.Why == "" || m.Role == "" {
			fault("mark %q is %q because %q", m.Text, m.Role, m.Why)
		}
	}
	return out
}

// sound tells whether a page is as engines have to give it.
func sound(p reading.Page) bool {
	// Beyond this no scan is read, and sums of places lose their last bits.
	const widest = 1 << 16
	if p.Frame.Width > widest || p.Frame.Height > widest || len(p.Frame.Lines) > 0 || p.XHeight < 0 || p.XHeight > widest {
		return false
	}
	all := append([]reading.Reading{{Lines: p.Extra}}, p.Readings...)
	for _, r := range all {
		page := p.Frame
		page.Lines = r.Lines
		if len(faults(page)) > 0 {
			return false
		}
		for _, l := range r.Lines {
			for _, w := range l.Words {
				spelt := ""
				for _, c := range w.Chars {
					spelt += c.Text
				}
				if len(w.Chars) > 0 && spelt != w.Text {
					return false
				}
			}
		}
	}
	return true
}
