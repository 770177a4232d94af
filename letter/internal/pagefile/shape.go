package pagefile

import (
	"fmt"
	"math"
	"strings"

	"missive/letter"
)

// A Point is a place in pixels.
type Point struct{ X, Y float64 }

// Bounded is a coordinate no farther from the corner than any picture reaches.
func Bounded(n float64) float64 { return min(max(n, -MaxPixel), MaxPixel) }

// Pixel rounds a coordinate and bounds it.
func Pixel(n float64) int { return int(math.Round(Bounded(n))) }

// Points reads "x,y x,y" or "x y x y" in a unit of so many pixels across and
// down.
func Points(value string, across, down float64) ([]Point, error) {
	fields := strings.FieldsFunc(value, func(r rune) bool { return r <= ' ' || r == ',' })
	if len(fields)%2 != 0 {
		return nil, fmt.Errorf("points %.40q: the last has no second number", value)
	}
	out := make([]Point, 0, len(fields)/2)
	for i := 0; i < len(fields); i += 2 {
		x, err := parseNumber(fields[i])
		if err != nil {
			return nil, fmt.Errorf("points %.40q: %w", value, err)
		}
		y, err := parseNumber(fields[i+1])
		if err != nil {
			return nil, fmt.Errorf("points %.40q: %w", value, err)
		}
		if !math.IsNaN(x) && !math.IsNaN(y) {
			out = append(out, Point{Bounded(x * across), Bounded(y * down)})
		}
	}
	return out, nil
}

// Around is the box around the points.
func Around(points []Point) letter.Box {
	if len(points) == 0 {
		return letter.Box{}
	}
	lo, hi := points[0], points[0]
	for _, p := range points[1:] {
		lo = Point{min(lo.X, p.X), min(lo.Y, p.Y)}
		hi = Point{max(hi.X, p.X), max(hi.Y, p.Y)}
	}
	return letter.Box{X0: Pixel(lo.X), Y0: Pixel(lo.Y), X1: Pixel(hi.X), Y1: Pixel(hi.Y)}
}

// Inside brings a box into a page of that size, or of any where the file gives
// none; what is left empty is not known.
func Inside(box letter.Box, width, height int) letter.Box {
	page := letter.Box{X1: MaxPixel, Y1: MaxPixel}
	if width > 0 && height > 0 {
		page.X1, page.Y1 = width, height
	}
	return box.Intersect(page)
}

// Direction is the angle at which a row of points runs, where that is clearly
// down or up the page. Towards the left says nothing: programs draw the
// baselines of Hebrew so.
func Direction(points []Point) (angle int, clear bool) {
	if len(points) < 2 {
		return 0, false
	}
	dx, dy := points[len(points)-1].X-points[0].X, points[len(points)-1].Y-points[0].Y
	switch {
	case dy > 2*math.Abs(dx):
		return 90, true
	case -dy > 2*math.Abs(dx):
		return 270, true
	}
	return 0, false
}

// Baseline lays a straight line through the points by least squares, relative
// to the lower left corner of the box; nil for fewer than two or where they do
// not run across the page.
func Baseline(points []Point, box letter.Box) *letter.Baseline {
	if len(points) < 2 || box.Empty() {
		return nil
	}
	n := float64(len(points))
	var mx, my float64
	for _, p := range points {
		mx, my = mx+p.X/n, my+p.Y/n
	}
	var xx, xy float64
	for _, p := range points {
		xx, xy = xx+(p.X-mx)*(p.X-mx), xy+(p.X-mx)*(p.Y-my)
	}
	if xx == 0 || math.Abs(xy) > xx {
		return nil
	}
	slope := xy / xx
	return &letter.Baseline{Slope: Round(slope, 1e5), Offset: Round(my+slope*(float64(box.X0)-mx)-float64(box.Y1), 1e2)}
}
