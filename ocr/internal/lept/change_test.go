package lept_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"

	"missive/ocr/internal/lept"
)

// pix makes a Pix of a Go image.
func pix(t testing.TB, m image.Image) *lept.Pix {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		t.Fatal(err)
	}
	h, err := lept.ReadHeader(b.Bytes())
	if err != nil {
		t.Fatal(err)
	}
	p, err := lept.Decode(b.Bytes(), h)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// at is the grey value at one pixel.
func at(t *testing.T, p *lept.Pix, x, y int) float64 { return tone(t, p, x, y, 1, 1) }

func TestTurnIsClockwise(t *testing.T) {
	p := pix(t, gray(sheet(160, 120))) // dark box in the upper left part
	defer p.Close()
	for degrees, dark := range map[int]image.Point{
		0: {40, 25}, 90: {95, 40}, 180: {120, 95}, 270: {25, 120}, 360: {40, 25}, -90: {25, 120},
	} {
		q := must(p.Turn(degrees))(t)
		if v := at(t, q, dark.X, dark.Y); v > 40 {
			t.Errorf("turned by %d: grey value %.0f at %v, want the dark box there", degrees, v, dark)
		}
		q.Close()
	}
	if _, err := p.Turn(45); err == nil {
		t.Error("turning by 45 degrees: no error")
	}
	m := must(p.Mirror())(t)
	defer m.Close()
	if v := at(t, m, 120, 25); v > 40 {
		t.Errorf("mirrored: grey value %.0f, want the dark box on the right", v)
	}
}

// lines is a page of dashed lines that fall by the angle in degrees.
func lines(w, h int, degrees float64) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, w, h))
	slope := math.Tan(degrees * math.Pi / 180)
	for y := range h {
		for x := range w {
			v := math.Mod(float64(y)-slope*float64(x)+float64(10*h), 40)
			m.SetGray(x, y, color.Gray{255})
			if v < 14 && x%22 < 13 && x > w/10 && x < 9*w/10 && y > h/10 && y < 9*h/10 {
				m.SetGray(x, y, color.Gray{0})
			}
		}
	}
	return m
}

func TestSkewAndRotate(t *testing.T) {
	for _, angle := range []float64{-3, -0.8, 0, 0.5, 2} {
		p := pix(t, lines(700, 900, angle))
		b := must(p.Threshold(128))(t)
		found, sure, err := b.Skew(1)
		if err != nil || math.Abs(found-angle) > 0.1 || sure < 3 {
			t.Errorf("lines that fall by %.1f: found %.2f, sure %.1f, %v", angle, found, sure, err)
		}
		g := must(p.Gray())(t)
		level := must(g.Rotate(-found))(t)
		lb := must(level.Threshold(128))(t)
		if rest, _, err := lb.Skew(1); err != nil || math.Abs(rest) > 0.1 {
			t.Errorf("after levelling %.1f: %.2f is left, %v", angle, rest, err)
		}
		for _, q := range []*lept.Pix{p, b, g, level, lb} {
			q.Close()
		}
	}
}

func TestSkewOfNothing(t *testing.T) {
	for _, size := range []image.Point{{20, 20}, {600, 600}} {
		m := image.NewGray(image.Rect(0, 0, size.X, size.Y))
		for i := range m.Pix {
			m.Pix[i] = 255
		}
		g := must(pix(t, m).Gray())(t)
		p := must(g.Threshold(128))(t)
		if angle, sure, err := p.Skew(1); angle != 0 || sure != 0 || err != nil {
			t.Errorf("blank page of %v: skew %.2f, sure %.1f, %v", size, angle, sure, err)
		}
		if marks, err := p.Components(); len(marks) != 0 || err != nil {
			t.Errorf("blank page of %v: %d marks, %v", size, len(marks), err)
		}
	}
}

func TestComponents(t *testing.T) {
	g := must(pix(t, gray(sheet(160, 120))).Gray())(t)
	b := must(g.Threshold(128))(t)
	marks := must(b.Components())(t)
	want := []lept.Rect{{X: 20, Y: 15, W: 60, H: 25}, {X: 100, Y: 80, W: 40, H: 25}}
	if len(marks) != 2 || marks[0] != want[0] || marks[1] != want[1] {
		t.Errorf("marks %v, want %v", marks, want)
	}
}

func TestGrayOfColour(t *testing.T) {
	m := sheet(80, 60)
	fill(m, m.Rect, color.RGBA{120, 40, 200, 255}) // purple
	p := pix(t, m)
	defer p.Close()
	g := must(p.Gray())(t)
	defer g.Close()
	if v := at(t, g, 40, 30); math.Abs(v-96) > 6 { // 0.3, 0.5 and 0.2 of the three
		t.Errorf("purple is %.0f, want 96", v)
	}
}

