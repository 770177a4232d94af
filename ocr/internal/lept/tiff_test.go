package lept_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"image"
	"image/color"
	"testing"

	"missive/ocr/internal/lept"
	"missive/ocr/internal/lept/lepttest"
)

// A kind of page is how a sheet's pixels are written into a TIFF file.
type tiffKind struct {
	name                             string
	bits, samples, photometric, more int
	pixel                            func(c color.RGBA, order binary.ByteOrder) []byte
}

func luma(c color.RGBA) uint8 { return color.GrayModel.Convert(c).(color.Gray).Y }

const absent = -1

var tiffKinds = []tiffKind{
	{"8-bit grey", 8, 1, 1, 0, func(c color.RGBA, _ binary.ByteOrder) []byte { return []byte{luma(c)} }},
	{"8-bit grey, white is 0", 8, 1, 0, 0, func(c color.RGBA, _ binary.ByteOrder) []byte { return []byte{255 - luma(c)} }},
	{"8-bit grey, photometric absent", 8, 1, absent, 0, func(c color.RGBA, _ binary.ByteOrder) []byte { return []byte{luma(c)} }},
	{"16-bit grey", 16, 1, 1, 0, func(c color.RGBA, o binary.ByteOrder) []byte {
		b := make([]byte, 2)
		o.PutUint16(b, uint16(luma(c))*257)
		return b
	}},
	{"colour", 8, 3, 2, 0, func(c color.RGBA, _ binary.ByteOrder) []byte { return []byte{c.R, c.G, c.B} }},
	{"16-bit colour", 16, 3, 2, 0, func(c color.RGBA, o binary.ByteOrder) []byte {
		b := make([]byte, 6)
		for i, v := range []uint8{c.R, c.G, c.B} {
			o.PutUint16(b[2*i:], uint16(v)*257)
		}
		return b
	}},
	{"CMYK", 8, 4, 5, 0, func(c color.RGBA, _ binary.ByteOrder) []byte {
		cc, m, y, k := color.RGBToCMYK(c.R, c.G, c.B)
		return []byte{cc, m, y, k}
	}},
}

// page writes a sheet as a TIFF page of the kind.
func (k tiffKind) page(m *image.RGBA, order binary.ByteOrder) lepttest.Page {
	var strip []byte
	for y := range m.Rect.Dy() {
		for x := range m.Rect.Dx() {
			strip = append(strip, k.pixel(m.RGBAAt(x, y), order)...)
		}
	}
	bits := make([]uint32, k.samples)
	for i := range bits {
		bits[i] = uint32(k.bits)
	}
	one := func(id uint16, v int) lepttest.Tag { return lepttest.Tag{ID: id, Values: []uint32{uint32(v)}} }
	p := lepttest.Page{Pieces: [][]byte{strip}, Tags: []lepttest.Tag{
		one(lepttest.Width, m.Rect.Dx()), one(lepttest.Height, m.Rect.Dy()), one(lepttest.Compression, 1),
		one(lepttest.Samples, k.samples), one(lepttest.RowsPerStrip, m.Rect.Dy()), {ID: lepttest.Bits, Values: bits},
	}}
	if k.photometric != absent {
		p.Tags = append(p.Tags, one(lepttest.Photometric, k.photometric))
	}
	return p
}

func TestTIFFKinds(t *testing.T) {
	for _, k := range tiffKinds {
		for name, order := range map[string]binary.ByteOrder{"little": binary.LittleEndian, "big": binary.BigEndian} {
			t.Run(k.name+", "+name+" endian", func(t *testing.T) {
				p := must(open(t, lepttest.TIFF(order, k.page(sheet(160, 120), order))))(t)
				defer p.Close()
				checkSheet(t, p)
			})
		}
	}
}

