package lept

/*
#include <allheaders.h>
*/
import "C"

import "fmt"

// An RGB is a colour: red, green and blue from 0 to 255.
type RGB [3]uint8

// Colours are the colours of every step-th pixel of every step-th row of a
// picture of 32 bits, row by row.
func (p *Pix) Colours(step int) ([]RGB, error) {
	if p.Depth() != 32 {
		return nil, fmt.Errorf("reading colours: the picture has %d bits a pixel", p.Depth())
	}
	w, h := p.Width(), p.Height()
	out := make([]RGB, 0, ((w+step-1)/step)*((h+step-1)/step))
	for y := 0; y < h; y += step {
		row := p.row(y)
		for x := 0; x < w; x += step {
			v := row[x]
			out = append(out, RGB{uint8(v >> 24), uint8(v >> 16), uint8(v >> 8)})
		}
	}
	return out, nil
}

// Weigh gives a picture of 32 bits in 8-bit grey, red, green and blue weighed
// as given; no weight is negative, and their sum is 1.
func (p *Pix) Weigh(red, green, blue float64) (*Pix, error) {
	return made("weighing colours", func() *C.PIX {
		return C.pixConvertRGBToGray(p.c, C.l_float32(red), C.l_float32(green), C.l_float32(blue))
	})
}
