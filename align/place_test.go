package align

import (
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

// Differences with a reference that was cut out of a file lead to the lines of
// that file, and so do those with such a text.
func TestPlacesInFiles(t *testing.T) {
	ref := Reference{Files: []string{"x.xml"}, Text: "Dear Sir,\nthe harbour is shut.\fI am Yours",
		Marks: []Mark{{0, 7, 4}, {10, 9, 1}, {25, 9, 40}, {31, 12, 3}, {36, 12, 9}}}
	text := Reference{Text: "Dear Sur, the harbour is open. I am Your", Marks: []Mark{{0, 3, 10}, {9, 5, 1}},
		LeftOut: []Omission{{"note", "y.xml", 4, "See"}}}
	c := Files(ref, text, Options{Folding: DefaultFolding()})
	want := [][4]int{{7, 9, 3, 15}, {9, 40, 5, 17}, {12, 9, 5, 28}}
	if len(c.Differences) != len(want) {
		t.Fatalf("%+v", c.Differences)
	}
	for i, d := range c.Differences {
		if got := [4]int{d.Line, d.Column, d.TextLine, d.TextColumn}; got != want[i] {
			t.Errorf("%q for %q at %v, want %v", d.Text, d.Ref, got, want[i])
		}
	}
	if len(c.LeftOut) != 1 || c.LeftOut[0].What != "note" {
		t.Errorf("left out: %+v", c.LeftOut)
	}
}

// A file with all its text in one line takes no longer for its places than one
// with many lines, however many are asked for.
func TestPlacesInOneLongLine(t *testing.T) {
	p := newPlaces(Reference{Text: strings.Repeat("naïve ", 100_000), Marks: []Mark{{0, 3, 5}}})
	start := time.Now()
	for n := range 50_000 {
		if _, line, column := p.find(14 * n); line != 3 || column != 5+12*n {
			t.Fatalf("byte %d at %d:%d, want 3:%d", 14*n, line, column, 5+12*n)
		}
		if n%1000 == 0 && time.Since(start) > 10*time.Second {
			t.Fatalf("%d places take %s", n+1, time.Since(start))
		}
	}
}

// Whatever was asked for before, a byte stands where its mark says.
func TestPlacesInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("ab ï\u0301\r\n")), 1, 60, -1).Draw(t, "text")
		var marks []Mark
		for at := range len(text) {
			if rapid.IntRange(0, 5).Draw(t, "mark") == 0 {
				marks = append(marks, Mark{at, 10 + len(marks), rapid.IntRange(1, 9).Draw(t, "column")})
			}
		}
		ref := Reference{Text: text, Marks: marks}
		p := newPlaces(ref)
		for _, at := range rapid.SliceOfN(rapid.IntRange(0, len(text)), 1, 20).Draw(t, "asked") {
			_, line, column := p.find(at)
			if _, l, c := newPlaces(ref).find(at); line != l || column != c {
				t.Fatalf("byte %d at %d:%d, and asked first at %d:%d", at, line, column, l, c)
			}
		}
	})
}
