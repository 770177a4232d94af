package lept

/*
#include <allheaders.h>
*/
import "C"

import (
	"fmt"
	"math"
	"unsafe"
)

// Correlation tells how alike two 8-bit pictures of one size are: Pearson's r
// of their grey values, 1 for the same picture, also where one is paler, about
// 0 for two that have nothing to do with each other, -1 for a negative. A
// picture of one grey is like nothing: 0.
func (p *Pix) Correlation(q *Pix) (float64, error) {
	a, b, err := bothPixels(p, q)
	if err != nil {
		return 0, err
	}
	var sa, sb, saa, sbb, sab float64
	for i := range a {
		x, y := float64(a[i]), float64(b[i])
		sa, sb = sa+x, sb+y
		saa, sbb, sab = saa+x*x, sbb+y*y, sab+x*y
	}
	n := float64(len(a))
	spread := (n*saa - sa*sa) * (n*sbb - sb*sb)
	if spread <= 0 {
		return 0, nil
	}
	return (n*sab - sa*sb) / math.Sqrt(spread), nil
}

// Darker counts the pixels of an 8-bit picture that are darker by more than
// the given number of grey values than those of another of the same size.
func (p *Pix) Darker(q *Pix, by int) (int, error) {
	a, b, err := bothPixels(p, q)
	if err != nil {
		return 0, err
	}
	n := 0
	for i := range a {
		if int(b[i])-int(a[i]) > by {
			n++
		}
	}
	return n, nil
}

// bothPixels are the grey values of two pictures of one size.
func bothPixels(p, q *Pix) (a, b []byte, err error) {
	if p.Width() != q.Width() || p.Height() != q.Height() {
		return nil, nil, fmt.Errorf("comparing: %d×%d pixels with %d×%d", p.Width(), p.Height(), q.Width(), q.Height())
	}
	if a, err = p.Pixels(); err != nil {
		return nil, nil, err
	}
	b, err = q.Pixels()
	return a, b, err
}

// Pixels are the grey values of an 8-bit picture, row by row.
func (p *Pix) Pixels() ([]byte, error) {
	if p.Depth() != 8 {
		return nil, fmt.Errorf("reading grey values: the picture has %d bits a pixel", p.Depth())
	}
	w, h := p.Width(), p.Height()
	out := make([]byte, 0, w*h)
	for y := range h {
		row := p.row(y)
		for x := range w {
			out = append(out, byte(row[x/4]>>(24-8*(x%4))))
		}
	}
	return out, nil
}

// row are the words of a row, to be read or written. Leptonica keeps the
// leftmost pixel in a word's highest bits.
func (p *Pix) row(y int) []uint32 {
	words := int(C.pixGetWpl(p.c))
	return unsafe.Slice((*uint32)(unsafe.Pointer(C.pixGetData(p.c))), words*(y+1))[y*words:]
}
