package foreign

import (
	"math"
	"testing"

	"missive/letter"
	"missive/ocr"
)

func TestPlaceLines(t *testing.T) {
	sheet := letter.Box{X1: 200, Y1: 300}
	known := func(y0, y1 int) letter.Box { return letter.Box{X0: 20, Y0: y0, X1: 180, Y1: y1} }
	none := letter.Box{}
	for _, tt := range []struct {
		name      string
		was, want []letter.Box
	}{
		{"none is known", []letter.Box{none, none, none}, []letter.Box{{X1: 200, Y1: 100}, {Y0: 100, X1: 200, Y1: 200}, {Y0: 200, X1: 200, Y1: 300}}},
		{"first", []letter.Box{none, known(100, 120)}, []letter.Box{known(0, 100), known(100, 120)}},
		{"between", []letter.Box{known(10, 20), none, none, known(60, 70)}, []letter.Box{known(10, 20), known(20, 40), known(40, 60), known(60, 70)}},
		{"last", []letter.Box{known(10, 20), none}, []letter.Box{known(10, 20), known(20, 300)}},
		{"no room between", []letter.Box{known(50, 60), none, known(10, 20)}, []letter.Box{known(50, 60), known(50, 60), known(10, 20)}},
		{"no room before", []letter.Box{none, known(0, 20)}, []letter.Box{known(0, 20), known(0, 20)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			lines := make([]letter.Line, len(tt.was))
			for i, b := range tt.was {
				lines[i].Box = b
			}
			placeLines(lines, sheet)
			for i, l := range lines {
				if l.Box != tt.want[i] {
					t.Errorf("line %d is placed at %+v, want %+v", i, l.Box, tt.want[i])
				}
			}
		})
	}
}

func TestPlaceWords(t *testing.T) {
	for _, tt := range []struct {
		name  string
		angle int
		want  [2]letter.Box
	}{
		{"along the row", 0, [2]letter.Box{{X0: 0, X1: 40, Y1: 100}, {X0: 60, X1: 100, Y1: 100}}},
		{"upside down", 180, [2]letter.Box{{X0: 60, X1: 100, Y1: 100}, {X0: 0, X1: 40, Y1: 100}}},
		{"downwards", 90, [2]letter.Box{{X1: 100, Y0: 0, Y1: 40}, {X1: 100, Y0: 60, Y1: 100}}},
		{"upwards", 270, [2]letter.Box{{X1: 100, Y0: 60, Y1: 100}, {X1: 100, Y0: 0, Y1: 40}}},
	} {
		l := letter.Line{Box: letter.Box{X1: 100, Y1: 100}, Angle: tt.angle, Words: []letter.Word{{Text: "ab"}, {Text: "éf"}}}
		placeWords(&l)
		for i, w := range l.Words {
			if w.Box != tt.want[i] {
				t.Errorf("%s: word %d is placed at %+v, want %+v", tt.name, i, w.Box, tt.want[i])
			}
		}
	}
}

// TestFit: a page read in a copy of half the size comes to the scan's, its
// baselines too, and what is out of range comes within it.
func TestFit(t *testing.T) {
	p := letter.Page{Width: 100, Height: 150, DPI: 150, Skew: math.NaN(), Lines: []letter.Line{
		{Box: letter.Box{X0: 10, Y0: 20, X1: 60, Y1: 30}, Angle: -90, Size: 8, Baseline: &letter.Baseline{Slope: 0.1, Offset: -2}, Words: []letter.Word{
			{Text: "Sir:", Box: letter.Box{X0: 10, Y0: 20, X1: 120, Y1: 30}, Conf: 1.5},
			{Text: " \u00a0"},
			{Text: "two words", Conf: math.NaN()}}},
		{Words: []letter.Word{{Text: ""}}},
	}}
	got, err := fit(p, letter.Source{File: "a", Page: 1}, ocr.Sheet{Width: 200, Height: 300})
	if err != nil {
		t.Fatal(err)
	}
	if got.DPI != 300 || got.DPIFrom != "file" || got.Skew != 0 || len(got.Lines) != 1 || got.WordCount() != 3 {
		t.Fatalf("page %+v", got)
	}
	l := got.Lines[0]
	if l.Box != (letter.Box{X0: 20, Y0: 40, X1: 200, Y1: 60}) || l.Angle != 270 || l.Size != 16 || *l.Baseline != (letter.Baseline{Slope: 0.1, Offset: -4}) {
		t.Errorf("line %+v, baseline %+v", l, l.Baseline)
	}
	if w := l.Words[0]; w.Conf != 1 || w.Box.X1 != 200 || l.Words[2].Conf != 0 || l.Words[2].Text != "words" {
		t.Errorf("words %+v", l.Words)
	}
	if _, err := fit(letter.Page{Width: 150, Height: 100}, letter.Source{}, ocr.Sheet{Width: 200, Height: 300}); err == nil {
		t.Error("a page on its side was taken")
	}
}
