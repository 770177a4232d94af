package inspect

import (
	"reflect"
	"strings"
	"testing"

	"missive/letter"
)

// typed is a line of words in cells of 20 × 30 pixels; a word's first blank
// begins it one cell further to the right.
func typed(y int, words ...string) letter.Line {
	var l letter.Line
	x := 0
	for _, w := range words {
		text := strings.TrimLeft(w, " ")
		x += len(w) - len(text)
		b := letter.Box{X0: 20 * x, Y0: y, X1: 20 * (x + len(text)), Y1: y + 30}
		if text != "" {
			l.Words = append(l.Words, letter.Word{Text: text, Box: b, Conf: 0.9})
			l.Box = l.Box.Union(b)
		}
		x += len(text) + 1
	}
	return l
}

func TestChanges(t *testing.T) {
	for _, c := range []struct {
		name     string
		was, now []letter.Line
		want     []string // was>now
	}{
		{"nothing", []letter.Line{typed(0, "Dear", "Sir")}, []letter.Line{typed(1, "Dear", "Sir")}, nil},
		{"misread", []letter.Line{typed(0, "Deor", "Sir")}, []letter.Line{typed(0, "Dear", "Sir")}, []string{"Deor>Dear"}},
		{"glued", []letter.Line{typed(0, "of_the")}, []letter.Line{typed(0, "of", "the")}, []string{"of_the>of the"}},
		{"split", []letter.Line{typed(0, "be", "fore", "noon")}, []letter.Line{typed(0, "be_fore", "noon")}, []string{"be fore>be_fore"}},
		{"new", []letter.Line{typed(0, "Dear")}, []letter.Line{typed(0, "Dear", "Sir")}, []string{">Sir"}},
		{"gone", []letter.Line{typed(0, "Dear"), typed(100, "~-")}, []letter.Line{typed(0, "Dear")}, []string{"~->"}},
		{"in order of the page", []letter.Line{typed(100, "b"), typed(0, "a")}, nil, []string{"a>", "b>"}},
	} {
		var got []string
		for _, ch := range changes(c.was, c.now) {
			got = append(got, ch.Was+">"+ch.Now)
			if ch.Box.Empty() {
				t.Errorf("%s: %q has no place", c.name, ch.Was)
			}
		}
		if !reflect.DeepEqual(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
