package reading_test

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
)

// drawn has a line's columns one under the other, a row for each reading, with
// a dot where one has nothing.
func drawn(l reading.Line) []string {
	out := make([]string, len(l.Words))
	for _, c := range l.Columns {
		for r, it := range c {
			if it == nil {
				out[r] += "·"
			} else {
				out[r] += it.Text
			}
		}
	}
	return out
}

// without is a line without some of its characters; the others stay in place.
func without(l letter.Line, chars ...int) letter.Line {
	at := 0
	for i := range l.Words {
		w := &l.Words[i]
		text := ""
		w.Chars = slices.DeleteFunc(w.Chars, func(letter.Char) bool { at++; return slices.Contains(chars, at-1) })
		for _, c := range w.Chars {
			text += c.Text
		}
		w.Text = text
	}
	return l
}

func TestColumns(t *testing.T) {
	typed := func(text string) letter.Line { return readingtest.Line(100, 200, 0.9, text) }
	unsure := func(text string) letter.Line { return readingtest.Line(100, 200, 0.3, text) }
	tests := []struct {
		name  string
		lines []letter.Line
		want  string
	}{
		{"as one", []letter.Line{typed("the Bill"), typed("the Bill")}, "the Bill\nthe Bill"},
		{"misread", []letter.Line{typed("the Bill"), typed("tho Bi1l")}, "the Bill\ntho Bi1l"},
		{"lost inside", []letter.Line{typed("letter"), without(typed("letter"), 2)}, "letter\nle·ter"},
		{"lost first by the surest", []letter.Line{without(typed("letter"), 0), unsure("letter")}, "·etter\nletter"},
		{"glued", []letter.Line{typed("of it"), typed("ofxit")}, "of ·it\nof·xit"},
		{"two for one", []letter.Line{typed("rn a"), without(typed("mn a"), 1)}, "rn a\nm· a"},
		{"three readings", []letter.Line{typed("a cat"), typed("a eat"), without(typed("a cat"), 2)}, "a cat\na eat\na c·t"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := readingtest.Page(1)
			for _, l := range tt.lines {
				p.Readings = append(p.Readings, reading.Reading{Lines: []letter.Line{l}})
			}
			lat := reading.Align(p)
			if len(lat.Lines) != 1 {
				t.Fatalf("%d lines", len(lat.Lines))
			}
			if got := strings.Join(drawn(lat.Lines[0]), "\n"); got != tt.want {
				t.Errorf("columns\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestColumnAgreed(t *testing.T) {
	item := func(text string, conf float64) *reading.Item {
		return &reading.Item{Char: letter.Char{Text: text, Conf: conf}, Blank: text == " "}
	}
	tests := []struct {
		column reading.Column
		text   string
		least  float64
		all    bool
	}{
		{reading.Column{item("e", 0.9), item("e", 0.7)}, "e", 0.7, true},
		{reading.Column{item("e", 0.9)}, "e", 0.9, true},
		{reading.Column{item("e", 0.9), item("c", 0.7)}, "e", 0, false},
		{reading.Column{item("e", 0.9), nil}, "e", 0, false},
		{reading.Column{nil, item("e", 0.9)}, "", 0, false},
		{reading.Column{item(" ", 0.9), item(" ", 0.9)}, "", 0, false},
		{reading.Column{}, "", 0, false},
	}
	for i, tt := range tests {
		text, least, all := tt.column.Agreed()
		if all != tt.all || all && (text != tt.text || least != tt.least) {
			t.Errorf("%d: agreed on %q at %g: %v", i, text, least, all)
		}
	}
}

// The surest reading's box is a column's; its middle is the mean of all.
func TestColumnPlace(t *testing.T) {
	near, far := letter.Box{X0: 10, Y0: 5, X1: 20, Y1: 30}, letter.Box{X0: 14, Y0: 5, X1: 40, Y1: 30}
	c := reading.Column{
		{Char: letter.Char{Text: "e", Box: far, Conf: 0.9}, Word: 0.2}, nil,
		{Char: letter.Char{Text: "e", Box: near, Conf: 0.8}, Word: 0.5},
	}
	if c.Box() != near || c.X() != 21 || c.Blank() {
		t.Errorf("box %v, middle %g, blank %v", c.Box(), c.X(), c.Blank())
	}
	if c := (reading.Column{nil, {Blank: true}}); !c.Blank() {
		t.Error("a blank and nothing is no blank")
	}
}
