package lept_test

import (
	"image"
	"image/color"
	"testing"

	"missive/ocr/internal/lept"
)

func TestColours(t *testing.T) {
	m := image.NewRGBA(image.Rect(0, 0, 5, 3))
	for y := range 3 {
		for x := range 5 {
			m.SetRGBA(x, y, color.RGBA{uint8(10 * x), uint8(20 * y), 200, 255})
		}
	}
	p := pix(t, m)
	defer p.Close()
	got, err := p.Colours(2)
	if err != nil {
		t.Fatal(err)
	}
	want := []lept.RGB{{0, 0, 200}, {20, 0, 200}, {40, 0, 200}, {0, 40, 200}, {20, 40, 200}, {40, 40, 200}}
	if len(got) != len(want) {
		t.Fatalf("%d colours, want %d", len(got), len(want))
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("colour %d: %v, want %v", i, got[i], want[i])
		}
	}
	g, err := p.Weigh(1, 0, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer g.Close()
	if _, err := g.Colours(1); err == nil {
		t.Error("colours of a grey picture: no error")
	}
	if v, err := g.Pixels(); err != nil || v[3] != 30 || v[5+4] != 40 {
		t.Errorf("red alone: %v, %v", v, err)
	}
}

func TestDrawing(t *testing.T) {
	p, err := lept.FromGray(5, 2, []uint8{0, 1, 2, 3, 4, 250, 251, 252, 253, 254})
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	q, err := lept.FromGray(2, 2, []uint8{100, 101, 102, 103})
	if err != nil {
		t.Fatal(err)
	}
	defer q.Close()
	if err := p.Paste(q, 4, 1); err != nil {
		t.Fatal(err)
	}
	got, err := p.Pixels()
	if err != nil || string(got) != string([]uint8{0, 1, 2, 3, 4, 250, 251, 252, 253, 100}) {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := lept.FromGray(2, 2, []uint8{1}); err == nil {
		t.Error("too few grey values: no error")
	}
	bits, err := p.Threshold(128)
	if err != nil {
		t.Fatal(err)
	}
	defer bits.Close()
	if err := p.Paste(bits, 0, 0); err == nil {
		t.Error("pasting 1 bit over 8: no error")
	}
}
