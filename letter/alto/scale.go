package alto

import (
	"math"
	"strconv"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A scale turns the file's unit into pixels.
type scale struct {
	x, y float64 // pixels for one unit
	dpi  int     // 0 where it is not known
}

// scale is that of the unit that the file names, at the resolution it tells.
func (a *about) scale() scale {
	x, y := resolution(a.settings)
	perInch := 0.0
	switch strings.ToLower(strings.TrimSpace(a.unit)) {
	case "mm10":
		perInch = 254
	case "inch1200":
		perInch = 1200
	default: // pixel, no unit, or one that ALTO does not know
		return scale{1, 1, int(math.Round(x))}
	}
	if x == 0 {
		return scale{1, 1, int(perInch)}
	}
	return scale{x / perInch, y / perInch, int(math.Round(x))}
}

// resolution finds the scan's dots per inch among the settings of the step that
// read it, across and down; 0 where they are not told. What cannot be a
// scanner's is taken for not told.
func resolution(settings string) (x, y float64) {
	for word := range strings.FieldsFuncSeq(strings.ToLower(settings), func(r rune) bool { return r <= ' ' || r == ';' || r == ',' }) {
		i := strings.IndexAny(word, ":=")
		if i < 0 {
			continue
		}
		n, err := strconv.ParseFloat(word[i+1:], 64)
		if err != nil || !(n >= 36 && n <= 9600) {
			continue
		}
		switch word[:i] {
		case "dpi":
			x, y = n, n
		case "xdpi":
			x = n
		case "ydpi":
			y = n
		}
	}
	switch {
	case x == 0:
		x = y
	case y == 0:
		y = x
	}
	return x, y
}

// points reads "x,y x,y" or "x y x y".
func (s scale) points(value string) ([]pagefile.Point, error) {
	return pagefile.Points(value, s.x, s.y)
}

// box is the place that the four attributes give, or an empty one where HPOS
// or VPOS is not given.
func (s scale) box(a pagefile.Attributes) (letter.Box, error) {
	var v [4]float64
	for i, name := range []string{"HPOS", "VPOS", "WIDTH", "HEIGHT"} {
		n, ok, err := a.Number(name)
		if err != nil {
			return letter.Box{}, err
		}
		if !ok && i < 2 {
			return letter.Box{}, nil
		}
		v[i] = n
	}
	return letter.Box{X0: pagefile.Pixel(v[0] * s.x), Y0: pagefile.Pixel(v[1] * s.y),
		X1: pagefile.Pixel((v[0] + v[2]) * s.x), Y1: pagefile.Pixel((v[1] + v[3]) * s.y)}, nil
}
