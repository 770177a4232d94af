package lept

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// A TIFFPage is what a TIFF file's directory says of one page.
type TIFFPage struct {
	// Offset is where the page's directory begins in the file.
	Offset int64
	// Width and Height are in pixels, before the orientation tag is obeyed.
	Width, Height int
	// Tiled tells that the picture is stored in tiles and not in strips.
	Tiled bool
	// CutShort tells that the page's data would end behind the file's end.
	CutShort bool
}

// Tags of the TIFF 6.0 specification that are looked at.
const (
	tagNewSubfileType = 254
	tagWidth          = 256
	tagHeight         = 257
	tagStripOffsets   = 273
	tagStripCounts    = 279
	tagTileOffsets    = 324
	tagTileCounts     = 325
)

// maxTIFFPages bounds the walk through a file whose directories lead in a
// circle; the largest real files, of microfilm rolls, have under 3,000.
const maxTIFFPages = 65_535

// ReadTIFF tells what pages the TIFF file of size bytes holds, in their order
// (6.0 and BigTIFF). Reduced copies and masks that accompany a page are not
// pages. Nothing is unpacked.
func ReadTIFF(r io.ReaderAt, size int64) ([]TIFFPage, error) {
	w := walker{r: r, size: size}
	next, err := w.start()
	if err != nil {
		return nil, fmt.Errorf("reading the TIFF directories: %w", err)
	}
	var pages []TIFFPage
	seen := map[int64]bool{}
	for next != 0 {
		if seen[next] || len(seen) == maxTIFFPages {
			return nil, errors.New("reading the TIFF directories: they lead in a circle")
		}
		seen[next] = true
		page, extra, after, err := w.directory(next)
		if err != nil {
			return nil, fmt.Errorf("reading TIFF directory %d: %w", len(seen), err)
		}
		if !extra {
			pages = append(pages, page)
		}
		next = after
	}
	if len(pages) == 0 {
		return nil, errors.New("reading the TIFF directories: the file holds no page")
	}
	return pages, nil
}

// A walker reads directories of one file; big is BigTIFF, with wider fields.
type walker struct {
	r     io.ReaderAt
	size  int64
	order binary.ByteOrder
	big   bool
}

// start reads the file's head and gives the place of the first directory.
func (w *walker) start() (int64, error) {
	head, err := w.read(0, 8)
	if err != nil {
		return 0, err
	}
	switch string(head[:2]) {
	case "II":
		w.order = binary.LittleEndian
	case "MM":
		w.order = binary.BigEndian
	default:
		return 0, ErrFormat
	}
	switch w.order.Uint16(head[2:]) {
	case 42:
		return int64(w.order.Uint32(head[4:])), nil
	case 43:
		w.big = true
		return w.number(8, 8)
	}
	return 0, ErrFormat
}

// read gives n bytes at the place at, or ErrCutShort.
func (w *walker) read(at int64, n int) ([]byte, error) {
	if at < 0 || at > w.size-int64(n) {
		return nil, fmt.Errorf("it points behind the end of the file: %w", ErrCutShort)
	}
	b := make([]byte, n)
	if _, err := w.r.ReadAt(b, at); err != nil {
		return nil, err
	}
	return b, nil
}

// number reads an unsigned number of 1, 2, 4 or 8 bytes.
func (w *walker) number(at int64, bytes int) (int64, error) {
	b, err := w.read(at, bytes)
	if err != nil {
		return 0, err
	}
	return w.decode(b), nil
}

func (w *walker) decode(b []byte) int64 {
	switch len(b) {
	case 1:
		return int64(b[0])
	case 2:
		return int64(w.order.Uint16(b))
	case 4:
		return int64(w.order.Uint32(b))
	}
	return int64(w.order.Uint64(b))
}

// directory reads the page whose directory stands at the place at; extra tells
// that it is a reduced copy or a mask, next where the next directory stands.
func (w *walker) directory(at int64) (page TIFFPage, extra bool, next int64, err error) {
	countBytes, entryBytes, place := 2, 12, 4
	if w.big {
		countBytes, entryBytes, place = 8, 20, 8
	}
	n, err := w.number(at, countBytes)
	if err != nil {
		return page, false, 0, err
	}
	if n < 0 || n > 65_535 {
		return page, false, 0, fmt.Errorf("it claims %d entries", n)
	}
	entries, err := w.read(at+int64(countBytes), int(n)*entryBytes)
	if err != nil {
		return page, false, 0, err
	}
	page.Offset = at
	var offsets, counts []int64
	for e := 0; e < len(entries); e += entryBytes {
		entry := entries[e : e+entryBytes]
		tag := w.order.Uint16(entry)
		switch tag {
		case tagNewSubfileType, tagWidth, tagHeight, tagStripOffsets, tagStripCounts, tagTileOffsets, tagTileCounts:
		default:
			continue
		}
		v, err := w.values(entry, place)
		if err != nil {
			return page, false, 0, err
		}
		if len(v) == 0 {
			continue
		}
		switch tag {
		case tagNewSubfileType:
			const reduced, mask = 1, 4
			extra = v[0]&(reduced|mask) != 0
		case tagWidth:
			page.Width = int(v[0])
		case tagHeight:
			page.Height = int(v[0])
		case tagStripOffsets:
			offsets = v
		case tagTileOffsets:
			offsets, page.Tiled = v, true
		case tagStripCounts, tagTileCounts:
			counts = v
		}
	}
	for i := range min(len(offsets), len(counts)) {
		if counts[i] < 0 || offsets[i] < 0 || offsets[i] > w.size-counts[i] {
			page.CutShort = true
		}
	}
	next, err = w.number(at+int64(countBytes)+n*int64(entryBytes), place)
	return page, extra, next, err
}

// values are the numbers of one entry, which stand in it where they have room
// and otherwise where it points. place is the width of that pointer.
func (w *walker) values(entry []byte, place int) ([]int64, error) {
	width := map[uint16]int{1: 1, 3: 2, 4: 4, 13: 4, 16: 8, 18: 8}[w.order.Uint16(entry[2:])]
	count := w.decode(entry[4 : 4+place])
	if width == 0 {
		return nil, nil // not a number of the kinds these tags have
	}
	if count < 0 || count > w.size/int64(width) {
		return nil, fmt.Errorf("a tag claims %d values: %w", count, ErrCutShort)
	}
	b := entry[4+place:]
	if int(count)*width > len(b) {
		var err error
		if b, err = w.read(w.decode(b), int(count)*width); err != nil {
			return nil, err
		}
	}
	out := make([]int64, count)
	for i := range out {
		out[i] = w.decode(b[i*width : (i+1)*width])
	}
	return out, nil
}
