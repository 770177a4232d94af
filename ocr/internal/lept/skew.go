package lept

/*
#include <allheaders.h>
*/
import "C"

// Skew finds the small angle by which the lines of text on a 1-bit picture
// fall, in degrees, clockwise positive, at most 7 either way, and how sure
// that is: above 3 it may be believed. On a page without text, and on one of
// under 100 pixels, both are 0.
//
// The method is leptonica's (Bloomberg, Kopec and Dasari, "Measuring document
// image skew and orientation", SPIE 2422, 1995): the page is sheared step by
// step, and the angle taken at which the numbers of black pixels in
// neighbouring rows differ most. reduction, 1 or 2, is by how much the picture
// may be shrunk for the last and finest steps.
func (p *Pix) Skew(reduction int) (degrees, confidence float64, err error) {
	return p.skew(reduction, 7, 0.01)
}

// SkewWithin is [Pix.Skew] for lines that may fall by up to widest degrees
// either way, as those of a stamp.
func (p *Pix) SkewWithin(reduction int, widest float64) (degrees, confidence float64, err error) {
	return p.skew(reduction, C.l_float32(widest), 0.05)
}

// skew looks as far as widest degrees either way, down to steps as fine as
// finest.
func (p *Pix) skew(reduction int, widest, finest C.l_float32) (degrees, confidence float64, err error) {
	const step = 1
	var angle, conf C.l_float32
	blank := C.l_int32(0)
	if p.Width() < 100 || p.Height() < 100 || C.pixZero(p.c, &blank) != 0 || blank != 0 {
		return 0, 0, nil
	}
	err = call("finding the skew", func() bool {
		return C.pixFindSkewSweepAndSearch(p.c, &angle, &conf, C.l_int32(2*reduction), C.l_int32(reduction), widest, step, finest) == 0
	})
	if err != nil {
		return 0, 0, err
	}
	// Leptonica's angle is the one that brings the lines level.
	return -float64(angle), float64(conf), nil
}
