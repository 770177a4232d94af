package ocr

import (
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"math"
	"os"
	"path/filepath"
	"testing"

	"missive/letter"
	"missive/ocr/internal/lept"
	"missive/ocr/internal/lept/lepttest"
)

// typing is a page of marks like typed letters whose small ones are high pixels
// high, in lines that fall by skew degrees.
func typing(w, h, high int, skew float64, paper, ink uint8) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, w, h))
	for i := range m.Pix {
		m.Pix[i] = paper
	}
	slope := math.Tan(skew * math.Pi / 180)
	for n, y := 0, h/8; y < 7*h/8; y += 3 * high {
		for x := w / 8; x < 7*w/8; x += 5 * high / 4 {
			n++
			if n%7 == 0 {
				continue // between words
			}
			top := high
			if n%4 == 0 {
				top = high * 7 / 5 // a letter with stem
			}
			foot := y + int(math.Round(slope*float64(x)))
			for dy := range top {
				for dx := range high * 4 / 5 {
					m.SetGray(x+dx, foot-dy, color.Gray{ink})
				}
			}
		}
	}
	return m
}

// scanOf is a scan of the picture that claims dpi.
func scanOf(t testing.TB, m image.Image, dpi int) *scan {
	t.Helper()
	file, err := lepttest.Encode(m, "bmp")
	if err != nil {
		t.Fatal(err)
	}
	h, err := lept.ReadHeader(file)
	if err != nil {
		t.Fatal(err)
	}
	p, err := lept.Decode(file, h)
	if err != nil {
		t.Fatal(err)
	}
	return &scan{pix: p, claimed: dpi}
}

// marksOf are the boxes of the marks on a grey picture.
func marksOf(t *testing.T, p *lept.Pix) []lept.Rect {
	t.Helper()
	c := chain{pix: p, borrowed: true}
	defer func() { c.close() }()
	c.then((*lept.Pix).Gray)
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(128) })
	if c.err != nil {
		t.Fatal(c.err)
	}
	marks, err := c.pix.Components()
	if err != nil {
		t.Fatal(err)
	}
	return marks
}

// A sample is the scan's rendering for a first reading, and what its sheet is
// found to be.
type sample struct {
	*prepared
	pageDPI int
	dpiFrom string
	skew    float64
}

// prepare renders the scan as it is first read.
func prepare(s *scan) (sample, error) {
	sh, err := s.sheet(Settings{})
	if err != nil {
		return sample{}, err
	}
	defer sh.Close()
	p, err := sh.render(bestLetter)
	return sample{p, sh.res.dpi, sh.res.from, sh.look.skew}, err
}

// Every mark that the engine would see lies, brought back, where the mark is on
// the page.
func TestPrepareAndBack(t *testing.T) {
	for _, c := range []struct {
		w, h, high int
		skew       float64
	}{
		{1700, 2200, 24, 0}, {1700, 2200, 24, 1.5}, {1701, 2203, 24, -2}, {2500, 3300, 36, 0.6}, {600, 800, 9, -1},
	} {
		t.Run(fmt.Sprintf("%d pixels, skew %.1f", c.high, c.skew), func(t *testing.T) {
			s := scanOf(t, typing(c.w, c.h, c.high, c.skew, 255, 0), 0)
			defer s.Close()
			p, err := prepare(s)
			if err != nil {
				t.Fatal(err)
			}
			defer p.Close()
			if math.Abs(p.skew-c.skew) > 0.15 {
				t.Errorf("skew %.2f, want %.2f", p.skew, c.skew)
			}
			onPage := marksOf(t, s.pix)
			read := marksOf(t, p.pix)
			if len(read) != len(onPage) || len(read) < 200 {
				t.Fatalf("%d marks to read, %d on the page", len(read), len(onPage))
			}
			slack := 2 + 2*float64(s.width())/float64(p.pix.Width()) // two pixels of each picture
			for _, r := range read {
				b := p.toPage(boxOf(r))
				if d := nearest(b, onPage); d > slack {
					t.Fatalf("mark %v lies at %v of the page, %.0f pixels from any mark there", r, b, d)
				}
			}
			if high := letterHeight(read); math.Abs(high/bestLetter-1) > 0.15 && scaleFor(bestLetter, float64(c.high), c.w, c.h) < mostScale {
				t.Errorf("small letters are about %.1f pixels high, want %.1f", high, bestLetter)
			}
		})
	}
}

