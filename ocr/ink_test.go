package ocr

import (
	"image"
	"image/color"
	"math"
	"testing"

	"missive/letter"
)

// typedOn is a page of marks like typed letters of the height high, in ink on
// paper.
func typedOn(w, h, high int, paper, ink color.RGBA) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	gray := typing(w, h, high, 0, 255, 0)
	for i, v := range gray.Pix {
		c := paper
		if v < 128 {
			c = ink
		}
		m.SetRGBA(i%w, i/w, c)
	}
	return m
}

// fill draws a box, as fn makes it of what is there.
func fill(m *image.RGBA, b letter.Box, fn func(color.RGBA) color.RGBA) {
	for y := b.Y0; y < b.Y1; y++ {
		for x := b.X0; x < b.X1; x++ {
			m.SetRGBA(x, y, fn(m.RGBAAt(x, y)))
		}
	}
}

// over is ink laid over what is there: each takes its share of the light.
func over(ink color.RGBA) func(color.RGBA) color.RGBA {
	share := func(a, b uint8) uint8 { return uint8(int(a) * int(b) / 255) }
	return func(c color.RGBA) color.RGBA {
		return color.RGBA{share(c.R, ink.R), share(c.G, ink.G), share(c.B, ink.B), 255}
	}
}

var (
	white  = color.RGBA{250, 250, 250, 255}
	brown1 = color.RGBA{190, 150, 110, 255}
	black1 = color.RGBA{30, 30, 30, 255}
	blue1  = color.RGBA{90, 125, 175, 255}
	purple = color.RGBA{70, 40, 130, 255}
	red    = color.RGBA{220, 60, 50, 255}
)

// Pale blue ink on brown paper is as light as the paper to the eye, in blue
// even lighter, and dark in red; stains on the paper are not.
func TestWeighing(t *testing.T) {
	for _, c := range []struct {
		name       string
		paper, ink color.RGBA
		stain      color.RGBA
		own        bool // only the page's own weights will do
	}{
		{"black on white", white, black1, color.RGBA{235, 230, 215, 255}, false},
		{"purple on white", white, purple, color.RGBA{235, 230, 215, 255}, false},
		{"pale blue on brown", brown1, blue1, color.RGBA{188, 130, 80, 255}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := typedOn(850, 1100, 14, c.paper, c.ink)
			for y := range 1100 {
				for x := range 850 {
					if (x/75+y/85)%4 == 0 && m.RGBAAt(x, y) == c.paper {
						m.SetRGBA(x, y, c.stain)
					}
				}
			}
			s := scanOf(t, m, 200)
			defer s.Close()
			found, err := findColours(s.pix)
			if err != nil {
				t.Fatal(err)
			}
			w, ok := found.weights()
			if c.own && !ok || math.Abs(w[0]+w[1]+w[2]-1) > 1e-6 {
				t.Fatalf("weights %.2f, own %v; want own %v and the sum 1", w, ok, c.own)
			}
			grey := func(c color.RGBA) float64 { return w.dot(vec{float64(c.R), float64(c.G), float64(c.B)}) }
			if ink, stain := grey(c.paper)-grey(c.ink), grey(c.paper)-grey(c.stain); ink < 50 || math.Abs(stain) > ink/3 {
				t.Errorf("ink is %.0f darker than paper, stains %.0f", ink, stain)
			}
		})
	}
}

// A blank page in colour has no ink to go by.
func TestWeighingBlank(t *testing.T) {
	s := scanOf(t, typedOn(600, 800, 24, brown1, brown1), 200)
	defer s.Close()
	c, err := findColours(s.pix)
	if w, ok := c.weights(); err != nil || ok || w != eye {
		t.Errorf("weights %v, %v, %v; want the eye's", w, ok, err)
	}
}
