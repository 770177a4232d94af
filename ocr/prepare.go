package ocr

import (
	"fmt"
	"math"

	"missive/ocr/internal/lept"
)

// preparation is the version of what the steps do; a reading depends on it.
const preparation = "2"

const (
	// bestLetter is the height in pixels of small letters that Tesseract 5
	// reads best. Measured with its LSTM model for English on the despatches'
	// pages after the first (14 pages, 20,057 characters, against the letter's
	// own lines) by misread and lost characters in per cent: unscaled, at 19
	// to 25 pixels, 0.73; at 18 pixels 0.58; 16.5 0.58; 15.5 1.03, of which 0.53
	// is one line lost; 14.5 0.56; 13.5 0.49; 12.5 0.58. Between 12 and 18
	// the differences are chance. Odd and even pages agree. The time falls by
	// a seventh against the full size.
	//
	// Other kinds want the same. All errors in per cent at 11, 12.5, 13.5, 14.5,
	// 16, 18 and 21 pixels: despatches 1.01 0.98 0.93 0.95 1.04 1.12 1.17;
	// letters of 1905 8.7 7.3 8.0 5.9 5.6 6.3 5.9; twelve French typescripts
	// (by lines torn off, not by letters) 11.5 10.4 11.6 12.5 11.4 12.4 12.1; our
	// own fixtures 3.2 2.6 2.8 2.8 2.7 2.6 2.7; modern print 0.06 to 0.08.
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
	//
	// More than that hurts. Where what is nearly paper was made white after
	// flattening (half of the way to the threshold of Otsu), typescripts went from
	// 11.5 to 14.9 per cent, a quarter of the way from 10.9 to 11.2, for the faint
	// strokes that went with the show-through. Adaptive thresholds for
	// finding the lines, Tesseract's thresholding_method 1 and 2, took them to
	// 28 and 36 and the letters of 1905 from 6.1 to 19.7 and 8.5.
	flatTile = 24
)

// A sheet is a scan made ready to be rendered: grey, and measured. What is taken
// off the paper (frames, stamps of another colour) is taken off here, once,
// before any rendering.
type sheet struct {
	// scan is what the sheet is made of.
	scan *scan
	// set is what a person chose.
	set Settings
	// gray is the full-size page in 8-bit grey, dark on light.
	gray *lept.Pix
	// small is the page in 8-bit grey at one over times its size, and ink the
	// 1-bit picture of what is dark on small's paper, for steps that look for
	// marks. tones are small's grey values before anything was taken off.
	small, ink *lept.Pix
	times      int
	tones      tones
	// solids are dark places that are no type, where they were looked for.
	solids solids
	// look is what was measured on it, with skew 0 where it is not believed.
	look survey
	// res is the resolution the page is found to have.
	res resolution
	// width and height are those of the upright full-size page in pixels.
	width, height int
	// layers are the inks of other colours that were lifted off.
	layers []layer
	// debug is the scan's.
	debug *recorder
}

// Close frees the sheet's pictures.
func (s *sheet) Close() {
	if s != nil {
		s.gray.Close()
		s.small.Close()
		s.ink.Close()
		for _, l := range s.layers {
			l.Close()
		}
		s.solids.Close()
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

// sheet makes the scan ready, by those of the [Steps] that change the whole
// page.
func (s *scan) sheet(set Settings) (*sheet, error) {
	if err := checkSteps(set.Without); err != nil {
		return nil, fmt.Errorf("preparing the page: %w", err)
	}
	sh := &sheet{scan: s, set: set, width: s.width(), height: s.height(), debug: s.debug}
	for _, step := range stepsFor(set) {
		if step.run == nil {
			continue
		}
		before := sh.gray
		if err := step.run(sh); err != nil {
			sh.Close()
			return nil, fmt.Errorf("preparing the page: %s: %w", step.Name, err)
		}
		if sh.gray != before {
			s.debug.picture(sh.gray, "%s", step.Done)
		}
	}
	return sh, nil
}

// grey is the step that gives the sheet its full-size grey.
//
// Colour becomes grey as the eye sees it. The green channel alone, in which
// purple ribbon is darkest, and the darkest of the three read worse on the
// letters of 1905: 6.9 and 7.6 per cent against 6.3.
func (s *sheet) grey() (err error) {
	s.gray, err = s.scan.pix.Gray()
	return err
}

// A rendering is a sheet on its way to an engine.
type rendering struct {
	*sheet
	chain
	// high is how high small letters are to be in pixels, and factor by how much
	// the page is scaled for that.
	high, factor float64
}

// render gives the sheet as an engine reads it best, by those of the [Steps]
// that draw: small letters high pixels high, level, on even paper. Nothing
// sharpens or thickens.
func (s *sheet) render(high float64) (*prepared, error) {
	r := rendering{s, chain{pix: s.gray, borrowed: true}, high, scaleFor(high, s.res.letter, s.width, s.height)}
	for _, step := range stepsFor(s.set) {
		if step.draw == nil {
			continue
		}
		before := r.pix
		step.draw(&r)
		if r.pix != before {
			r.shown(s.debug, "%s %s", passName(high), step.Done)
		}
	}
	if r.err != nil {
		r.close()
		return nil, fmt.Errorf("preparing the page: %w", r.err)
	}
	dpi := max(70, int(engineDPI*s.res.letter*r.factor/bestLetter+0.5)) // the engine takes less for an error
	r.pix.SetResolution(dpi, dpi)
	return &prepared{r.pix, dpi, newMapping(r.pix.Width(), r.pix.Height(), s.width, s.height, r.skew())}, nil
}

// skew is by how much the rendering was made level.
func (r *rendering) skew() float64 {
	if r.set.leaves("level") {
		return 0
	}
	return r.look.skew
}

// scale is the step that brings letters to their height.
//
// Shrinking takes the mean of the area that a pixel covers; leptonica's faster
// way (pixScaleSmooth) saves 20 ms and misread a fifth more on the despatches.
// A blur afterwards misread a third more.
func (r *rendering) scale() {
	r.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Scale(r.factor) })
}

// flatten is the step that makes uneven paper even.
func (r *rendering) flatten() {
	if r.look.uneven {
		r.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Flatten(flatTile) })
	}
}

// level is the step that makes lines level.
func (r *rendering) level() {
	if r.look.skew != 0 {
		r.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Rotate(-r.look.skew) })
	}
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
