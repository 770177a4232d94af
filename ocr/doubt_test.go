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
