package ocr

import (
	"context"
	"os"

	"missive/ocr/internal/lept"
)

// A scan is one page of one file, opened: upright as far as the file itself
// says how it lies. It holds memory of C; whoever opens one closes it.
type scan struct {
	pix *lept.Pix
	// claimed is the resolution the file states in dots per inch, 0 where it
	// states none.
	claimed int
}

// Close frees the page's picture.
func (s *scan) Close() {
	if s != nil {
		s.pix.Close()
	}
}

// width and height are those of the upright full-size page in pixels.
func (s *scan) width() int  { return s.pix.Width() }
func (s *scan) height() int { return s.pix.Height() }

// turn turns the page clockwise by a quarter, a half or three quarters. Boxes
// of what was prepared before no longer hold.
func (s *scan) turn(degreesClockwise int) error {
	return s.replace(func(p *lept.Pix) (*lept.Pix, error) { return p.Turn(degreesClockwise) })
}

// replace puts what f makes of the picture in the picture's place.
func (s *scan) replace(f func(*lept.Pix) (*lept.Pix, error)) error {
	p, err := f(s.pix)
	if err != nil {
		return err
	}
	s.pix.Close()
	s.pix = p
	return nil
}

// openScan opens one page of the file at path; page counts from 1. Errors are
// *PageError.
func openScan(ctx context.Context, path string, page int) (*scan, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, unreadable(path, 0, "cannot be opened", "see that the file is there and may be read", err)
	}
	defer f.Close()
	return openImage(f, page)
}

// countPages tells how many pages the file at path holds.
func countPages(ctx context.Context, path string) (int, error) {
	if _, err := os.Stat(path); err != nil {
		return 0, unreadable(path, 0, "cannot be opened", "see that the file is there and may be read", err)
	}
	return 1, nil
}

func unreadable(path string, page int, reason, remedy string, cause error) *PageError {
	return &PageError{File: path, Page: page, Reason: reason, Remedy: remedy, Kind: ErrUnreadable, Cause: cause}
}
