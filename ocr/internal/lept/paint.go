package lept

/*
#include <allheaders.h>
*/
import "C"

import (
	"fmt"
	"math/bits"
)

// Paint gives an 8-bit picture with the grey value v wherever mask is black.
// mask is of 1 bit; each of its pixels stands for a square of p whose side is
// the given number of times, those of its last column and row for what is left
// over too.
//
// Leptonica's pixSetMasked looks at every pixel; a mask that is white in most
// places is painted in a tenth of the time by words of 32 pixels.
func (p *Pix) Paint(mask *Pix, times int, v uint8) (*Pix, error) {
	if p.Depth() != 8 || mask.Depth() != 1 {
		return nil, fmt.Errorf("painting: %d and %d bits a pixel", p.Depth(), mask.Depth())
	}
	out, err := made("painting", func() *C.PIX { return C.pixCopy(nil, p.c) })
	if err != nil {
		return nil, err
	}
	w, h, mw, mh := p.Width(), p.Height(), mask.Width(), mask.Height()
	for my := range mh {
		top, end := my*times, min((my+1)*times, h)
		if my == mh-1 {
			end = h
		}
		for x := range mask.blackRuns(my) {
			to := x[1] * times
			if x[1] >= mw {
				to = w
			}
			for y := top; y < end; y++ {
				out.fill(y, x[0]*times, min(to, w), v)
			}
		}
	}
	return out, nil
}

// blackRuns are the runs of black pixels in a row of a 1-bit picture, from
// (inclusive) and to (exclusive); a run may come in several pieces.
func (p *Pix) blackRuns(y int) func(yield func([2]int) bool) {
	row, w := p.row(y), p.Width()
	return func(yield func([2]int) bool) {
		for i, word := range row {
			for at := 0; word != 0; {
				skip := bits.LeadingZeros32(word)
				run := bits.LeadingZeros32(^(word << skip))
				at += skip
				from, to := 32*i+at, min(32*i+at+run, w)
				if from < to && !yield([2]int{from, to}) {
					return
				}
				word, at = word<<skip<<run, at+run
			}
		}
	}
}

// fill sets the grey value of a piece of a row, x0 inclusive to x1 exclusive.
func (p *Pix) fill(y, x0, x1 int, v uint8) {
	row := p.row(y)
	for x := x0; x < x1; x++ {
		shift := 24 - 8*(x%4)
		row[x/4] = row[x/4]&^(0xff<<shift) | uint32(v)<<shift
	}
}
