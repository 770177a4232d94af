package ocr

import (
	"testing"

	"pgregory.net/rapid"

	"missive/letter"
	"missive/reading/readingtest"
)

// doubled maps a prepared picture half as large as its page.
func doubled() placer {
	return placer{page: letter.Box{X1: 200, Y1: 100}, scale: 2, toPage: func(b letter.Box) letter.Box {
		return letter.Box{X0: 2 * b.X0, Y0: 2 * b.Y0, X1: 2 * b.X1, Y1: 2 * b.Y1}.Intersect(letter.Box{X1: 200, Y1: 100})
	}}
}

func TestPlacerLine(t *testing.T) {
	in := letter.Line{Box: letter.Box{X0: 5, Y0: 5, X1: 90, Y1: 20}, Size: 12, Baseline: &letter.Baseline{Slope: 0, Offset: -4},
		Words: []letter.Word{
			{Text: "Sir:", Box: letter.Box{X0: 10, Y0: 6, X1: 30, Y1: 18}},
			{Text: "no box", Chars: []letter.Char{{Text: "n", Box: letter.Box{X0: 40, Y0: 6, X1: 50, Y1: 18}}, {Text: "o"}}},
			{Text: "outside", Box: letter.Box{X0: 400, Y0: 400, X1: 410, Y1: 410}},
		}}
	l := doubled().line(in)
	if l.Words[0].Box != (letter.Box{X0: 20, Y0: 12, X1: 60, Y1: 36}) || l.Size != 24 {
		t.Errorf("word at %+v, size %v", l.Words[0].Box, l.Size)
	}
	if b := (letter.Box{X0: 80, Y0: 12, X1: 100, Y1: 36}); l.Words[1].Box != b || l.Words[1].Chars[1].Box != b {
		t.Errorf("the word without a box is at %+v, its second character at %+v, want %+v", l.Words[1].Box, l.Words[1].Chars[1].Box, b)
	}
	if l.Words[2].Box != (letter.Box{X0: 10, Y0: 10, X1: 180, Y1: 40}) {
		t.Errorf("the word outside the page is at %+v, want its line's box", l.Words[2].Box)
	}
	// The baseline stood 4 above the foot of the prepared line, at 16; on the
	// page that is 32, or 34 with the whole pixel counted.
	if y := float64(l.Box.Y1) + l.Baseline.Offset; y < 32 || y > 34 {
		t.Errorf("baseline at %v, want 32 to 34", y)
	}
}

// TestPlacerInside: whatever the box, what comes out lies inside the page and
// is not empty.
func TestPlacerInside(t *testing.T) {
	m := doubled()
	rapid.Check(t, func(t *rapid.T) {
		n := func(name string) int { return rapid.IntRange(-300, 300).Draw(t, name) }
		b := m.inside(letter.Box{X0: n("x0"), Y0: n("y0"), X1: n("x1"), Y1: n("y1")})
		if b.Empty() || !b.In(m.page) {
			t.Fatalf("got %+v", b)
		}
	})
}

func TestDirect(t *testing.T) {
	tall := func(y0, step int) letter.Line {
		w := letter.Word{Text: "FILED", Box: letter.Box{X0: 10, Y0: 100, X1: 40, Y1: 200}}
		for i := range 5 {
			w.Chars = append(w.Chars, letter.Char{Text: "x", Box: letter.Box{X0: 10, Y0: y0 + i*step, X1: 40, Y1: y0 + i*step + 20}})
		}
		return letter.Line{Words: []letter.Word{w}, Box: w.Box, Baseline: &letter.Baseline{}}
	}
	level := readingtest.Line(10, 10, 0.9, "the passage of the Bill through both Houses was")
	given := tall(100, 20)
	given.Angle = 180
	for name, tt := range map[string]struct {
		line  letter.Line
		angle int
	}{"down": {tall(100, 20), 90}, "up": {tall(180, -20), 270}, "level": {level, 0}, "given": {given, 180}, "short words": {readingtest.Line(10, 10, 0.9, "I a 1/"), 0}} {
		if direct(&tt.line); tt.line.Angle != tt.angle {
			t.Errorf("%s: reads at %d degrees, want %d", name, tt.line.Angle, tt.angle)
		}
	}
}
