package ocr

import "missive/ocr/internal/lept"

// A scan is one page of one file, opened: upright as far as the file itself
// says how it lies. It holds memory of C; whoever opens one closes it.
type scan struct {
	// pix has 1, 8 or 32 bits a pixel.
	pix *lept.Pix
	// claimed is the resolution the file states in dots per inch, 0 where it
	// states none.
	claimed int
	// plain tells that the file is this picture and no more, in a format that
	// every program opens, stored as it should be seen.
	plain bool
	// debug keeps pictures of how the page is made ready; nil keeps none.
	debug *recorder
}

// newScan makes a scan of a picture, which it takes over.
func newScan(pix *lept.Pix) *scan {
	x, y := pix.Resolution()
	if y > 0 && (x <= 0 || y < x) {
		x = y // faxes have fewer rows than columns an inch
	}
	return &scan{pix: pix, claimed: max(x, 0)}
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
	s.debug.turn(degreesClockwise)
	return replace(&s.pix, func(p *lept.Pix) (*lept.Pix, error) { return p.Turn(degreesClockwise) })
}
