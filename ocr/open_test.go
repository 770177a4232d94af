package ocr

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
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

// markedPage is a white page with a black box in its upper left corner only,
// and a grey one right of it, so that each of the eight orientations shows.
func markedPage(w, h int) *image.Gray {
	m := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			v := uint8(255)
			switch {
			case x < w/4 && y < h/4:
				v = 0
			case x < w/2 && y < h/4:
				v = 128
			}
			m.SetGray(x, y, color.Gray{v})
		}
	}
	return m
}

// stored is the upright picture as a file of the orientation holds it.
func stored(m *image.Gray, o int) *image.Gray {
	w, h := m.Rect.Dx(), m.Rect.Dy()
	sw, sh := w, h
	if o >= 5 {
		sw, sh = h, w
	}
	out := image.NewGray(image.Rect(0, 0, sw, sh))
	for y := range h {
		for x := range w {
			// Where EXIF says that row 0 and column 0 of the file are.
			sx, sy := x, y
			switch o {
			case 2: // top, right
				sx = w - 1 - x
			case 3: // bottom, right
				sx, sy = w-1-x, h-1-y
			case 4: // bottom, left
				sy = h - 1 - y
			case 5: // left, top
				sx, sy = y, x
			case 6: // right, top
				sx, sy = y, w-1-x
			case 7: // right, bottom
				sx, sy = h-1-y, w-1-x
			case 8: // left, bottom
				sx, sy = h-1-y, x
			}
			out.SetGray(sx, sy, m.GrayAt(x, y))
		}
	}
	return out
}

// checkMarked tells whether the scan shows markedPage(160, 120) upright.
func checkMarked(t *testing.T, s *scan) {
	t.Helper()
	if s.width() != 160 || s.height() != 120 {
		t.Fatalf("%d by %d pixels, want 160 by 120", s.width(), s.height())
	}
	for at, want := range map[image.Point]int{{20, 15}: 0, {60, 15}: 128, {120, 15}: 255, {20, 90}: 255, {120, 90}: 255} {
		if v := toneAt(t, s.pix, at); v < want-12 || v > want+12 {
			t.Errorf("grey value %d at %v, want %d", v, at, want)
		}
	}
}

func toneAt(t *testing.T, p *lept.Pix, at image.Point) int {
	t.Helper()
	c := chain{pix: p, borrowed: true}
	defer func() { c.close() }()
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Clip(at.X, at.Y, 1, 1) })
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Gray(lept.Luma) })
	if c.err != nil {
		t.Fatal(c.err)
	}
	counts, err := c.pix.Histogram(1)
	if err != nil {
		t.Fatal(err)
	}
	return slices.Index(counts[:], 1)
}

func writeFile(t testing.TB, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// exif is an EXIF block that holds an orientation and nothing else.
func exif(o int) []byte {
	b := []byte("MM\x00*\x00\x00\x00\x08\x00\x01")
	b = append(b, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, byte(o), 0, 0)
	return append(b, 0, 0, 0, 0)
}

// withEXIF puts an orientation into a JPEG, PNG or WebP file.
func withEXIF(t *testing.T, kind string, m image.Image, o int) []byte {
	t.Helper()
	file, err := lepttest.Encode(m, kind)
	if err != nil {
		t.Fatal(err)
	}
	block := exif(o)
	switch kind {
	case "jpeg":
		block = append([]byte("Exif\x00\x00"), block...)
		head := binary.BigEndian.AppendUint16([]byte{0xff, 0xd8, 0xff, 0xe1}, uint16(len(block)+2))
		return slices.Concat(head, block, file[2:])
	case "png": // behind the header chunk of 8+25 bytes
		return slices.Concat(file[:33], chunk("eXIf", block), file[33:])
	}
	// WebP: an extended file's header, the picture's own chunk, then EXIF.
	b := m.Bounds()
	vp8x := []byte{8, 0, 0, 0, byte(b.Dx() - 1), 0, 0, byte(b.Dy() - 1), 0, 0}
	body := slices.Concat([]byte("WEBPVP8X\x0a\x00\x00\x00"), vp8x, file[12:])
	body = append(body, "EXIF"...)
	body = binary.LittleEndian.AppendUint32(body, uint32(len(block)))
	body = append(body, block...)
	return slices.Concat([]byte("RIFF"), binary.LittleEndian.AppendUint32(nil, uint32(len(body))), body)
}

// chunk is one chunk of a PNG file.
func chunk(kind string, data []byte) []byte {
	b := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	b = append(append(b, kind...), data...)
	return binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b[4:]))
}

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

// tiffOf is a TIFF file of one 8-bit grey page.
func tiffOf(m *image.Gray, more ...lepttest.Tag) []byte {
	tags := []lepttest.Tag{
		{ID: lepttest.Width, Values: []uint32{uint32(m.Rect.Dx())}}, {ID: lepttest.Height, Values: []uint32{uint32(m.Rect.Dy())}},
		{ID: lepttest.Bits, Values: []uint32{8}}, {ID: lepttest.Compression, Values: []uint32{1}},
		{ID: lepttest.Photometric, Values: []uint32{1}}, {ID: lepttest.Samples, Values: []uint32{1}},
		{ID: lepttest.RowsPerStrip, Values: []uint32{uint32(m.Rect.Dy())}},
	}
	return lepttest.TIFF(binary.LittleEndian, lepttest.Page{Tags: append(tags, more...), Pieces: [][]byte{m.Pix}})
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

// bombPNG is a PNG of a few bytes that claims w by h black pixels.
func bombPNG(w, h uint32) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	zw.Write(make([]byte, 1<<20))
	zw.Close()
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(head, 1, 0, 0, 0, 0)), chunk("IDAT", z.Bytes()), chunk("IEND", nil))
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
		if bytes.Contains(data, []byte("%PDF-")) || claims(data) > 4_000_000 {
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
