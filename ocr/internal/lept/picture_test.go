package lept_test

import (
	"bytes"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"missive/ocr/internal/lept"
)

// sheet is a white page with a dark box in its upper left part and a red one
// in its lower right part, so that turns, mirrorings and negatives show.
func sheet(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = 255
	}
	fill(m, image.Rect(w/8, h/8, w/2, h/3), color.RGBA{10, 10, 10, 255})
	fill(m, image.Rect(5*w/8, 2*h/3, 7*w/8, 7*h/8), color.RGBA{200, 30, 40, 255})
	return m
}

func fill(m *image.RGBA, r image.Rectangle, c color.Color) {
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			m.Set(x, y, c)
		}
	}
}

// gray is the same page without colour.
func gray(m image.Image) *image.Gray {
	g := image.NewGray(m.Bounds())
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			g.Set(x, y, m.At(x, y))
		}
	}
	return g
}

// open decodes a file of any kind, TIFF too, as users of the package do.
func open(t *testing.T, file []byte) (*lept.Pix, error) {
	t.Helper()
	if strings.HasPrefix(string(file), "II") || strings.HasPrefix(string(file), "MM") {
		pages, err := lept.ReadTIFF(bytes.NewReader(file), int64(len(file)))
		if err != nil {
			return nil, err
		}
		return lept.DecodeTIFF(write(t, file), pages[0])
	}
	h, err := lept.ReadHeader(file)
	if err != nil {
		return nil, err
	}
	return lept.Decode(file, h)
}

func write(t *testing.T, file []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "scan")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// tone is the mean grey value of the part of the picture.
func tone(t *testing.T, p *lept.Pix, x, y, w, h int) float64 {
	t.Helper()
	c := must(p.Clip(x, y, w, h))(t)
	defer c.Close()
	g := must(c.Gray())(t)
	defer g.Close()
	counts := must(g.Histogram(1))(t)
	sum, n := 0, 0
	for v, k := range counts {
		sum += v * k
		n += k
	}
	return float64(sum) / float64(n)
}

// checkSheet tells whether p shows a sheet of 160 by 120 pixels.
func checkSheet(t *testing.T, p *lept.Pix) {
	t.Helper()
	if p.Width() != 160 || p.Height() != 120 {
		t.Fatalf("%d×%d pixels, want 160×120", p.Width(), p.Height())
	}
	for _, part := range []struct {
		name        string
		x, y        int
		least, most float64
	}{
		{"the dark box", 40, 25, 0, 40},
		{"the paper", 100, 20, 225, 255},
		{"the paper below", 30, 90, 225, 255},
		{"the red box", 115, 90, 0, 120},
	} {
		if v := tone(t, p, part.x, part.y, 10, 8); v < part.least || v > part.most {
			t.Errorf("%s has the grey value %.0f, want %.0f to %.0f", part.name, v, part.least, part.most)
		}
	}
}
