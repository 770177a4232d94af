package ocr

import (
	"image"
	"image/color"
	"testing"

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
