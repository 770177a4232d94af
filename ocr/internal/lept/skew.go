package lept

/*
#include <allheaders.h>
*/
import "C"

// SkewWithin is [Pix.Skew] for lines that may fall by up to widest degrees
// either way, as those of a stamp.
func (p *Pix) SkewWithin(reduction int, widest float64) (degrees, confidence float64, err error) {
	const step, finest = 1, 0.05
	var angle, conf C.l_float32
	blank := C.l_int32(0)
	if p.Width() < 100 || p.Height() < 100 || C.pixZero(p.c, &blank) != 0 || blank != 0 {
		return 0, 0, nil
	}
	err = call("finding the skew", func() bool {
		return C.pixFindSkewSweepAndSearch(p.c, &angle, &conf, C.l_int32(2*reduction), C.l_int32(reduction), C.l_float32(widest), step, finest) == 0
	})
	if err != nil {
		return 0, 0, err
	}
	return -float64(angle), float64(conf), nil
}
