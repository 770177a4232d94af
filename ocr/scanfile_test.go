package ocr

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/crc32"
	"image"
	"image/color"
	"os"
	"path/filepath"
	"slices"
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
	c.then((*lept.Pix).Gray)
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

// bombPNG is a PNG of a few bytes that claims w by h black pixels.
func bombPNG(w, h uint32) []byte {
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, w), h)
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	zw.Write(make([]byte, 1<<20))
	zw.Close()
	return slices.Concat([]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(head, 1, 0, 0, 0, 0)), chunk("IDAT", z.Bytes()), chunk("IEND", nil))
}
