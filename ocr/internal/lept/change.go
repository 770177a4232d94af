package lept

/*
#include <allheaders.h>
*/
import "C"

import (
	"fmt"
	"math"
)

// Gray gives the picture in 8-bit grey, red, green and blue weighed about as
// the eye does. For a picture that is grey already, a copy is given.
func (p *Pix) Gray() (*Pix, error) {
	return made("making it grey", func() *C.PIX { return C.pixConvertTo8(p.c, 0) })
}

// Scale gives the picture scaled by f: under 0.7 each pixel is the mean of the
// area it covers, above it lies between its neighbours.
func (p *Pix) Scale(f float64) (*Pix, error) {
	return made("scaling", func() *C.PIX {
		return C.pixScaleGeneral(p.c, C.l_float32(f), C.l_float32(f), 0, 0)
	})
}

// Turn gives the picture turned clockwise by 90, 180 or 270 degrees; by 0, a
// copy.
func (p *Pix) Turn(degrees int) (*Pix, error) {
	if degrees%90 != 0 {
		return nil, fmt.Errorf("turning by %d degrees: not a quarter turn", degrees)
	}
	quads := (degrees/90%4 + 4) % 4
	return made("turning", func() *C.PIX { return C.pixRotateOrth(p.c, C.l_int32(quads)) })
}

// Mirror gives the picture with left and right exchanged.
func (p *Pix) Mirror() (*Pix, error) {
	return made("mirroring", func() *C.PIX { return C.pixFlipLR(nil, p.c) })
}

// Rotate gives the picture turned clockwise by a small angle in degrees about
// its centre, in the same size, with white where nothing was.
func (p *Pix) Rotate(degrees float64) (*Pix, error) {
	return made("rotating", func() *C.PIX {
		return C.pixRotate(p.c, C.l_float32(degrees*math.Pi/180), C.L_ROTATE_AREA_MAP, C.L_BRING_IN_WHITE, 0, 0)
	})
}

// Clip gives the part from x, y (inclusive) of width w and height h, cut at
// the picture's edges.
func (p *Pix) Clip(x, y, w, h int) (*Pix, error) {
	box := C.boxCreate(C.l_int32(x), C.l_int32(y), C.l_int32(w), C.l_int32(h))
	if box == nil {
		return nil, fmt.Errorf("clipping %d×%d pixels at %d, %d: no such box", w, h, x, y)
	}
	defer C.boxDestroy(&box)
	return made("clipping", func() *C.PIX { return C.pixClipRectangle(p.c, box, nil) })
}

// Half gives the 8-bit or colour picture at half its size, each pixel the mean
// of four; a fifth of the work of Scale.
func (p *Pix) Half() (*Pix, error) {
	return made("halving", func() *C.PIX { return C.pixScaleAreaMap2(p.c) })
}

// ScaleTo gives an 8-bit or colour picture of the width w and the height h,
// smoothing as it shrinks.
func (p *Pix) ScaleTo(w, h int) (*Pix, error) {
	return made("scaling", func() *C.PIX {
		return C.pixScaleAreaMapToSize(p.c, C.l_int32(w), C.l_int32(h))
	})
}
