package ocr

import (
	"image"
	"image/color"
	"math"
	"syscall"
	"testing"
	"time"

	"missive/ocr/internal/lept"
)

// Every step says what it is and does one thing.
func TestSteps(t *testing.T) {
	seen := map[string]bool{}
	for _, s := range Steps() {
		if s.Name == "" || s.Doc == "" || s.Done == "" || seen[s.Name] {
			t.Errorf("step %q: no name, no words, or twice", s.Name)
		}
		if (s.run == nil) == (s.draw == nil) {
			t.Errorf("step %q must either run or draw", s.Name)
		}
		seen[s.Name] = true
	}
}

// Each step can be left out, and leaves a page that can be read.
func TestEachStepCanBeLeftOut(t *testing.T) {
	s := scanOf(t, framed(typing(1700, 2200, 24, 1, 200, 20), 30), 300)
	defer s.Close()
	for _, step := range Steps() {
		set := Settings{Without: []string{step.Name}}
		sh, err := s.sheet(set)
		if step.Needed {
			if err == nil {
				t.Errorf("%s is needed and was left out", step.Name)
			}
			sh.Close()
			continue
		}
		if err != nil {
			t.Errorf("without %s: %v", step.Name, err)
			continue
		}
		p, err := sh.render(bestLetter)
		if err != nil {
			t.Errorf("without %s: %v", step.Name, err)
		}
		p.Close()
		sh.Close()
	}
	if _, err := s.sheet(Settings{Without: []string{"ironing"}}); err == nil {
		t.Error("without ironing: no error")
	}
	if _, err := Identity(Settings{Without: []string{"ironing"}}); err == nil {
		t.Error("identity without ironing: no error")
	}
}

// framed is the picture with a black frame of so many pixels and two punch
// holes between its head and its text.
func framed(m *image.Gray, wide int) *image.Gray {
	b := m.Bounds()
	for y := range b.Max.Y {
		for x := range b.Max.X {
			dx, dy := x%(b.Max.X/2)-b.Max.X/4, y-b.Max.Y/16
			if min(x, y, b.Max.X-1-x, b.Max.Y-1-y) < wide || dx*dx+dy*dy < 38*38 {
				m.SetGray(x, y, color.Gray{20})
			}
		}
	}
	return m
}

// Black edges and holes go; every letter stays, also where the frame nearly
// touches it, and a page without either stays as it is to the last pixel.
func TestBordersAndHolesGo(t *testing.T) {
	for _, skew := range []float64{0, 1.2} {
		clean := scanOf(t, typing(1700, 2200, 24, skew, 235, 20), 300)
		dirty := scanOf(t, framed(typing(1700, 2200, 24, skew, 235, 20), 60), 300)
		want, got := sheetMarks(t, clean), sheetMarks(t, dirty)
		if len(got) != len(want) {
			t.Errorf("skew %g: %d marks, want %d", skew, len(got), len(want))
		}
		clean.Close()
		dirty.Close()
	}
	plain := scanOf(t, typing(1700, 2200, 24, 0, 235, 20), 300)
	defer plain.Close()
	sh, err := plain.sheet(Settings{})
	if err != nil {
		t.Fatal(err)
	}
	defer sh.Close()
	if n, err := sh.gray.Darker(plain.pix, 0); err != nil || n != 0 {
		t.Errorf("%d pixels grew darker, %v", n, err)
	}
	if n, err := plain.pix.Darker(sh.gray, 0); err != nil || n != 0 {
		t.Errorf("%d pixels grew lighter, %v", n, err)
	}
}

// sheetMarks are the marks that are left on the scan's sheet.
func sheetMarks(t *testing.T, s *scan) []lept.Rect {
	t.Helper()
	sh, err := s.sheet(Settings{})
	if err != nil {
		t.Fatal(err)
	}
	defer sh.Close()
	return marksOf(t, sh.gray)
}

// BenchmarkSheet is for an A4 page of typing at 300 dpi with a black frame and
// punch holes, with all steps and without each.
func BenchmarkSheet(b *testing.B) {
	s := scanOf(b, framed(typing(2480, 3508, 24, 0.8, 235, 0), 40), 300)
	defer s.Close()
	for _, step := range append([]Step{{Name: "nothing"}}, Steps()...) {
		if step.Needed || step.draw != nil {
			continue
		}
		b.Run("without "+step.Name, func(b *testing.B) {
			var set Settings
			if step.run != nil {
				set.Without = []string{step.Name}
			}
			before := cpuTime()
			for b.Loop() {
				sh, err := s.sheet(set)
				if err != nil {
					b.Fatal(err)
				}
				sh.Close()
			}
			b.ReportMetric(float64((cpuTime()-before).Microseconds())/1000/float64(b.N), "cpu-ms/op")
		})
	}
}

// cpuTime is what the process has used of the processor.
func cpuTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// Dust goes, also where it lies in a margin or between the paragraphs; full
// stops, dots of an i, hyphens and dots in a row stay.
func TestSpecksGo(t *testing.T) {
	m := typing(1700, 2200, 24, 0, 255, 0)
	kept := len(marksOfPicture(t, m))
	spot := func(x, y, side int) {
		for dy := range side {
			for dx := range side {
				m.SetGray(x+dx, y+dy, color.Gray{0})
			}
		}
	}
	// The first line stands on row 275 from 212 to 1487; letters are 24 high.
	spot(1500, 270, 6)  // a full stop at its end
	spot(240, 240, 5)   // above a letter
	spot(1530, 320, 13) // a hyphen's width
	for i := range 4 {
		spot(1000+i*40, 2100, 6) // dots in a row
	}
	kept += 7
	for _, p := range []image.Point{{60, 300}, {80, 900}, {1600, 1200}, {700, 2050}, {700, 120}, {1650, 2150}} {
		spot(p.X, p.Y, 6)
		spot(p.X+9, p.Y+17, 3)
	}
	s := scanOf(t, m, 300)
	defer s.Close()
	if got := len(sheetMarks(t, s)); got != kept {
		t.Errorf("%d marks, want %d", got, kept)
	}
}

// marksOfPicture are the marks on a picture.
func marksOfPicture(t *testing.T, m image.Image) []lept.Rect {
	t.Helper()
	s := scanOf(t, m, 300)
	defer s.Close()
	return marksOf(t, s.pix)
}

// The frame of a stamp that stands askew does not tell how the lines fall.
func TestFrameTellsNoSkew(t *testing.T) {
	s, err := openScan(t.Context(), "../fixtures/scans/review-1967/review-1967_03.jpg", 1)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.turn(180); err != nil {
		t.Fatal(err)
	}
	sh, err := s.sheet(Settings{})
	if err != nil {
		t.Fatal(err)
	}
	defer sh.Close()
	if math.Abs(sh.look.skew-0.5) > 0.3 {
		t.Errorf("lines fall by %.2f degrees, want about 0.5; the frame by -4.5", sh.look.skew)
	}
}
