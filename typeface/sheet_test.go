package typeface

import (
	"bytes"
	"image"
	"slices"
	"testing"

	"golang.org/x/image/font/basicfont"
)

// bar is a mean of n cuts: a black bar of the width on the baseline.
func bar(width, n int) (m Mean) {
	m.N = n
	for y := Baseline - 14; y < Baseline; y++ {
		for x := range width {
			m.Shape[y*Width+x] = 255
		}
	}
	return m
}

func TestSheet(t *testing.T) {
	f := Face{"e": bar(8, 150), "E": bar(12, 2), "1": bar(4, 9), ".": bar(2, 40), "\u0301": bar(3, 3), "ж": bar(10, 7)}
	sheet := f.Sheet(basicfont.Face7x13)
	cell := image.Pt(Width*enlarged+2*sheetGap, Height*enlarged+13+3*sheetGap)
	if got := sheet.Bounds().Size(); got != image.Pt(6*cell.X+1, cell.Y+1) {
		t.Errorf("a sheet of %v pixels, want one row of six letters", got)
	}
	// In each cell the bar is as wide as it was, enlarged.
	for i, want := range []int{8, 10, 12, 4, 2, 3} { // e ж E 1 . U+0301
		y := sheetGap + (Baseline-7)*enlarged
		n := 0
		for x := i*cell.X + 1; x < (i+1)*cell.X; x++ {
			if sheet.GrayAt(x, y).Y < 128 {
				n++
			}
		}
		if n < want*enlarged-2 || n > want*enlarged+2 {
			t.Errorf("letter %d is %d pixels wide, want about %d", i, n, want*enlarged)
		}
	}
	if again := f.Sheet(basicfont.Face7x13); !bytes.Equal(again.Pix, sheet.Pix) {
		t.Error("the same face gives another sheet")
	}
	if got := (Face{}).Sheet(basicfont.Face7x13).Bounds(); got.Empty() {
		t.Errorf("nothing learned gives a sheet of %v", got)
	}
}

func TestSheetOrder(t *testing.T) {
	texts := []string{".", "B", "a", "1", "é", "A", "ש", "0", "z"}
	slices.SortFunc(texts, byClass)
	if want := []string{"a", "z", "é", "A", "B", "ש", "0", "1", "."}; !slices.Equal(texts, want) {
		t.Errorf("order %q, want %q", texts, want)
	}
}

func TestSheetCaption(t *testing.T) {
	for text, want := range map[string]string{"e": "e", "\u0301": "U+0301", " ": "U+0020", "ж": "U+0436", "fi": "fi", "\u202e": "U+202E"} {
		if got := shown(text, basicfont.Face7x13); got != want {
			t.Errorf("caption of %q is %q, want %q", text, got, want)
		}
	}
}
