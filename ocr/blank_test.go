package ocr

import (
	"context"
	"image"
	"image/color"
	"image/draw"
	"math/rand/v2"
	"path/filepath"
	"testing"

	"missive/ocr/internal/lept"
)

// sheetOfPaper is an empty page of A4 at 300 dpi on paper of a grey value.
func sheetOfPaper(paper uint8) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, 2480, 3508))
	for i := range m.Pix {
		m.Pix[i] = paper
	}
	return m
}

func inkRect(m *image.Gray, x, y, w, h int, ink uint8) {
	draw.Draw(m, image.Rect(x, y, x+w, y+h), image.NewUniform(color.Gray{ink}), image.Point{}, draw.Src)
}

// typedRow draws n letters of 24 pixels, 32 pixels apart.
func typedRow(m *image.Gray, x, y, n int, ink uint8) {
	for i := range n {
		inkRect(m, x+32*i, y, 18, 24, ink)
	}
}

func TestBlank(t *testing.T) {
	if testing.Short() {
		t.Skip("looks at pages one after the other")
	}
	tests := []struct {
		name string
		draw func(m *image.Gray)
		want bool
	}{
		{"nothing", func(m *image.Gray) {}, true},
		{"grain", func(m *image.Gray) {
			r := rand.New(rand.NewPCG(1, 1))
			for i := range m.Pix {
				m.Pix[i] -= uint8(r.IntN(25))
			}
		}, true},
		{"specks", func(m *image.Gray) {
			r := rand.New(rand.NewPCG(1, 2))
			for range 60 {
				inkRect(m, r.IntN(2400), r.IntN(3400), 3+r.IntN(8), 3+r.IntN(8), 40)
			}
		}, true},
		{"two punch holes", func(m *image.Gray) { inkRect(m, 120, 1300, 70, 70, 20); inkRect(m, 120, 2200, 70, 70, 20) }, true},
		{"a black border", func(m *image.Gray) { inkRect(m, 0, 0, 40, 3508, 0); inkRect(m, 0, 0, 2480, 25, 0) }, true},
		{"a fold", func(m *image.Gray) { inkRect(m, 0, 1750, 2480, 2, 120) }, true},
		{"typing shines through", func(m *image.Gray) {
			for y := 400; y < 3000; y += 75 {
				typedRow(m, 300, y, 55, 215)
			}
		}, true},
		{"one typed line", func(m *image.Gray) { typedRow(m, 300, 400, 20, 60) }, false},
		{"one pale word", func(m *image.Gray) { typedRow(m, 300, 400, 4, 150) }, false},
		{"a number between dashes", func(m *image.Gray) {
			inkRect(m, 1200, 212, 16, 5, 60)
			inkRect(m, 1232, 200, 16, 34, 60)
			inkRect(m, 1264, 212, 16, 5, 60)
		}, false},
		{"a signature", func(m *image.Gray) {
			for i := range 300 {
				inkRect(m, 900+i, 2000+i/3, 6, 6, 60)
			}
		}, false},
		{"two words one below the other", func(m *image.Gray) { typedRow(m, 300, 400, 3, 60); typedRow(m, 300, 475, 3, 60) }, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m := sheetOfPaper(240)
			tt.draw(m)
			s := scanOf(t, m, 300)
			defer s.Close()
			sh, err := s.sheet(Settings{})
			if err != nil {
				t.Fatal(err)
			}
			defer sh.Close()
			if got, err := sh.blank(); got != tt.want || err != nil {
				t.Errorf("blank is %v (%v), want %v", got, err, tt.want)
			}
		})
	}
}

// TestWrittenNearEdges: what is large at the edge is border, what stands in a
// row there is writing all the same.
func TestWrittenNearEdges(t *testing.T) {
	var line []lept.Rect
	for i := range 4 {
		line = append(line, lept.Rect{X: 5 + 16*i, Y: 3, W: 9, H: 12})
	}
	if !written(line, 1240, 1754) {
		t.Error("a word at the page's edge is no writing")
	}
	if written([]lept.Rect{{X: 0, Y: 0, W: 1240, H: 30}}, 1240, 1754) {
		t.Error("a border is writing")
	}
	if written(nil, 0, 0) {
		t.Error("nothing is writing")
	}
}

// TestNoPageOfTheFixturesIsBlank: pages with writing are read.
func TestNoPageOfTheFixturesIsBlank(t *testing.T) {
	if testing.Short() {
		t.Skip("looks at pages one after the other")
	}
	files, err := filepath.Glob(filepath.Join("..", "fixtures", "scans*", "*", "*_0*"))
	if err != nil || len(files) < 20 {
		t.Fatalf("%d pages of fixtures: %v", len(files), err)
	}
	for _, f := range files {
		s, err := openScan(context.Background(), f, 1)
		if err != nil {
			t.Fatal(err)
		}
		sh, err := s.sheet(Settings{})
		if err != nil {
			t.Fatal(err)
		}
		if blank, err := sh.blank(); blank || err != nil {
			t.Errorf("%s is taken for blank (%v)", f, err)
		}
		sh.Close()
		s.Close()
	}
}
