package enginetest

import (
	"fmt"
	"strings"

	"missive/letter"
	"missive/reading"
)

// Faults says what is wrong with a page as an engine gave it: sizes, angles,
// confidences and boxes out of range, lines without words, words with blanks.
func Faults(p reading.Page) []string {
	var out []string
	for _, r := range p.Readings {
		page := p.Frame
		page.Lines = r.Lines
		for _, f := range faults(page) {
			out = append(out, "reading "+r.Name+" "+f)
		}
	}
	if len(p.Frame.Lines) > 0 {
		out = append(out, "has lines in its frame")
	}
	return out
}

func faults(p letter.Page) []string {
	var out []string
	fault := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	if p.Width <= 0 || p.Height <= 0 || p.DPI < 0 || (p.DPI == 0) != (p.DPIFrom == "") {
		fault("is %d by %d pixels at %d dpi from %q", p.Width, p.Height, p.DPI, p.DPIFrom)
	}
	if p.Turn%90 != 0 || p.Turn < 0 || p.Turn >= 360 {
		fault("was turned by %d degrees", p.Turn)
	}
	sheet := letter.Box{X1: p.Width, Y1: p.Height}
	inside := func(b letter.Box, what string, id letter.WordID) {
		if b.Empty() || !b.In(sheet) {
			fault("%s of word %v is %+v, outside a page of %d by %d or empty", what, id, b, p.Width, p.Height)
		}
	}
	for i, l := range p.Lines {
		if len(l.Words) == 0 {
			fault("line %d has no words", i+1)
		}
		if l.Angle%90 != 0 || l.Angle < 0 || l.Angle >= 360 {
			fault("line %d reads at %d degrees", i+1, l.Angle)
		}
		for j, w := range l.Words {
			id := letter.WordID{Line: i, Word: j}
			inside(w.Box, "the box", id)
			if !w.Box.In(l.Box) {
				fault("word %v at %+v sticks out of its line at %+v", id, w.Box, l.Box)
			}
			if len(strings.Fields(w.Text)) != 1 || w.Conf < 0 || w.Conf > 1 {
				fault("word %v is %q at confidence %v", id, w.Text, w.Conf)
			}
			for _, c := range w.Chars {
				inside(c.Box, "a character's box", id)
				if c.Text == "" || c.Conf < 0 || c.Conf > 1 {
					fault("a character of word %v is %q at confidence %v", id, c.Text, c.Conf)
				}
				for _, o := range c.Choices {
					if o.Text == c.Text || o.Text == "" || o.Conf < 0 || o.Conf > 1 {
						fault("a choice of word %v is %q at confidence %v, taken was %q", id, o.Text, o.Conf, c.Text)
					}
				}
			}
		}
	}
	return out
}
