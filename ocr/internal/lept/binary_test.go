package lept_test

import (
	"image"
	"image/color"
	"testing"

	"missive/ocr/internal/lept"
)

// drawn is a 1-bit picture, black in the rectangles.
func drawn(t *testing.T, w, h int, black ...image.Rectangle) *lept.Pix {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			m.SetGray(x, y, color.Gray{255})
			for _, r := range black {
				if (image.Point{x, y}).In(r) {
					m.SetGray(x, y, color.Gray{0})
				}
			}
		}
	}
	g := pix(t, m)
	defer g.Close()
	p, err := g.Threshold(128)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	return p
}

// Morphology and the like, each on three marks: a dot in the corner, a bar and
// a square.
func TestMarks(t *testing.T) {
	dot, bar, square := image.Rect(0, 0, 2, 2), image.Rect(10, 10, 60, 13), image.Rect(20, 30, 40, 50)
	p := drawn(t, 70, 61, dot, bar, square)
	q := drawn(t, 70, 61, image.Rect(39, 49, 45, 55))
	area := func(r image.Rectangle) int { return r.Dx() * r.Dy() }
	for _, c := range []struct {
		name string
		f    func() (*lept.Pix, error)
		want int
	}{
		{"open a square", func() (*lept.Pix, error) { return p.Open(10, 10) }, area(dot) + area(square)},
		{"open a line", func() (*lept.Pix, error) { return p.Open(30, 1) }, area(dot) + area(bar)},
		{"bridge", func() (*lept.Pix, error) { return p.Bridge(1, 20) }, area(dot) + area(bar) + area(square) + 20*17},
		{"grow", func() (*lept.Pix, error) { return q.Grow(1, 2) }, 8 * 10},
		{"and", func() (*lept.Pix, error) { return p.And(q) }, 1},
		{"or", func() (*lept.Pix, error) { return p.Or(q) }, area(dot) + area(bar) + area(square) + 35},
		{"without", func() (*lept.Pix, error) { return p.Without(q) }, area(dot) + area(bar) + area(square) - 1},
		{"at the edge", p.AtEdge, area(dot)},
		{"touching", func() (*lept.Pix, error) { return p.Touching(q) }, area(square)},
		{"low", func() (*lept.Pix, error) { return p.Low(3) }, area(dot) + area(bar)},
		{"long", func() (*lept.Pix, error) { return p.Long(20) }, area(bar) + area(square)},
		{"boxes", func() (*lept.Pix, error) {
			return p.Boxes([]lept.Rect{{X: 1, Y: 2, W: 3, H: 4}, {X: 69, Y: 60, W: 9, H: 9}})
		}, 13},
	} {
		got, err := c.f()
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if n, err := got.Count(); n != c.want || err != nil {
			t.Errorf("%s: %d black pixels, %v; want %d", c.name, n, err, c.want)
		}
		got.Close()
	}
}

func TestPaint(t *testing.T) {
	page := pix(t, image.NewGray(image.Rect(0, 0, 141, 41)))
	mask := drawn(t, 70, 20, image.Rect(3, 2, 40, 4), image.Rect(60, 18, 70, 20))
	got, err := page.Paint(mask, 2, 200)
	if err != nil {
		t.Fatal(err)
	}
	defer got.Close()
	for y := range 41 {
		for x := range 141 {
			// The mask's last column and row stand for the odd pixel too.
			in := x >= 6 && x < 80 && y >= 4 && y < 8 || x >= 120 && y >= 36
			if v := at(t, got, x, y); (v == 200) != in || !in && v != 0 {
				t.Fatalf("%d,%d is %.0f", x, y, v)
			}
		}
	}
	if _, err := mask.Paint(mask, 1, 0); err == nil {
		t.Error("painting on 1 bit: no error")
	}
}
