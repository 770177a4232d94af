package settle

import (
	"slices"
	"testing"

	"missive/letter"
)

// tall gives each word of a line a box of its own height and confidence.
func tall(l letter.Line, high int, conf float64) letter.Line {
	l.Box = letter.Box{}
	for i := range l.Words {
		w := &l.Words[i]
		w.Conf = conf
		w.Box.Y0 = w.Box.Y1 - high
		for k := range w.Chars {
			w.Chars[k].Box.Y0, w.Chars[k].Conf = w.Box.Y0, conf
		}
		l.Box = l.Box.Union(w.Box)
	}
	return l
}

func TestHandwriting(t *testing.T) {
	const rowY = 1400
	sign := tall(typedLine(600, rowY, 0, "Harriet Cogle"), 90, 0.02)
	typed := typedLine(600, rowY, 0.9, "Harriet Cogle")
	turned := sign
	turned.Angle = 90
	mixed := typedLine(300, rowY, 0.1, "SECRET")
	mixed.Words = append(mixed.Words, sign.Words...)
	mixed.Box = mixed.Box.Union(sign.Box)
	over := func(words []letter.Word) []letter.Box {
		var out []letter.Box
		for _, w := range words {
			out = append(out, w.Box)
		}
		return out
	}
	frame := []letter.Box{{X0: 500, Y0: 1200, X1: 1100, Y1: 1500}}
	tests := []struct {
		name    string
		line    letter.Line
		strokes []letter.Box
		pen     bool
	}{
		{"a signature", sign, over(sign.Words), true},
		{"a signature that reads down", turned, over(sign.Words), true},
		{"no strokes", sign, nil, false},
		{"a frame around it", sign, frame, false},
		{"typed words with pen across them", typed, over(sign.Words), false},
		{"a typed word beside it", mixed, over(sign.Words), false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := numberedPage(1, 600, 0.9, "", "")
			for i := range p.Readings {
				p.Readings[i].Lines = append(p.Readings[i].Lines, tt.line)
			}
			p.Strokes = tt.strokes
			l := NewLetter(Settings{Without: []string{"scraps"}})
			l.Learn(p)
			page := l.Settle(p)
			kept := slices.ContainsFunc(page.Lines, func(l letter.Line) bool { return l.Box.Y1 > 1350 })
			if kept == tt.pen || tt.pen != (len(page.Marks) > 0) {
				t.Fatalf("is it text: %v; marks are %+v", kept, page.Marks)
			}
			if tt.pen {
				m := page.Marks[0]
				if m.Role != letter.Handwriting || m.Text != tt.line.Text() || m.Box != tt.line.Box || m.Angle != tt.line.Angle || m.Why == "" {
					t.Errorf("the mark is %+v", m)
				}
			}
		})
	}
}
