package lept

/*
#include <allheaders.h>
*/
import "C"

import "unsafe"

// A Rect is a rectangle in pixels: its upper left corner and its size.
type Rect struct{ X, Y, W, H int }

// Histogram counts the grey values of every step-th pixel of every step-th row
// of an 8-bit picture.
func (p *Pix) Histogram(step int) ([256]int, error) {
	var out [256]int
	var counts *C.NUMA
	err := call("counting grey values", func() bool {
		counts = C.pixGetGrayHistogram(p.c, C.l_int32(step))
		return counts != nil
	})
	if err != nil {
		return out, err
	}
	defer C.numaDestroy(&counts)
	for i := range out {
		var n C.l_int32
		C.numaGetIValue(counts, C.l_int32(i), &n)
		out[i] = int(n)
	}
	return out, nil
}

// Threshold gives a 1-bit picture, black where an 8-bit one is darker than t.
func (p *Pix) Threshold(t int) (*Pix, error) {
	return made("making it black and white", func() *C.PIX {
		return C.pixThresholdToBinary(p.c, C.l_int32(t))
	})
}

// Components are the bounding boxes of the marks on a 1-bit picture: black
// pixels that touch at a side or a corner. Their order is that of the first
// pixel of each, row by row.
func (p *Pix) Components() ([]Rect, error) {
	var boxes *C.BOXA
	err := call("finding marks", func() bool {
		boxes = C.pixConnCompBB(p.c, 8)
		return boxes != nil
	})
	if err != nil {
		return nil, err
	}
	defer C.boxaDestroy(&boxes)
	n := int(boxes.n)
	if n == 0 {
		return nil, nil
	}
	out := make([]Rect, n)
	for i, b := range unsafe.Slice(boxes.box, n) {
		out[i] = Rect{int(b.x), int(b.y), int(b.w), int(b.h)}
	}
	return out, nil
}
