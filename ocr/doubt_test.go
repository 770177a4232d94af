package ocr

import (
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
)

func TestInDoubt(t *testing.T) {
	line := func(conf float64, text string) letter.Line { return readingtest.Line(100, 200, conf, text) }
	unsure := line(0.95, "the Bill was read")
	unsure.Words[1].Conf = 0.89
	tests := []struct {
		name  string
		lines []letter.Line // a reading each
		share float64
		want  bool
	}{
		{"one sure reading", []letter.Line{line(0.95, "the Bill was read")}, 0.01, false},
		{"one unsure word", []letter.Line{unsure}, 0.01, true},
		{"one unsure word in four is little", []letter.Line{unsure}, 0.3, false},
		{"nothing read", []letter.Line{{}}, 0.01, false},
		{"unsure, but the readings are one", []letter.Line{line(0.3, "the Bill"), line(0.3, "the Bill")}, 0.01, false},
		{"sure, but they differ", []letter.Line{line(0.95, "the Bill"), line(0.95, "the 8ill")}, 0.01, true},
		{"they differ in little", []letter.Line{line(0.95, "the Bill"), line(0.95, "the 8ill")}, 0.2, false},
		{"one lacks it all", []letter.Line{line(0.95, "the Bill"), {}}, 0.5, true},
		{"the third differs", []letter.Line{line(0.95, "the"), line(0.95, "the"), line(0.95, "tho")}, 0.01, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := readingtest.Page(1)
			for _, l := range tt.lines {
				p.Readings = append(p.Readings, reading.Reading{Lines: []letter.Line{l}})
			}
			if got := inDoubt(p, tt.share); got != tt.want {
				t.Errorf("in doubt: %v", got)
			}
		})
	}
	if inDoubt(readingtest.Page(1), 0.01) {
		t.Error("a page without readings is in doubt")
	}
}

// The boxes of a line read by itself end where its row does, and what is of
// another row goes.
func TestInRow(t *testing.T) {
	p := readingtest.Page(1)
	for range 2 {
		p.Readings = append(p.Readings, reading.Reading{Lines: []letter.Line{readingtest.Line(100, 200, 0.9, "the session was near")}})
	}
	of := reading.Align(p).Lines[0]
	found := readingtest.Line(100, 200, 0.9, "the session was near")
	eachBox(&found, func(b *letter.Box) { b.Y0, b.Y1 = 150, 260 })
	above := readingtest.Line(100, 150, 0.9, "of")
	found.Words = append(found.Words, above.Words...)
	found.Baseline = &letter.Baseline{Offset: -36}

	got := inRow(found, &of, readingtest.High)
	foot := 224
	want := letter.Box{X0: 100, Y0: foot - 2*readingtest.High, X1: 498, Y1: foot + 11}
	if got.Text() != "the session was near" || got.Box != want {
		t.Errorf("%q in %v, want it in %v", got.Text(), got.Box, want)
	}
	for _, w := range got.Words {
		for _, c := range w.Chars {
			if c.Box.Y0 != want.Y0 || c.Box.Y1 != want.Y1 {
				t.Errorf("%q in %v", c.Text, c.Box)
			}
		}
	}
	if b := got.Baseline; b == nil || float64(got.Box.Y1)+b.Offset != float64(foot) {
		t.Errorf("baseline %+v", b)
	}
}

func TestCommon(t *testing.T) {
	have := []letter.Word{{Text: "a"}}
	for _, tt := range []struct {
		words [][]letter.Word
		want  bool
	}{
		{[][]letter.Word{have, have}, true},
		{[][]letter.Word{have, nil}, false},
		{[][]letter.Word{have, have, nil}, true},
		{[][]letter.Word{have, nil, nil}, false},
		{[][]letter.Word{nil, have, have, nil}, true},
		{[][]letter.Word{have}, false},
		{nil, false},
	} {
		if got := common(&reading.Line{Words: tt.words}); got != tt.want {
			t.Errorf("%v is common: %v", tt.words, got)
		}
	}
}
