package lept_test

import (
	"image"
	"image/color"
	"math"
	"testing"
)

// Lines that fall or rise steeply are measured as far as is asked for.
func TestSkewWithin(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 600, 400))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	for y := 120; y < 280; y += 40 {
		for x := 150; x < 450; x++ {
			for dy := range 14 {
				if x/12%3 != 0 {
					m.SetGray(x, y+dy, color.Gray{})
				}
			}
		}
	}
	for _, want := range []float64{-17, 0, 10} {
		p := pix(t, m)
		g, err := p.Gray()
		if err != nil {
			t.Fatal(err)
		}
		r, err := g.Rotate(want)
		if err != nil {
			t.Fatal(err)
		}
		b, err := r.Threshold(128)
		if err != nil {
			t.Fatal(err)
		}
		got, sure, err := b.SkewWithin(1, 25)
		if err != nil || math.Abs(got-want) > 0.5 || sure < 1.4 {
			t.Errorf("%.1f degrees, sure %.1f, %v; want %.1f", got, sure, err, want)
		}
		for _, q := range []interface{ Close() }{p, g, r, b} {
			q.Close()
		}
	}
}
