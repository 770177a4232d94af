package lept

/*
#include <allheaders.h>
*/
import "C"

// Open gives what of a 1-bit picture holds black rectangles of w by h pixels:
// all that is thinner or shorter goes. The picture's surroundings count as
// black, so what runs off its edge stays.
func (p *Pix) Open(w, h int) (*Pix, error) {
	return made("opening", func() *C.PIX {
		around := C.pixAddBorderGeneral(p.c, C.l_int32(w), C.l_int32(w), C.l_int32(h), C.l_int32(h), 1)
		if around == nil {
			return nil
		}
		defer C.pixDestroy(&around)
		open := C.pixOpenBrick(nil, around, C.l_int32(w), C.l_int32(h))
		if open == nil {
			return nil
		}
		defer C.pixDestroy(&open)
		return C.pixRemoveBorderGeneral(open, C.l_int32(w), C.l_int32(w), C.l_int32(h), C.l_int32(h))
	})
}

// Bridge gives a 1-bit picture in which gaps are filled that no white rectangle
// of w by h pixels fits in: what lies close together becomes one.
func (p *Pix) Bridge(w, h int) (*Pix, error) {
	return made("joining", func() *C.PIX {
		return C.pixCloseSafeBrick(nil, p.c, C.l_int32(w), C.l_int32(h))
	})
}

// Grow gives a 1-bit picture in which what is black has grown by x pixels to
// the left and right and y up and down.
func (p *Pix) Grow(x, y int) (*Pix, error) {
	return made("growing", func() *C.PIX {
		return C.pixDilateBrick(nil, p.c, C.l_int32(2*x+1), C.l_int32(2*y+1))
	})
}

// And gives what is black in two 1-bit pictures of one size.
func (p *Pix) And(q *Pix) (*Pix, error) {
	return made("combining", func() *C.PIX { return C.pixAnd(nil, p.c, q.c) })
}

// Or gives what is black in either of two 1-bit pictures of one size.
func (p *Pix) Or(q *Pix) (*Pix, error) {
	return made("combining", func() *C.PIX { return C.pixOr(nil, p.c, q.c) })
}

// Without gives what is black in p and white in q, two 1-bit pictures of one
// size.
func (p *Pix) Without(q *Pix) (*Pix, error) {
	return made("subtracting", func() *C.PIX { return C.pixSubtract(nil, p.c, q.c) })
}

// AtEdge gives the marks of a 1-bit picture that touch its edge.
func (p *Pix) AtEdge() (*Pix, error) {
	return made("finding marks at the edge", func() *C.PIX { return C.pixExtractBorderConnComps(p.c, 8) })
}

// Touching gives the marks of p that q, of the same size, touches; both are
// of 1 bit.
func (p *Pix) Touching(q *Pix) (*Pix, error) {
	return made("finding marks", func() *C.PIX {
		seed := C.pixAnd(nil, p.c, q.c)
		if seed == nil {
			return nil
		}
		defer C.pixDestroy(&seed)
		return C.pixSeedfillBinary(nil, seed, p.c, 8)
	})
}

// Boxes gives a 1-bit picture of the size of p, black in the rectangles.
func (p *Pix) Boxes(marks []Rect) (*Pix, error) {
	return made("drawing boxes", func() *C.PIX {
		out := C.pixCreate(C.pixGetWidth(p.c), C.pixGetHeight(p.c), 1)
		if out == nil {
			return nil
		}
		for _, r := range marks {
			C.pixRasterop(out, C.l_int32(r.X), C.l_int32(r.Y), C.l_int32(r.W), C.l_int32(r.H), C.PIX_SET, nil, 0, 0)
		}
		return out
	})
}

// Count is the number of black pixels of a 1-bit picture.
func (p *Pix) Count() (int, error) {
	var n C.l_int32
	err := call("counting pixels", func() bool { return C.pixCountPixels(p.c, &n, nil) == 0 })
	return int(n), err
}

// Low gives the marks of a 1-bit picture that are at most h pixels high.
func (p *Pix) Low(h int) (*Pix, error) {
	return made("selecting marks", func() *C.PIX {
		return C.pixSelectBySize(p.c, 0, C.l_int32(h), 8, C.L_SELECT_HEIGHT, C.L_SELECT_IF_LTE, nil)
	})
}

// Long gives the marks of a 1-bit picture that are at least w pixels wide.
func (p *Pix) Long(w int) (*Pix, error) {
	return made("selecting marks", func() *C.PIX {
		return C.pixSelectBySize(p.c, C.l_int32(w), 0, 8, C.L_SELECT_WIDTH, C.L_SELECT_IF_GTE, nil)
	})
}
