package lept

/*
#include <allheaders.h>
*/
import "C"

import "fmt"

// FromGray makes an 8-bit picture of the width w and the height h of its grey
// values, row by row.
func FromGray(w, h int, gray []uint8) (*Pix, error) {
	if w < 1 || h < 1 || len(gray) != w*h {
		return nil, fmt.Errorf("making a picture: %d grey values for %d×%d pixels", len(gray), w, h)
	}
	out, err := made("making a picture", func() *C.PIX { return C.pixCreate(C.l_int32(w), C.l_int32(h), 8) })
	if err != nil {
		return nil, err
	}
	for y := range h {
		row := out.row(y)
		for x, v := range gray[y*w : (y+1)*w] {
			row[x/4] |= uint32(v) << (24 - 8*(x%4))
		}
	}
	return out, nil
}

// Paste lays the picture q over p, whose depth it shares, with its upper left
// corner at x, y; what would lie outside is cut off. It changes p itself.
func (p *Pix) Paste(q *Pix, x, y int) error {
	if p.Depth() != q.Depth() {
		return fmt.Errorf("pasting: a picture of %d bits over one of %d", q.Depth(), p.Depth())
	}
	return call("pasting", func() bool {
		return C.pixRasterop(p.c, C.l_int32(x), C.l_int32(y), C.l_int32(q.Width()), C.l_int32(q.Height()), C.PIX_SRC, q.c, 0, 0) == 0
	})
}
