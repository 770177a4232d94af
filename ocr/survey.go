package ocr

import (
	"slices"

	"missive/ocr/internal/lept"
)

// surveySide is the longest side in pixels of the copy on which a page is
// measured: an A4 page of 300 dpi is halved, its small letters being 12 pixels
// high then. Measuring the full page gave heights 3 per cent smaller for three
// times the work.
const surveySide = 3_000

// surveyTile is the side in pixels of the tiles in which the paper of that copy
// is made even: three to five letters.
const surveyTile = 40

// A survey is what a quick look at a reduced copy of a page tells.
type survey struct {
	// letter is the height of small letters in pixels of the full-size page,
	// 0 where there are none.
	letter float64
	// skew is the angle in degrees by which lines fall, clockwise positive;
	// 0 where it is too small or too unsure to be corrected.
	skew float64
	// uneven tells that the paper is dark or of uneven light.
	uneven bool
	// paper is the grey value of the page's median pixel.
	paper int
}

// reduce makes the sheet's small copy and counts its grey values.
func (s *sheet) reduce() (err error) {
	c := chain{pix: s.gray, borrowed: true}
	s.times = 1
	for ; max(c.pix.Width(), c.pix.Height()) > surveySide && c.err == nil; s.times *= 2 {
		c.then((*lept.Pix).Half)
	}
	if c.borrowed {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Turn(0) })
	}
	if s.small = c.pix; c.err != nil {
		return c.err
	}
	s.tones, err = tonesOf(s.small)
	return err
}

// positive is the step that turns negatives.
func (s *sheet) positive() error {
	if err := s.reduce(); err != nil || !s.tones.negative() {
		return err
	}
	if err := replace(&s.gray, (*lept.Pix).Invert); err != nil {
		return err
	}
	s.small.Close()
	s.small = nil // is made anew of what is measured
	return nil
}

// measure is the step that measures the page on its small copy.
func (s *sheet) measure() error {
	if s.small == nil {
		if err := s.reduce(); err != nil {
			return err
		}
	}
	v := &s.look
	c := chain{pix: s.small, borrowed: true}
	t := s.tones
	v.paper = t.quantile(0.5)
	if v.uneven = t.uneven(); v.uneven {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Flatten(surveyTile) })
		t = c.tones()
	}
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(t.threshold()) })
	if c.err != nil {
		return c.err
	}
	s.ink.Close()
	s.ink = c.pix
	marks, err := s.ink.Components()
	if err != nil {
		return err
	}
	v.letter = letterHeight(marks) * float64(s.times)
	s.res = findResolution(s.set.DPI, s.scan.claimed, v.letter, max(s.width, s.height))
	v.skew, err = s.fall(marks)
	return err
}

// tallest is the greatest height of marks, in heights of small letters, that
// tell how lines fall. Frames and signatures are taller, and slant as they
// please: the frame of a stamp made a page of ten typed lines 4.5 degrees wrong,
// and 54 per cent of its characters with it; 8 per cent without.
const tallest = 4

// fall is the angle in degrees by which lines fall, where it is to be
// corrected, and 0 elsewhere.
func (s *sheet) fall(marks []lept.Rect) (float64, error) {
	c := chain{pix: s.ink, borrowed: true}
	defer func() { c.close() }()
	most := s.letters(tallest)
	if slices.ContainsFunc(marks, func(m lept.Rect) bool { return m.H > most }) {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Low(most) })
	}
	if c.err != nil {
		return 0, c.err
	}
	skew, sure, err := c.pix.Skew(1)
	return believed(skew, sure), err
}
