package ocr

import (
	"errors"
	"fmt"
	"io"
	"os"

	"missive/ocr/internal/lept"
)

const (
	// maxSide is the longest side in pixels. Tesseract 5 keeps places in
	// 16 bits and gives an empty text and no error for a page of 33,000.
	maxSide = 32_767
	// maxPixels is the largest page, 150 megapixels: A4 at 1,200 dpi or A0 at
	// 300 dpi has 140. A colour page of that size takes 600 MB once unpacked,
	// and a tiny file can claim any size, so it is checked before unpacking.
	maxPixels = 150_000_000
)

// openImage opens a file that is one picture.
func openImage(f *os.File, page int) (*scan, error) {
	path := f.Name()
	if page != 1 {
		return nil, unreadable(path, page, "the file has one page", "", nil)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, unreadable(path, 0, "cannot be read from the disk", "copy the file again", err)
	}
	h, err := lept.ReadHeader(data)
	if err != nil {
		return nil, undecodable(path, 0, len(data), err)
	}
	if err := checkSize(path, 0, h.Width, h.Height); err != nil {
		return nil, err
	}
	pix, err := lept.Decode(data, h)
	if err != nil {
		return nil, undecodable(path, 0, len(data), err)
	}
	s := &scan{pix: pix}
	s.claimed, _ = pix.Resolution()
	return s, nil
}

// undecodable says why bytes are no picture.
func undecodable(path string, page, size int, err error) *PageError {
	switch {
	case size == 0:
		return unreadable(path, page, "the file is empty", "copy or scan it again", err)
	case errors.Is(err, lept.ErrCutShort):
		return unreadable(path, page, "the file is cut short", "copy or scan it again", err)
	case errors.Is(err, lept.ErrFormat):
		return unreadable(path, page, "this is not a picture, whatever its name says", "take it out of the folder or give it its right ending", err)
	}
	return unreadable(path, page, fmt.Sprintf("the picture is damaged (%v)", err), "copy or scan it again", err)
}

// checkSize refuses pictures that cannot be read, from what the header says.
func checkSize(path string, page, w, h int) error {
	switch {
	case w <= 0 || h <= 0:
		return unreadable(path, page, fmt.Sprintf("its header says %d by %d pixels", w, h), "copy or scan it again", nil)
	case w > maxSide || h > maxSide:
		return unreadable(path, page, fmt.Sprintf("its picture has %d by %d pixels; the engine reads at most %d on a side", w, h, maxSide),
			"scale it down or cut it into pages", nil)
	case int64(w)*int64(h) > maxPixels:
		return unreadable(path, page, fmt.Sprintf("its picture has %d by %d pixels; at most %d megapixels are read", w, h, maxPixels/1_000_000),
			"scan it at a lower resolution or cut it into pages", nil)
	}
	return nil
}
