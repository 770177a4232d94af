package ocr

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"image"
	"image/jpeg"
	"image/png"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"missive/ocr/internal/lept"
	"missive/ocr/internal/lept/lepttest"
)

func TestOrientation(t *testing.T) {
	upright := markedPage(160, 120)
	for o := 1; o <= 8; o++ {
		m := stored(upright, o)
		files := map[string][]byte{"tiff": tiffOf(m, lepttest.Tag{ID: lepttest.Orientation, Values: []uint32{uint32(o)}})}
		for _, kind := range []string{"jpeg", "png", "webp"} {
			files[kind] = withEXIF(t, kind, m, o)
		}
		for kind, file := range files {
			s, err := openScan(t.Context(), writeFile(t, "scan", file), 1)
			if err != nil {
				t.Errorf("%s of orientation %d: %v", kind, o, err)
				continue
			}
			t.Run(kind+string(rune('0'+o)), func(t *testing.T) { checkMarked(t, s) })
			s.Close()
		}
	}
}

func TestOpenEveryKind(t *testing.T) {
	kinds := slices.Sorted(maps.Keys(lepttest.Kinds))
	if len(kinds) < 12 {
		t.Fatalf("%d kinds only", len(kinds))
	}
	m := markedPage(160, 120)
	for _, kind := range kinds {
		t.Run(kind, func(t *testing.T) {
			file, err := lepttest.Encode(m, kind)
			if err != nil {
				t.Fatal(err)
			}
			path := writeFile(t, "scan", file) // the name says nothing
			if n, err := countPages(t.Context(), path); n != 1 || err != nil {
				t.Errorf("%d pages, %v", n, err)
			}
			s, err := openScan(t.Context(), path, 1)
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close()
			if v := toneAt(t, s.pix, image.Pt(20, 15)); v > 12 || s.width() != 160 {
				t.Errorf("grey value %d in the black box, width %d", v, s.width())
			}
			if _, err := openScan(t.Context(), path, 2); !errors.Is(err, ErrUnreadable) {
				t.Errorf("page 2: %v, want ErrUnreadable", err)
			}
			for _, percent := range []int{0, 5, 40, 95} {
				cut := writeFile(t, "cut", file[:len(file)*percent/100])
				checkRefused(t, cut, func() error { _, err := openScan(t.Context(), cut, 1); return err }())
			}
		})
	}
}

// checkRefused tells whether err says in plain words why the file is no good.
func checkRefused(t *testing.T, path string, err error, words ...string) {
	t.Helper()
	var p *PageError
	if !errors.As(err, &p) || !errors.Is(err, ErrUnreadable) {
		t.Fatalf("%v, want a PageError of ErrUnreadable", err)
	}
	if p.File != path || p.Reason == "" || p.Remedy == "" {
		t.Errorf("%+v: lacks file, reason or remedy", p)
	}
	for _, w := range words {
		if !strings.Contains(err.Error(), w) {
			t.Errorf("%q does not say %q", err, w)
		}
	}
}

func TestHostileFiles(t *testing.T) {
	long := image.NewGray(image.Rect(0, 0, 40_000, 2))
	var wide, whole bytes.Buffer
	if err := errors.Join(jpeg.Encode(&wide, long, nil), png.Encode(&whole, markedPage(160, 120))); err != nil {
		t.Fatal(err)
	}
	bombTIFF := lepttest.TIFF(binary.LittleEndian, lepttest.Page{Pieces: [][]byte{{0}}, Tags: []lepttest.Tag{
		{ID: lepttest.Width, Values: []uint32{30_000}}, {ID: lepttest.Height, Values: []uint32{30_000}},
		{ID: lepttest.Compression, Values: []uint32{4}}, {ID: lepttest.Bits, Values: []uint32{1}}}})
	packed, err := lepttest.Encode(markedPage(40, 30), "bmp")
	if err != nil {
		t.Fatal(err)
	}
	packed[30] = 1 // the header's field for compression: run lengths
	damaged := bytes.Clone(whole.Bytes())
	clear(damaged[50 : len(damaged)-20])
	for name, c := range map[string]struct {
		file  []byte
		words []string
	}{
		"empty.png":   {nil, []string{"empty"}},
		"text.png":    {[]byte("My dear Mr. Chairman,\n\nI have your letter.\n"), []string{"not a picture"}},
		"wide.jpg":    {wide.Bytes(), []string{"40000", "32767", "cut it"}},
		"bomb.png":    {bombPNG(30_000, 30_000), []string{"30000 by 30000", "150 megapixels"}},
		"larger.png":  {bombPNG(60_000, 60_000), []string{"60000 by 60000", "32767"}},
		"bomb.tif":    {bombTIFF, []string{"30000 by 30000", "150 megapixels"}},
		"damaged.png": {damaged, []string{"damaged"}},
		"packed.bmp":  {packed, []string{"compressed BMP", "convert OLD NEW.tif"}},
		"head.tif":    {[]byte("II*\x00\x08\x00\x00\x00"), []string{"cut short"}},
		"circle.tif":  {[]byte("II*\x00\x08\x00\x00\x00\x00\x00\x08\x00\x00\x00"), []string{"circle"}},
	} {
		t.Run(name, func(t *testing.T) {
			path := writeFile(t, name, c.file)
			_, err := openScan(t.Context(), path, 1)
			checkRefused(t, path, err, c.words...)
		})
	}
	checkRefused(t, "nowhere.jpg", func() error { _, err := openScan(t.Context(), "nowhere.jpg", 1); return err }(), "cannot be opened")
	dir := t.TempDir()
	checkRefused(t, dir, func() error { _, err := countPages(t.Context(), dir); return err }(), "not a file")
}

// FuzzOpenScan feeds what is not a PDF, whose reading is another program's.
func FuzzOpenScan(f *testing.F) {
	for kind := range lepttest.Kinds {
		file, err := lepttest.Encode(markedPage(40, 30), kind)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Add(bombPNG(30_000, 30_000))
	f.Add([]byte("P4 70000 3 \x00"))
	path := filepath.Join(f.TempDir(), "scan")
	f.Fuzz(func(t *testing.T, data []byte) {
		if n := claims(data); bytes.Contains(data, []byte("%PDF-")) || n > 4_000_000 && n <= maxPixels {
			t.Skip()
		}
		if err := os.WriteFile(path, data, 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := openScan(context.Background(), path, 1)
		var p *PageError
		if err != nil && !errors.As(err, &p) {
			t.Fatalf("%v is no PageError", err)
		}
		if err == nil {
			if s.width() < 1 || s.width() > maxSide || s.height() < 1 || s.height() > maxSide {
				t.Errorf("%d by %d pixels", s.width(), s.height())
			}
			s.Close()
		}
	})
}

// claims is the number of pixels that the header claims, so that fuzzing does
// not spend its time on unpacking large pictures.
func claims(data []byte) int {
	if h, err := lept.ReadHeader(data); err == nil {
		return h.Width * h.Height
	}
	return 0
}