func TestFlatten(t *testing.T) {
	m := image.NewGray(image.Rect(0, 0, 600, 400))
	for y := range 400 {
		for x := range 600 {
			v := 120 + x/6 // light from the right
			if x%30 < 4 && y%40 < 12 {
				v /= 3
			}
			m.SetGray(x, y, color.Gray{uint8(v)})
		}
	}
	f := must(must(pix(t, m).Gray())(t).Flatten(24))(t)
	defer f.Close()
	left, right := at(t, f, 75, 25), at(t, f, 525, 25)
	if left < 215 || right < 215 || math.Abs(left-right) > 20 {
		t.Errorf("paper is %.0f at the left and %.0f at the right, want about 230", left, right)
	}
	if ink := at(t, f, 62, 5); ink > 110 {
		t.Errorf("ink is %.0f, want under 110", ink)
	}
}

func TestCompare(t *testing.T) {
	g := must(pix(t, gray(sheet(160, 120))).Gray())(t)
	m, n, other := must(g.Mirror())(t), must(g.Invert())(t), must(g.Scale(0.5))(t)
	for _, c := range []struct {
		name        string
		q           *lept.Pix
		least, most float64
	}{{"itself", g, 1, 1}, {"mirrored", m, -0.9, 0.5}, {"negative", n, -1, -1}} {
		if r := must(g.Correlation(c.q))(t); r < c.least-1e-9 || r > c.most+1e-9 {
			t.Errorf("correlation with %s: %.3f, want %.1f to %.1f", c.name, r, c.least, c.most)
		}
	}
	if _, err := g.Correlation(other); err == nil {
		t.Error("correlation of pictures of two sizes: no error")
	}
	wide := must(g.Spread(2))(t)
	if d := must(g.Darker(wide, 10))(t); d != 0 {
		t.Errorf("%d pixels are darker than the spread picture", d)
	}
	// Of the boxes of 60 × 25 and 40 × 25 a rim of 2 pixels is new.
	if d := must(wide.Darker(g, 10))(t); d != 64*29-60*25+44*29-40*25 {
		t.Errorf("%d pixels are darker than before spreading", d)
	}
}

func TestEncode(t *testing.T) {
	p := pix(t, sheet(160, 120))
	p.SetResolution(300, 300)
	for name, f := range map[string]func() ([]byte, error){
		"JPEG": func() ([]byte, error) { return p.JPEG(80) }, "BMP": p.BMP,
	} {
		file := must(f())(t)
		q := must(open(t, file))(t)
		checkSheet(t, q)
		if x, y := q.Resolution(); x != 300 || y != 300 {
			t.Errorf("%s: resolution %d by %d, want 300", name, x, y)
		}
		q.Close()
	}
}

// Every operation frees what it made on the way: after a hundred pages the
// process is no larger than after twenty.
func TestNothingLeaks(t *testing.T) {
	if _, err := os.Stat("/proc/self/statm"); err != nil {
		t.Skip("SKIPPED: memory is measured through /proc, which this system has not")
	}
	file := must(pix(t, lines(400, 500, 1)).JPEG(70))(t)
	once := func() {
		h := must(lept.ReadHeader(file))(t)
		p := must(lept.Decode(file, h))(t)
		g := must(p.Gray())(t)
		s := must(g.Scale(0.6))(t)
		f := must(s.Flatten(24))(t)
		r := must(f.Rotate(1))(t)
		b := must(r.Threshold(128))(t)
		must(b.Components())(t)
		if _, _, err := b.Skew(1); err != nil {
			t.Fatal(err)
		}
		must(r.Histogram(2))(t)
		must(r.BMP())(t)
		if _, err := lept.Decode(file[:len(file)/2], h); err == nil {
			t.Fatal("half a file was opened")
		}
		for _, q := range []*lept.Pix{p, g, s, f, r, b} {
			q.Close()
		}
	}
	megabytes := func() int {
		debug.FreeOSMemory()
		statm, err := os.ReadFile("/proc/self/statm")
		if err != nil {
			t.Fatal(err)
		}
		n, err := strconv.Atoi(strings.Fields(string(statm))[1])
		if err != nil {
			t.Fatal(err)
		}
		return n * os.Getpagesize() >> 20
	}
	for range 20 {
		once()
	}
	before := megabytes()
	for range 80 {
		once()
	}
	// The smallest picture left behind on each round would make 10 MB.
	if after := megabytes(); after > before+6 {
		t.Errorf("%d MB after 20 rounds, %d MB after 100", before, after)
	}
}
