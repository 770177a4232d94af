package ocr

import (
	"image/color"
	"math"
	"testing"

	"missive/letter"
)

// frame draws the frame of a stamp and two bars like its letters.
func frame(b letter.Box, thick int) []letter.Box {
	return []letter.Box{
		{X0: b.X0, Y0: b.Y0, X1: b.X1, Y1: b.Y0 + thick},
		{X0: b.X0, Y0: b.Y1 - thick, X1: b.X1, Y1: b.Y1},
		{X0: b.X0, Y0: b.Y0 + thick, X1: b.X0 + thick, Y1: b.Y1 - thick},
		{X0: b.X1 - thick, Y0: b.Y0 + thick, X1: b.X1, Y1: b.Y1 - thick},
		{X0: b.X0 + 30, Y0: b.Y0 + 20, X1: b.X0 + 36, Y1: b.Y1 - 20},
		{X0: b.X0 + 50, Y0: b.Y0 + 20, X1: b.X0 + 56, Y1: b.Y1 - 20},
	}
}

// A stamp over typing is lifted off: the typing stays, the stamp is on a layer
// of its own. Black over coloured typing is lifted as well.
func TestLift(t *testing.T) {
	if testing.Short() {
		t.Skip("looks at pages one after the other")
	}
	at := letter.Box{X0: 250, Y0: 350, X1: 450, Y1: 475}
	for name, c := range map[string]struct{ paper, ink, stamp color.RGBA }{
		"red on black":   {white, black1, red},
		"red on purple":  {white, purple, red},
		"blue on black":  {brown1, black1, color.RGBA{60, 90, 220, 255}},
		"black on blue":  {white, color.RGBA{40, 120, 230, 255}, color.RGBA{60, 60, 60, 255}},
		"red on brown":   {brown1, black1, red},
		"green on black": {white, black1, color.RGBA{40, 160, 70, 255}},
	} {
		t.Run(name, func(t *testing.T) {
			m := typedOn(850, 1100, 14, c.paper, c.ink)
			typed := scanOf(t, m, 200)
			defer typed.Close()
			for _, b := range frame(at, 5) {
				fill(m, b, over(c.stamp))
			}
			s := scanOf(t, m, 200)
			defer s.Close()
			sh, err := s.sheet(Settings{})
			if err != nil {
				t.Fatal(err)
			}
			defer sh.Close()
			if len(sh.layers) != 1 {
				t.Fatalf("%d layers, want 1", len(sh.layers))
			}
			l := sh.layers[0]
			if l.box.Intersect(at).Area() < at.Area()*9/10 || l.box.Area() > at.Area()*2 {
				t.Errorf("the layer is of %v, the stamp of %v", l.box, at)
			}
			want, err := typed.sheet(Settings{})
			if err != nil {
				t.Fatal(err)
			}
			defer want.Close()
			a, _ := sh.gray.Clip(at.X0, at.Y0, at.W(), at.H())
			b, _ := want.gray.Clip(at.X0, at.Y0, at.W(), at.H())
			defer a.Close()
			defer b.Close()
			if r, err := a.Correlation(b); err != nil || r < 0.9 {
				t.Errorf("what is left is like the typing alone by %.2f, %v", r, err)
			}
			if n, err := l.gray.Histogram(1); err != nil || n[255] == 0 || darkOf(n) < 2_000 {
				t.Errorf("the layer has %d dark pixels, %v; want the stamp's", darkOf(n), err)
			}
		})
	}
}

// darkOf is how many pixels are dark.
func darkOf(counts [256]int) (n int) {
	for _, c := range counts[:128] {
		n += c
	}
	return n
}

// Pages in one ink, stained paper, brown edges and words from a fresher ribbon
// have nothing to lift.
func TestLiftNothing(t *testing.T) {
	for name, draw := range map[string]func() *scan{
		"black on white":  func() *scan { return scanOf(t, typedOn(850, 1100, 14, white, black1), 200) },
		"purple on brown": func() *scan { return scanOf(t, typedOn(850, 1100, 14, brown1, purple), 200) },
		"grey":            func() *scan { return scanOf(t, typing(850, 1100, 14, 0, 255, 0), 200) },
		"brown edge": func() *scan {
			m := typedOn(850, 1100, 14, white, black1)
			fill(m, letter.Box{X0: 0, Y0: 0, X1: 100, Y1: 1100}, over(color.RGBA{230, 200, 130, 255}))
			return scanOf(t, m, 200)
		},
		"bluer words": func() *scan {
			m := typedOn(850, 1100, 14, white, color.RGBA{30, 30, 60, 255})
			fill(m, letter.Box{X0: 200, Y0: 300, X1: 450, Y1: 450}, func(c color.RGBA) color.RGBA {
				if c == white {
					return c
				}
				return color.RGBA{30, 40, 160, 255}
			})
			return scanOf(t, m, 200)
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := draw()
			defer s.Close()
			sh, err := s.sheet(Settings{})
			if err != nil {
				t.Fatal(err)
			}
			defer sh.Close()
			for _, l := range sh.layers {
				t.Errorf("lifted something at %v", l.box)
			}
		})
	}
}

// What two inks are mixed of is found again.
func TestUnmix(t *testing.T) {
	a, b := density{1, 1, 1}.unit(), density{0.2, 0.7, 0.7}.unit()
	for _, c := range [][2]float64{{0, 0}, {1, 0}, {0, 1}, {0.3, 0.8}, {2, 0.1}} {
		x, y := unmix(a.times(c[0]).plus(b.times(c[1])), a, b)
		if math.Abs(x-c[0]) > 1e-9 || math.Abs(y-c[1]) > 1e-9 {
			t.Errorf("%.2f and %.2f, want %.2f", x, y, c)
		}
	}
	// A colour beyond either ink is taken for the nearer one alone.
	if x, y := unmix(density{0, 1, 1}, a, b); x != 0 || y <= 0 {
		t.Errorf("%.2f and %.2f of a colour beyond the second ink", x, y)
	}
}
