package ocr

import (
	"math"

	"missive/letter"
)

const (
	// sureSkew is leptonica's own bound of belief in an angle of skew.
	sureSkew = 3
	// leastSkew is the angle in degrees from which lines are made level. On
	// the despatches, whose lines fall by up to 1.2 degrees, levelling all
	// angles and levelling those from 0.25 differ by one character in 10,000;
	// levelling none misread 0.03 per cent of the characters more.
	leastSkew = 0.25
)

// believed is the angle that is corrected: 0 for what is small or unsure.
func believed(skew, sure float64) float64 {
	if sure < sureSkew || math.Abs(skew) < leastSkew {
		return 0
	}
	return skew
}

// A mapping brings places on the prepared picture back to the page: first
// turned about the prepared picture's centre, then scaled.
type mapping struct {
	cx, cy     float64 // the centre of the turn, prepared pixels
	sin, cos   float64
	sx, sy     float64 // page pixels for one prepared pixel
	page       letter.Box
	turnedBack bool
}

// newMapping is for a prepared picture of w by h pixels, made level from lines
// that fell by skew degrees, of a page of pageW by pageH pixels.
func newMapping(w, h, pageW, pageH int, skew float64) mapping {
	sin, cos := math.Sincos(skew * math.Pi / 180)
	return mapping{
		cx: float64(w / 2), cy: float64(h / 2), // leptonica turns about whole pixels
		sin: sin, cos: cos,
		sx: float64(pageW) / float64(w), sy: float64(pageH) / float64(h),
		page:       letter.Box{X1: pageW, Y1: pageH},
		turnedBack: skew != 0,
	}
}

// toPage is the smallest box of whole pixels of the page that holds b.
func (m mapping) toPage(b letter.Box) letter.Box {
	x0, y0 := math.Inf(1), math.Inf(1)
	x1, y1 := math.Inf(-1), math.Inf(-1)
	for _, c := range [4][2]int{{b.X0, b.Y0}, {b.X1, b.Y0}, {b.X0, b.Y1}, {b.X1, b.Y1}} {
		x, y := m.point(float64(c[0]), float64(c[1]))
		x0, y0, x1, y1 = min(x0, x), min(y0, y), max(x1, x), max(y1, y)
	}
	const hair = 1e-6 // so that rounding errors do not add a pixel
	return letter.Box{
		X0: int(math.Floor(x0 + hair)), Y0: int(math.Floor(y0 + hair)),
		X1: int(math.Ceil(x1 - hair)), Y1: int(math.Ceil(y1 - hair)),
	}.Intersect(m.page)
}

// point brings one place back to the page.
func (m mapping) point(x, y float64) (float64, float64) {
	if m.turnedBack {
		dx, dy := x-m.cx, y-m.cy
		x, y = m.cx+dx*m.cos-dy*m.sin, m.cy+dx*m.sin+dy*m.cos
	}
	return x * m.sx, y * m.sy
}

// fromPage is where a place of the page lies on the prepared picture.
func (m mapping) fromPage(x, y float64) (float64, float64) {
	x, y = x/m.sx, y/m.sy
	if m.turnedBack {
		dx, dy := x-m.cx, y-m.cy
		x, y = m.cx+dx*m.cos+dy*m.sin, m.cy-dx*m.sin+dy*m.cos
	}
	return x, y
}
