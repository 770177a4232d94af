package typeface

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

// glyph is a letter-like shape made up of strokes with soft edges, that reaches
// no edge of its picture.
func glyph(t *rapid.T, name string) (s Shape) {
	for range rapid.IntRange(2, 4).Draw(t, name) {
		x0, y0 := rapid.IntRange(5, 12).Draw(t, "x"), rapid.IntRange(6, 22).Draw(t, "y")
		w, h := 2, rapid.IntRange(3, 7).Draw(t, "long")
		if rapid.Bool().Draw(t, "level") {
			w, h = min(h, 15-x0), w
		}
		for y := y0 - 1; y <= y0+h && y < Height-3; y++ {
			for x := x0 - 1; x <= x0+w; x++ {
				ink := uint8(120)
				if x >= x0 && x < x0+w && y >= y0 && y < y0+h {
					ink = 240
				}
				s[y*Width+x] = max(s[y*Width+x], ink)
			}
		}
	}
	return s
}

// moved is the shape as a cut whose letter stands some pixels off.
func moved(s *Shape, dx, dy int) (c Cut) {
	for y := range Height {
		for x := range Width {
			u, v := x+SlackX+dx, y+SlackY+dy
			if u >= 0 && u < CutWidth && v >= 0 && v < CutHeight {
				c[v*CutWidth+u] = s[y*Width+x]
			}
		}
	}
	return c
}

// A shape is like itself, however pale and on however grey paper.
func TestLikeItself(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := glyph(t, "strokes")
		c := s.cut()
		m := NewMatcher(Face{"e": {Fewest, s}})
		if r, known := m.Like("e", &c); !known || math.Abs(r-1) > 1e-4 {
			t.Errorf("like itself by %g, %v", r, known)
		}
		for i := range c {
			c[i] = c[i]/2 + 40
		}
		if r, _ := m.Like("e", &c); r < 0.99 {
			t.Errorf("like itself when pale by %g", r)
		}
	})
}

// Wherever inside the slack a letter stands, it is found, and where.
func TestShiftIsFound(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := glyph(t, "strokes")
		want := shift{rapid.IntRange(-SlackX, SlackX).Draw(t, "dx"), rapid.IntRange(-SlackY, SlackY).Draw(t, "dy")}
		c := moved(&s, want.x, want.y)
		r, at := prepare(&s).best(&c)
		if r < 0.9999 || at != want {
			t.Errorf("like itself by %g at %+v, want %+v", r, at, want)
		}
	})
}

// Likeness lies between -1 and 1 whatever is compared, and is the same each
// time.
func TestLikeRange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var s Shape
		var c Cut
		a := rapid.SliceOfN(rapid.Uint8(), 1, 30).Draw(t, "shape")
		b := rapid.SliceOfN(rapid.Uint8(), 1, 30).Draw(t, "cut")
		for i := range s {
			s[i] = a[i%len(a)]
		}
		for i := range c {
			c[i] = b[i%len(b)]
		}
		r, at := prepare(&s).best(&c)
		again, _ := prepare(&s).best(&c)
		if !(r >= -1.0001 && r <= 1.0001) || r != again || max(at.x, -at.x) > SlackX || max(at.y, -at.y) > SlackY {
			t.Errorf("like by %g and %g at %+v", r, again, at)
		}
	})
}

func TestMatcher(t *testing.T) {
	f := Face{"e": bar(8, Fewest), "l": bar(3, 9), "x": bar(5, Fewest-1), "-": {N: 40}}
	m := NewMatcher(f)
	e, l := cutOf(f["e"]), cutOf(f["l"])
	tests := []struct {
		name, text string
		cut        *Cut
		least      float64
		most       float64
		known      bool
	}{
		{"itself", "e", &e, 0.999, 1, true},
		{"another", "l", &e, 0, 0.9, true},
		{"the other way", "e", &l, 0, 0.9, true},
		{"too few cuts", "x", &e, 0, 0, false},
		{"never seen", "q", &e, 0, 0, false},
		{"a mean of one grey", "-", &e, 0, 0, true},
		{"a cut of one grey", "e", &Cut{}, 0, 0, true},
	}
	for _, tt := range tests {
		if r, known := m.Like(tt.text, tt.cut); known != tt.known || r < tt.least || r > tt.most {
			t.Errorf("%s: like by %g, %v", tt.name, r, known)
		}
	}
	if m.Empty() || !NewMatcher(nil).Empty() || !NewMatcher(Face{"x": bar(5, Fewest-1)}).Empty() {
		t.Error("a matcher is empty where its face has no mean of enough cuts, and only there")
	}
}

// cutOf is a mean as the cut that it is like.
func cutOf(m Mean) Cut { return m.Shape.cut() }
