package ocr_test

import (
	"errors"
	"image"
	"os"
	"path/filepath"
	"testing"

	"github.com/disintegration/imaging"

	"missive/ocr"
)

// TestLook: a page is opened and not read; what other programs may not open is
// copied for them.
func TestLook(t *testing.T) {
	dir, pool := t.TempDir(), realPool(t)
	page := typed(t, letterLines)
	w, h := page.Bounds().Dx(), page.Bounds().Dy()
	tiff := filepath.Join(dir, "a.tif")
	if err := imaging.Save(page, tiff); err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		path   string
		copied bool
	}{"PNG": {save(t, dir, "a.png", page), false}, "TIFF": {tiff, true}} {
		t.Run(name, func(t *testing.T) {
			j := job(tt.path)
			j.Picture = filepath.Join(t.TempDir(), "001.jpg")
			to := filepath.Join(t.TempDir(), "page.png")
			sheet, err := pool.Look(t.Context(), j, to)
			if err != nil {
				t.Fatal(err)
			}
			if sheet.Width != w || sheet.Height != h || sheet.Copied != tt.copied {
				t.Errorf("sheet %+v, want %d by %d pixels, copied %t", sheet, w, h, tt.copied)
			}
			if got := size(t, j.Picture); got != page.Bounds().Size() {
				t.Errorf("picture has %v pixels", got)
			}
			if _, err := os.Stat(to); tt.copied != (err == nil) {
				t.Errorf("copy: %v", err)
			}
			if tt.copied && size(t, to) != page.Bounds().Size() {
				t.Errorf("copy has %v pixels", size(t, to))
			}
		})
	}
	pdf := job("../fixtures/scans/carbon-1965.pdf") // a picture in it is a JPEG file
	pdf.Source.Page = 2
	if sheet, err := pool.Look(t.Context(), pdf, filepath.Join(dir, "page.png")); err != nil || !sheet.Copied || sheet.Width != 1741 || sheet.Height != 2238 {
		t.Errorf("a page of a PDF gave %+v (%v)", sheet, err)
	}
	if _, err := pool.Look(t.Context(), job(write(t, dir, "bad.png", []byte("no picture"))), ""); !errors.Is(err, ocr.ErrUnreadable) {
		t.Errorf("a text was opened: %v", err)
	}
}

// size is a picture file's size.
func size(t *testing.T, path string) image.Point {
	t.Helper()
	m, err := imaging.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return m.Bounds().Size()
}
