package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"missive/ocr/internal/lept"
)

const (
	// maxSide is the longest side of a page in pixels. Tesseract 5 keeps
	// places in 16 bits and gives an empty text and no error for a page of
	// 33,000. Such pictures are refused and not shrunk: they are maps, drawings
	// and pages stitched together, in which letters would be lost unseen.
	maxSide = 32_767
	// maxPixels is the largest page, 150 megapixels: A4 at 1,200 dpi and A0 at
	// 300 dpi have 140. A colour page of that size takes 600 MB once unpacked.
	maxPixels = 150_000_000
	// maxBytes is the largest file in bytes that is one picture; 150
	// megapixels of 16-bit colour, not packed at all, are 0.9 GB.
	maxBytes = 1 << 30
)

// A fileKind is what a file is by its first bytes; its name does not count.
type fileKind int

const (
	imageFile fileKind = iota
	tiffFile
	pdfFile
)

// openFile opens the file at path and tells what it is, and its size in bytes.
func openFile(path string) (*os.File, fileKind, int64, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, 0, unreadable(path, 0, "the file cannot be opened", "see that it is there and that you may read it", err)
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("not a regular file")
	}
	if err != nil {
		f.Close()
		return nil, 0, 0, unreadable(path, 0, "this is not a file that can be read", "take it out of the folder", err)
	}
	head := make([]byte, 1024)
	n, err := f.ReadAt(head, 0)
	if err != nil && err != io.EOF {
		f.Close()
		return nil, 0, 0, unreadable(path, 0, "the file cannot be read from the disk", "copy it again", err)
	}
	head = head[:n]
	kind := imageFile
	switch {
	case bytes.HasPrefix(head, []byte("II*\x00")), bytes.HasPrefix(head, []byte("MM\x00*")),
		bytes.HasPrefix(head, []byte("II+\x00")), bytes.HasPrefix(head, []byte("MM\x00+")):
		kind = tiffFile
	case bytes.Contains(head, []byte("%PDF-")): // other bytes may stand before it
		kind = pdfFile
	}
	return f, kind, info.Size(), nil
}

// countPages tells how many pages the file at path holds. Errors are
// *PageError or the context's.
func countPages(ctx context.Context, path string) (int, error) {
	f, kind, size, err := openFile(path)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	switch kind {
	case pdfFile:
		return countPDF(ctx, f, size)
	case tiffFile:
		pages, err := tiffPages(f, size)
		return len(pages), err
	}
	if size == 0 {
		return 0, undecodable(path, 0, size, lept.ErrFormat)
	}
	return 1, nil
}

// openScan opens one page of the file at path; page counts from 1. The page
// lies as the file says that it should: EXIF and TIFF orientation and the
// turns of PDF pages are obeyed. Its size is checked before it is unpacked.
// Errors are *PageError or the context's.
func openScan(ctx context.Context, path string, page int) (*scan, error) {
	f, kind, size, err := openFile(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	switch kind {
	case pdfFile:
		s, err := openPDF(ctx, f, size, page)
		if s != nil {
			s.plain = false // the picture was taken out of the file
		}
		return s, err
	case tiffFile:
		return openTIFF(f, size, page)
	}
	if page != 1 {
		return nil, noPage(path, page)
	}
	return openImage(f, size)
}

// openImage opens a file that is one picture.
func openImage(f *os.File, size int64) (*scan, error) {
	path := f.Name()
	if size > maxBytes {
		return nil, unreadable(path, 0, fmt.Sprintf("the file has %d MB; at most %d MB are read", size>>20, maxBytes>>20), "scan it at a lower resolution", nil)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		return nil, unreadable(path, 0, "the file cannot be read from the disk", "copy it again", err)
	}
	h, err := lept.ReadHeader(data)
	if err != nil {
		return nil, undecodable(path, 0, size, err)
	}
	if err := checkSize(path, 0, h.Width, h.Height); err != nil {
		return nil, err
	}
	pix, err := lept.Decode(data, h)
	if err != nil {
		return nil, undecodable(path, 0, size, err)
	}
	s := newScan(pix)
	lies := exifOrientation(data, h.Format)
	s.plain = lies == 1 && (h.Format == lept.JPEG || h.Format == lept.PNG)
	if err := s.orient(lies); err != nil {
		s.Close()
		return nil, undecodable(path, 0, size, err)
	}
	return s, nil
}

// tiffPages lists the pages of a TIFF file.
func tiffPages(f *os.File, size int64) ([]lept.TIFFPage, error) {
	pages, err := lept.ReadTIFF(f, size)
	if err != nil {
		return nil, undecodable(f.Name(), 0, size, err)
	}
	return pages, nil
}

// openTIFF opens one page of a TIFF file.
func openTIFF(f *os.File, size int64, page int) (*scan, error) {
	path := f.Name()
	pages, err := tiffPages(f, size)
	if err != nil {
		return nil, err
	}
	if page < 1 || page > len(pages) {
		return nil, noPage(path, page)
	}
	p := pages[page-1]
	if err := checkSize(path, page, p.Width, p.Height); err != nil {
		return nil, err
	}
	pix, err := lept.DecodeTIFF(path, p)
	if err != nil {
		return nil, undecodable(path, page, size, err)
	}
	return newScan(pix), nil
}