// nearest is by how many pixels the edges of b differ from those of the mark
// that is most like it.
func nearest(b letter.Box, marks []lept.Rect) float64 {
	best := math.Inf(1)
	for _, m := range marks {
		d := max(b.X0-m.X, m.X-b.X0, b.Y0-m.Y, m.Y-b.Y0, b.X1-m.X-m.W, m.X+m.W-b.X1, b.Y1-m.Y-m.H, m.Y+m.H-b.Y1)
		best = min(best, float64(d))
	}
	return best
}

func TestPrepareNegativeAndDarkPaper(t *testing.T) {
	for name, m := range map[string]image.Image{
		"negative": typing(1700, 2200, 24, 0, 20, 240), "brown paper": typing(1700, 2200, 24, 0, 150, 60),
	} {
		s := scanOf(t, m, 300)
		p, err := prepare(s)
		if err != nil {
			t.Fatal(err)
		}
		counts, err := p.pix.Histogram(1)
		if err != nil {
			t.Fatal(err)
		}
		all := tones(counts)
		paper := all.quantile(0.5)
		if paper < 215 || len(marksOf(t, p.pix)) < 200 || p.dpiFrom != "file" {
			t.Errorf("%s: paper %d, %d marks, dpi from %q", name, paper, len(marksOf(t, p.pix)), p.dpiFrom)
		}
		p.Close()
		s.Close()
	}
}

func TestPrepareBlankAndTiny(t *testing.T) {
	for _, size := range []image.Point{{1, 1}, {3, 200}, {50, 50}, {1700, 2200}} {
		m := image.NewGray(image.Rect(0, 0, size.X, size.Y))
		for i := range m.Pix {
			m.Pix[i] = 255
		}
		s := scanOf(t, m, 0)
		p, err := prepare(s)
		if err != nil {
			t.Errorf("%v: %v", size, err)
			continue
		}
		if p.dpiFrom != "" || p.pageDPI != 0 || p.skew != 0 || p.dpi < 70 {
			t.Errorf("%v: dpi %d from %q, told %d, skew %.1f", size, p.pageDPI, p.dpiFrom, p.dpi, p.skew)
		}
		p.Close()
		s.Close()
	}
}

func TestTurn(t *testing.T) {
	s := scanOf(t, stored(markedPage(160, 120), 6), 300)
	defer s.Close()
	if err := s.turn(90); err != nil {
		t.Fatal(err)
	}
	checkMarked(t, s)
	if err := s.turn(30); err == nil {
		t.Error("turning by 30 degrees: no error")
	}
}

func TestWritePicture(t *testing.T) {
	s := scanOf(t, markedPage(160, 120), 300)
	defer s.Close()
	dir := t.TempDir()
	path := filepath.Join(dir, "001.jpg")
	if err := s.writePicture(path); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	m, err := jpeg.Decode(f)
	if err != nil || m.Bounds() != image.Rect(0, 0, 160, 120) {
		t.Errorf("%v, %v; want 160 by 120 pixels", m.Bounds(), err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("the folder holds %v, %v; want the picture only", left, err)
	}
	if err := s.writePicture(filepath.Join(dir, "no", "001.jpg")); err == nil {
		t.Error("writing into a folder that is not there: no error")
	}
}

// BenchmarkPrepare is for an A4 page of typing at 300 dpi that is askew.
func BenchmarkPrepare(b *testing.B) {
	s := scanOf(b, typing(2480, 3508, 24, 0.8, 255, 0), 300)
	defer s.Close()
	before := cpuTime()
	for b.Loop() {
		p, err := prepare(s)
		if err != nil {
			b.Fatal(err)
		}
		p.Close()
	}
	b.ReportMetric(float64((cpuTime()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
}
