package main

import (
	"math"
	"strings"
	"testing"

	"missive/align"
)

func TestPairsAreAsAskedFor(t *testing.T) {
	words := []string{"to", "the", "letter", "embassy"}
	ref := salad(words, 20_000)
	if ref != salad(words, 20_000) {
		t.Error("the same text is drawn otherwise")
	}
	if len(ref) < 20_000 || len(ref) > 20_100 {
		t.Errorf("%d bytes", len(ref))
	}
	for line := range strings.Lines(ref) {
		if len(line) > column+2 {
			t.Errorf("a line of %d bytes", len(line))
		}
	}
	for _, share := range []float64{0.02, 0.10} {
		c := align.Texts(ref, noisy(ref, share), align.Options{Folding: align.DefaultFolding()})
		if got := c.Chars.Rate(); math.Abs(got-share) > share/5 {
			t.Errorf("%.3f of the characters are wrong, want about %.2f", got, share)
		}
	}
}

func TestBookRepeats(t *testing.T) {
	text, err := book(200_000)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string]int{}
	for line := range strings.Lines(text) {
		lines[line]++
	}
	for line, n := range lines {
		if n == 1 && len(line) > 200 {
			t.Errorf("%.60q stands once", line)
		}
	}
}

func TestMeasuresOf(t *testing.T) {
	one := `{"chars":{"reference":5,"exact":true},"words":{"reference":2}}`
	for _, s := range []string{one, `{"version":"x","pairs":[{"comparison":` + one + `}]}`} {
		if m, err := measuresOf([]byte(s)); err != nil || m.Chars.Reference != 5 || !m.Chars.Exact || m.Words.Reference != 2 {
			t.Errorf("%s: %+v, %v", s, m, err)
		}
	}
	if _, err := measuresOf([]byte("no")); err == nil {
		t.Error("no JSON was read")
	}
}
