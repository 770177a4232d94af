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

// firstPrivateTag begins the tags of single makers, whose pointers are often
// wrong and never needed.
const firstPrivateTag = 32_768

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
		if tag < firstPrivateTag && w.points(entry, place) > w.size {
			page.CutShort = true
			continue
		}
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
