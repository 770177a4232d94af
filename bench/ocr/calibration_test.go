package main

import (
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"missive/letter"
)

// many are n words of one confidence, so many of them right.
func many(n, right int, conf float64) []judged {
	words := make([]judged, n)
	for i := range words {
		words[i] = judged{conf, i < right}
	}
	return words
}

func TestCalibrationError(t *testing.T) {
	for _, c := range []struct {
		name  string
		words []judged
		want  float64
	}{
		{"no words", nil, 0},
		{"exact", many(100, 90, 0.9), 0},
		{"always wrong and sure", many(10, 0, 1), 1},
		{"right and unsure", many(10, 10, 0), 1},
		{"two bins weighted by their words", append(many(90, 90, 1), many(10, 0, 0.5)...), 0.05},
		{"too sure and too unsure in one bin even out", append(many(50, 50, 0.94), many(50, 44, 0.94)...), 0},
	} {
		if got := calibrationError(c.words); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%s: %g, want %g", c.name, got, c.want)
		}
	}
}

func TestSureWords(t *testing.T) {
	n, right := sureWords(append(many(10, 9, 0.9), many(10, 0, 0.89)...))
	if n != 10 || right != 0.9 {
		t.Errorf("%d words, %g right", n, right)
	}
}

func TestJudge(t *testing.T) {
	p := pageResult{
		page: goldPage{gold: []string{"the class"}, typed: []letter.Box{{X0: 0, Y0: 0, X1: 100, Y1: 10}}, untyped: []letter.Box{{X0: 0, Y0: 5, X1: 100, Y1: 40}}},
		words: []hypWord{
			{text: "the", box: letter.Box{X0: 0, Y0: 0, X1: 10, Y1: 10}},
			{text: "clss", box: letter.Box{X0: 20, Y0: 4, X1: 40, Y1: 12}},     // under the stamp, on the line
			{text: "RECEIVED", box: letter.Box{X0: 0, Y0: 20, X1: 60, Y1: 30}}, // the stamp
			{text: "speck", box: letter.Box{X0: 200, Y0: 20, X1: 210, Y1: 30}}, // nothing
		},
	}
	right, ok := judge(p)
	for i, want := range [][2]bool{{true, true}, {false, true}, {false, false}, {false, true}} {
		if right[i] != want[0] || ok[i] != want[1] {
			t.Errorf("%s: right %v, judged %v", p.words[i].text, right[i], ok[i])
		}
	}
}

func TestCurvesAreXML(t *testing.T) {
	var b strings.Builder
	if err := drawCurves(&b, []curve{{"a < b & c", many(20, 15, 0.8)}, {"one bin", many(3, 3, 1)}}); err != nil {
		t.Fatal(err)
	}
	dec := xml.NewDecoder(strings.NewReader(b.String()))
	dots := 0
	for {
		token, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "circle" {
			dots++
		}
	}
	if dots != 2 {
		t.Errorf("%d dots, want one a bin", dots)
	}
}
