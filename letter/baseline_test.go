package letter

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestRebased(t *testing.T) {
	from := Box{X0: 100, Y0: 40, X1: 400, Y1: 60}
	for _, tt := range []struct {
		name string
		base Baseline
		to   Box
		want float64
	}{
		{"the same corner", Baseline{Slope: 0.1, Offset: -4}, Box{X0: 100, Y0: 10, X1: 120, Y1: 60}, -4},
		{"level, a lower foot", Baseline{Offset: -4}, Box{X0: 250, Y0: 40, X1: 400, Y1: 63}, -7},
		{"falling, further right", Baseline{Slope: 0.1, Offset: -4}, Box{X0: 250, Y0: 40, X1: 400, Y1: 60}, 11},
		{"both", Baseline{Slope: 0.1, Offset: -4}, Box{X0: 50, Y0: 40, X1: 90, Y1: 55}, -4},
		{"the page's corner", Baseline{Slope: 0.1, Offset: -4}, Box{}, 46},
	} {
		got := tt.base.Rebased(from, tt.to)
		if got.Slope != tt.base.Slope || math.Abs(got.Offset-tt.want) > 1e-9 {
			t.Errorf("%s: %+v, want the offset %g", tt.name, *got, tt.want)
		}
	}
	if b := (*Baseline)(nil).Rebased(from, Box{}); b != nil {
		t.Errorf("no baseline became %+v", *b)
	}
}

// Whatever the words, the baseline crosses every column of the page as high as
// it did, and the line given is left as it was.
func TestWith(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := func(name string) int { return rapid.IntRange(0, 3000).Draw(t, name) }
		word := func(name string) Word {
			x, y := n(name+" x"), n(name+" y")
			return Word{Text: name, Box: Box{X0: x, Y0: y, X1: x + 1 + n(name+" width"), Y1: y + 1 + n(name+" height")}}
		}
		was := Line{Words: []Word{word("a"), word("b")}, Angle: 180, Size: 20, Block: 1, Par: 2, Layer: "stamp",
			Baseline: &Baseline{Slope: rapid.Float64Range(-0.2, 0.2).Draw(t, "slope"), Offset: rapid.Float64Range(-30, 30).Draw(t, "offset")}}
		was.Box = was.Words[0].Box.Union(was.Words[1].Box)
		before := *was.Baseline
		got := was.With([]Word{word("c")})
		if len(got.Words) != 1 || got.Box != got.Words[0].Box || got.Angle != 180 || got.Size != 20 || got.Block != 1 || got.Par != 2 || got.Layer != "stamp" {
			t.Fatalf("got %+v of %+v", got, was)
		}
		height := func(l Line, x int) float64 {
			return float64(l.Box.Y1) + l.Baseline.Offset + l.Baseline.Slope*float64(x-l.Box.X0)
		}
		x := n("column")
		if a, b := height(was, x), height(got, x); math.Abs(a-b) > 1e-6 {
			t.Fatalf("the baseline is at %g, was at %g", b, a)
		}
		if *was.Baseline != before || len(was.Words) != 2 {
			t.Fatal("the line given was changed")
		}
	})
	if l := (Line{Words: []Word{{Text: "a"}}, Box: Box{X1: 9, Y1: 9}}).With(nil); l.Baseline != nil || !l.Box.Empty() || len(l.Words) != 0 {
		t.Errorf("a line of no words is %+v", l)
	}
}
