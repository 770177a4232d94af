package ocr

import (
	"fmt"
	"math"

	"missive/ocr/internal/lept"
)

// preparation is the version of what prepare does; a reading depends on it.
const preparation = "1"

const (
	// bestLetter is the height in pixels of small letters that Tesseract 5
	// reads best. Measured with its LSTM model for English on the despatches'
	// pages after the first (14 pages, 20,057 characters, against the letter's
	// own lines) by misread and lost characters in per cent: unscaled, at 19
	// to 25 pixels, 0.73; at 18 pixels 0.58; 16.5 0.58; 15.5 1.03, of which 0.53
	// is one line lost; 14.5 0.56; 13.5 0.49; 12.5 0.58. Between 12 and 18
	// the differences are chance. Odd and even pages agree. The time falls by
	// a seventh against the full size.
	bestLetter = 14.5

	// engineDPI is the resolution the engine is told of letters of the best
	// height, whatever the page's own; it uses it to lay out the page. It is
	// the middle of a plain: on the letters of 1905 the errors are 6.4 per cent
	// for all of 185, 200, 215, 230 and 240, and 7.5 per cent for 170, 260 and
	// 300, where one page falls apart; on the despatches 200 to 240 give the
	// same text but for a few marks in the margin.
	engineDPI = 215

	// leastScale and mostScale bound the scaling, so that a wrong measure of
	// the letters spoils no page. Enlarging beyond 2 brings nothing back.
	leastScale = 0.15
	mostScale  = 2.0

	// flatTile is the side in pixels of the tiles in which dark or uneven
	// paper is made even after scaling: somewhat less than two letters. On the
	// letters of 1905 (8 pages, 7,099 characters) flattening in tiles of 32
	// took misread characters from 3.1 to 2.7 per cent and all errors from 6.3 to
	// 6.2; tiles of 16 took them to 3.1 and 5.9.
	flatTile = 24
)

// A sheet is a scan made ready to be rendered: grey, and measured. What is taken
// off the paper (frames, stamps of another colour) is taken off here, once,
// before any rendering.
type sheet struct {
	// gray is the full-size page in 8-bit grey, dark on light.
	gray *lept.Pix
	// look is what was measured on it, with skew 0 where it is not believed.
	look survey
	// res is the resolution the page is found to have.
	res resolution
	// width and height are those of the upright full-size page in pixels.
	width, height int
	// debug is the scan's.
	debug *recorder
}

// Close frees the sheet's picture.
func (s *sheet) Close() {
	if s != nil {
		s.gray.Close()
	}
}

// A prepared page is one rendering of a sheet, as an engine reads it.
type prepared struct {
	// pix is 8-bit grey.
	pix *lept.Pix
	// dpi is what the engine is told of pix.
	dpi int
	// mapping brings places on pix to the upright full-size page.
	mapping
}

// Close frees the prepared picture.
func (p *prepared) Close() {
	if p != nil {
		p.pix.Close()
	}
}

// sheet makes the scan grey and measures it. Whatever it finds nothing to mend
// on stays as it is.
//
// Colour becomes grey as the eye sees it. The green channel alone, in which
// purple ribbon is darkest, and the darkest of the three read worse on the
// letters of 1905: 6.9 and 7.6 per cent against 6.3.
func (s *scan) sheet(set Settings) (*sheet, error) {
	c := chain{pix: s.pix, borrowed: true}
	c.then((*lept.Pix).Gray)
	c.shown(s.debug, "grey")
	if c.err != nil {
		return nil, fmt.Errorf("preparing the page: %w", c.err)
	}
	v, err := surveyPage(c.pix)
	if err == nil && v.negative {
		c.then((*lept.Pix).Invert)
		c.shown(s.debug, "negative made positive")
		err = c.err
	}
	if err != nil {
		c.close()
		return nil, fmt.Errorf("preparing the page: %w", err)
	}
	v.skew = believed(v.skew, v.sure)
	w, h := s.width(), s.height()
	res := findResolution(set.DPI, s.claimed, v.letter, max(w, h))
	return &sheet{c.pix, v, res, w, h, s.debug}, nil
}

// render gives the sheet as an engine reads it best: small letters high pixels
// high, level, on even paper. Nothing sharpens, thickens or cleans.
//
// Shrinking takes the mean of the area that a pixel covers; leptonica's faster
// way (pixScaleSmooth) saves 20 ms and misread a fifth more on the despatches.
// A blur afterwards misread a third more.
func (s *sheet) render(high float64) (*prepared, error) {
	c := chain{pix: s.gray, borrowed: true}
	scale := scaleFor(high, s.res.letter, s.width, s.height)
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Scale(scale) })
	c.shown(s.debug, "%s scaled", passName(high))
	if s.look.uneven {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Flatten(flatTile) })
		c.shown(s.debug, "%s flattened", passName(high))
	}
	if s.look.skew != 0 {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Rotate(-s.look.skew) })
		c.shown(s.debug, "%s levelled", passName(high))
	}
	if c.err != nil {
		c.close()
		return nil, fmt.Errorf("preparing the page: %w", c.err)
	}
	dpi := max(70, int(engineDPI*s.res.letter*scale/bestLetter+0.5)) // the engine takes less for an error
	c.pix.SetResolution(dpi, dpi)
	return &prepared{c.pix, dpi, newMapping(c.pix.Width(), c.pix.Height(), s.width, s.height, s.look.skew)}, nil
}

// scaleFor is the factor that brings letters of the size small to the height
// high, within bounds and so that no side gets longer than the engine reads.
// Factors within 3 per cent of 1 are not worth a resampling.
func scaleFor(high, small float64, w, h int) float64 {
	f := min(max(high/small, leastScale), mostScale, float64(maxSide)/float64(max(w, h)))
	if math.Abs(f-1) < 0.03 {
		return 1
	}
	return f
}
