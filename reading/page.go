package reading

import (
	"missive/letter"
	"missive/typeface"
)

// A Page is what was seen on one page.
type Page struct {
	// Frame is the page without its lines: source, size, resolution, turn and
	// skew.
	Frame letter.Page `json:"frame"`
	// Final tells that the one reading stands as it is, as that of an engine
	// that decides for itself.
	Final bool `json:"final,omitempty"`
	// XHeight is the height of small letters in pixels of the page, 0 where not
	// known.
	XHeight float64 `json:"xheight,omitempty"`
	// Readings are the page's readings, the most trusted first. Boxes are of
	// the upright full-size page, whatever rendering was read.
	Readings []Reading `json:"readings,omitempty"`
	// Cuts are the pictures of characters that may be in doubt.
	Cuts []Cut `json:"cuts,omitempty"`
	// Strokes are where pieces of ink lie that are much larger than letters:
	// pen, frames, blots.
	Strokes []letter.Box `json:"strokes,omitempty"`
	// Face is how the page's letters look, of those that are in no doubt.
	// There is none where the page is no typewriter's.
	Face typeface.Face `json:"face,omitzero"`
	// Extra are lines that take no part in a vote: read from ink of another
	// colour, or turned in the margins.
	Extra []letter.Line `json:"extra,omitempty"`
}

// A Reading is what one rendering of the page gave.
type Reading struct {
	// Name says which rendering it was.
	Name string `json:"name"`
	// Partial tells that only some lines of the page were read: lines it has
	// not were not asked for.
	Partial bool          `json:"partial,omitempty"`
	Lines   []letter.Line `json:"lines,omitempty"`
}

// A Cut is the picture of what stands at one place of the page.
type Cut struct {
	// X and Y are the picture's middle in pixels of the upright full-size
	// page.
	X   float64      `json:"x"`
	Y   float64      `json:"y"`
	Ink typeface.Cut `json:"ink"`
}

// SmallHeight is XHeight, or a usual height where that is not known.
func (p Page) SmallHeight() float64 {
	if p.XHeight > 0 {
		return p.XHeight
	}
	return 22 // of typing at 300 dpi
}

// Final is a page whose one reading stands as it is.
func Final(p letter.Page) Page {
	lines := p.Lines
	p.Lines = nil
	return Page{Frame: p, Final: true, Readings: []Reading{{Lines: lines}}}
}

// First is the page with its first reading's lines.
func (p Page) First() letter.Page {
	page := p.Frame
	if len(p.Readings) > 0 {
		page.Lines = p.Readings[0].Lines
	}
	return page
}
