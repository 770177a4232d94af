package ocr

import (
	"fmt"

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
	// skew is the angle in degrees by which lines fall, clockwise positive,
	// and sure how far it may be believed (see [lept.Pix.Skew]).
	skew, sure float64
	// uneven tells that the paper is dark or of uneven light.
	uneven bool
	// negative tells that the page is light on dark.
	negative bool
}

// surveyPage measures a grey page.
func surveyPage(gray *lept.Pix) (survey, error) {
	var v survey
	c := chain{pix: gray, borrowed: true}
	defer c.close()
	factor := 1.0
	for ; max(c.pix.Width(), c.pix.Height()) > surveySide && c.err == nil; factor *= 2 {
		c.then((*lept.Pix).Half)
	}
	t := c.tones()
	if v.negative = t.negative(); v.negative {
		c.then((*lept.Pix).Invert)
		t = c.tones()
	}
	if v.uneven = t.uneven(); v.uneven {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Flatten(surveyTile) })
		t = c.tones()
	}
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(t.threshold()) })
	if c.err != nil {
		return v, fmt.Errorf("page survey: %w", c.err)
	}
	marks, err := c.pix.Components()
	if err != nil {
		return v, fmt.Errorf("page survey: %w", err)
	}
	v.letter = letterHeight(marks) * factor
	if v.skew, v.sure, err = c.pix.Skew(1); err != nil {
		return v, fmt.Errorf("page survey: %w", err)
	}
	return v, nil
}
