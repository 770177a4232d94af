package typeface

import (
	"encoding/base64"
	"fmt"
)

const (
	// XHeight is the height in pixels to which small letters are scaled
	// before they are cut out.
	XHeight = 14.5
	// Width and Height are a letter's size in pixels: at pica pitch, the
	// widest common one, a typed character is 18.6 pixels wide at that scale,
	// and from the foot of a g to the head of a bracket it is under 30 high.
	Width, Height = 20, 32
	// Baseline is the row of a letter on whose upper edge it stands.
	Baseline = 23
	// SlackX and SlackY are by how many pixels a cut is larger than a letter
	// on each side: engines' boxes are off by that much.
	SlackX, SlackY = 4, 2
	// CutWidth and CutHeight are a cut's size in pixels.
	CutWidth, CutHeight = Width + 2*SlackX, Height + 2*SlackY
)

// A Cut is the picture of one character, row by row: 0 is paper and 255 the
// blackest ink. The character's middle is about the cut's.
type Cut [CutWidth * CutHeight]uint8

// MarshalText gives the cut in base64.
func (c Cut) MarshalText() ([]byte, error) {
	return base64.StdEncoding.AppendEncode(nil, c[:]), nil
}

// UnmarshalText reads what MarshalText gave.
func (c *Cut) UnmarshalText(text []byte) error {
	return decode(c[:], text)
}

// decode fills pixels from base64 that must hold just as many.
func decode(pixels []uint8, text []byte) error {
	b, err := base64.StdEncoding.AppendDecode(nil, text)
	if err != nil {
		return fmt.Errorf("picture of a character: %w", err)
	}
	if len(b) != len(pixels) {
		return fmt.Errorf("picture of a character: %d pixels, want %d", len(b), len(pixels))
	}
	copy(pixels, b)
	return nil
}