func TestTIFFTiles(t *testing.T) {
	m := gray(sheet(160, 120))
	const side = 64
	p := tiffKinds[0].page(sheet(160, 120), binary.LittleEndian)
	p.Tiled, p.Pieces = true, nil
	p.Tags = append(p.Tags, lepttest.Tag{ID: lepttest.TileWidth, Values: []uint32{side}}, lepttest.Tag{ID: lepttest.TileHeight, Values: []uint32{side}})
	for ty := 0; ty < 120; ty += side {
		for tx := 0; tx < 160; tx += side {
			tile := make([]byte, 0, side*side)
			for y := ty; y < ty+side; y++ {
				for x := tx; x < tx+side; x++ {
					tile = append(tile, m.GrayAt(x, y).Y)
				}
			}
			p.Pieces = append(p.Pieces, tile)
		}
	}
	for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
		file := lepttest.TIFF(order, tiffKinds[0].page(sheet(30, 20), order), p)
		pages := must(lept.ReadTIFF(bytes.NewReader(file), int64(len(file))))(t)
		if len(pages) != 2 || !pages[1].Tiled {
			t.Fatalf("pages %+v, want the second in tiles", pages)
		}
		pix := must(lept.DecodeTIFF(write(t, file), pages[1]))(t)
		checkSheet(t, pix)
		pix.Close()
	}
	p.Tags = append(p.Tags[:2:2], append([]lepttest.Tag{{ID: lepttest.Compression, Values: []uint32{7}}}, p.Tags[3:]...)...)
	if _, err := open(t, lepttest.TIFF(binary.LittleEndian, p)); !errors.Is(err, lept.ErrKind) {
		t.Errorf("tiles of JPEG: %v, want ErrKind", err)
	}
}

func TestTIFFPages(t *testing.T) {
	le := binary.LittleEndian
	thumb := tiffKinds[0].page(sheet(16, 12), le)
	thumb.Tags = append(thumb.Tags, lepttest.Tag{ID: lepttest.SubfileType, Values: []uint32{1}})
	file := lepttest.TIFF(le, tiffKinds[4].page(sheet(160, 120), le), thumb, tiffKinds[0].page(sheet(80, 60), le))
	pages := must(lept.ReadTIFF(bytes.NewReader(file), int64(len(file))))(t)
	if len(pages) != 2 {
		t.Fatalf("%d pages, want 2 without the reduced copy", len(pages))
	}
	path := write(t, file)
	for i, want := range []int{160, 80} {
		p := must(lept.DecodeTIFF(path, pages[i]))(t)
		if p.Width() != want || pages[i].Width != want {
			t.Errorf("page %d is %d pixels wide, its directory says %d, want %d", i+1, p.Width(), pages[i].Width, want)
		}
		p.Close()
	}
}

func TestTIFFHostile(t *testing.T) {
	le := binary.LittleEndian
	good := lepttest.TIFF(le, tiffKinds[0].page(sheet(160, 120), le))
	first := int(le.Uint32(good[4:]))
	circle := bytes.Clone(good)
	le.PutUint32(circle[len(circle)-4:], uint32(first))
	if _, err := lept.ReadTIFF(bytes.NewReader(circle), int64(len(circle))); err == nil {
		t.Error("directories in a circle: no error")
	}
	short := tiffKinds[0].page(sheet(160, 120), le)
	file := lepttest.TIFF(le, short)
	at := bytes.LastIndex(file, le.AppendUint16(nil, 279)) + 8 // the strip's size in its entry
	le.PutUint16(file[at:], 0xffff)
	pages := must(lept.ReadTIFF(bytes.NewReader(file), int64(len(file))))(t)
	if !pages[0].CutShort {
		t.Error("a strip that ends behind the file's end: not noticed")
	}
	if _, err := lept.DecodeTIFF(write(t, file), pages[0]); !errors.Is(err, lept.ErrCutShort) {
		t.Errorf("decoding it: %v, want ErrCutShort", err)
	}
}

func FuzzReadTIFF(f *testing.F) {
	for name, file := range files(f) {
		if len(name) > 4 && name[:4] == "tiff" {
			f.Add(file)
		}
	}
	for _, k := range tiffKinds {
		f.Add(lepttest.TIFF(binary.BigEndian, k.page(sheet(16, 12), binary.BigEndian)))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		pages, err := lept.ReadTIFF(bytes.NewReader(file), int64(len(file)))
		if err == nil && len(pages) == 0 {
			t.Error("neither a page nor an error")
		}
		for _, p := range pages {
			if p.Offset <= 0 || p.Offset >= int64(len(file)) {
				t.Errorf("a directory at %d of %d bytes", p.Offset, len(file))
			}
		}
	})
}
