package lept

/*
#include <allheaders.h>
*/
import "C"

// Flatten gives an 8-bit picture with the paper made even and nearly white:
// the paper's grey is found in tiles of the given side in pixels (at least 4),
// filled in where a tile holds too little paper, smoothed, and divided out.
// Ink grows neither darker nor lighter against its own paper. The method is
// leptonica's pixBackgroundNorm; the tiles must be larger than letters.
func (p *Pix) Flatten(tile int) (*Pix, error) {
	const (
		ink    = 60  // grey values under this are never paper
		paper  = 230 // what paper becomes, leaving room for brighter spots
		smooth = 2   // tiles averaged on each side
	)
	most := tile * tile / 4 // pixels of paper that a tile needs to count
	return made("flattening", func() *C.PIX {
		return C.pixBackgroundNorm(p.c, nil, nil, C.l_int32(tile), C.l_int32(tile), ink, C.l_int32(most), paper, smooth, smooth)
	})
}

// Invert gives the negative.
func (p *Pix) Invert() (*Pix, error) {
	return made("inverting", func() *C.PIX { return C.pixInvert(nil, p.c) })
}

// Spread gives an 8-bit picture in which each pixel is as dark as the darkest
// of the square of 2r+1 pixels around it: what is dark spreads by r pixels.
func (p *Pix) Spread(r int) (*Pix, error) {
	return made("spreading", func() *C.PIX {
		return C.pixErodeGray(p.c, C.l_int32(2*r+1), C.l_int32(2*r+1))
	})
}
