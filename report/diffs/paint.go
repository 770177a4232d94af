package diffs

import (
	"strings"

	"github.com/rivo/uniseg"
)

// A colour is the parameter of ECMA-48's SGR sequence that begins it.
type colour string

const (
	plain colour = ""
	bold  colour = "1"
	dim   colour = "2"
	red   colour = "31"
	green colour = "32"
	moved colour = "35"
)

// A span is a run of text in one colour.
type span struct {
	colour colour
	text   string
}

const (
	gap = "  "
	// leastRest is the least width that words are broken to.
	leastRest = 24
)

// painted are the spans one after the other, in colour where that is wanted.
// A span that a line break was put into keeps its colour on both lines.
func (t *textWriter) painted(spans []span, between string) string {
	var b strings.Builder
	for i, s := range spans {
		if i > 0 && !strings.HasPrefix(s.text, "\n") {
			b.WriteString(between)
		}
		if t.o.Colour && s.colour != plain {
			b.WriteString("\x1b[" + string(s.colour) + "m" + s.text + "\x1b[0m")
		} else {
			b.WriteString(s.text)
		}
	}
	return b.String()
}

// broken are the spans with line breaks between words, so that no line is
// wider than width; the first begins at column indent, and so do the others.
func broken(spans []span, width, indent int) []span {
	if width <= 0 {
		return spans
	}
	fresh := "\n" + strings.Repeat(" ", indent)
	at := indent
	var out []span
	for _, s := range spans {
		var b strings.Builder
		for i, word := range strings.Split(s.text, " ") {
			wide := uniseg.StringWidth(word)
			switch {
			case at > indent && at+1+wide > width:
				b.WriteString(fresh)
				at = indent
			case i > 0:
				b.WriteByte(' ')
				at++
			case at > indent:
				at++ // the blank between spans
			}
			b.WriteString(word)
			at += wide
		}
		out = append(out, span{s.colour, b.String()})
	}
	return out
}
