package pagexml

import (
	"fmt"
	"math"
	"strings"

	"missive/letter"
)

// A point is a place in pixels.
type point struct{ x, y float64 }

// bounded is a place no farther from the corner than any picture reaches.
func bounded(x, y float64) point {
	return point{min(max(x, -maxPixel), maxPixel), min(max(y, -maxPixel), maxPixel)}
}

// points reads "x,y x,y".
func points(value string) ([]point, error) {
	fields := strings.FieldsFunc(value, func(r rune) bool { return r <= ' ' || r == ',' })
	if len(fields)%2 != 0 {
		return nil, fmt.Errorf("points %.40q: the last has no second number", value)
	}
	out := make([]point, 0, len(fields)/2)
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
			out = append(out, bounded(x, y))
		}
	}
	return out, nil
}

// around is the box around the points.
func around(points []point) letter.Box {
	if len(points) == 0 {
		return letter.Box{}
	}
	lo, hi := points[0], points[0]
	for _, p := range points[1:] {
		lo = point{min(lo.x, p.x), min(lo.y, p.y)}
		hi = point{max(hi.x, p.x), max(hi.y, p.y)}
	}
	return letter.Box{X0: pixel(lo.x), Y0: pixel(lo.y), X1: pixel(hi.x), Y1: pixel(hi.y)}
}

// direction is the angle at which a row of points runs, where that is clearly
// down or up the page. Towards the left says nothing: programs draw the
// baselines of Hebrew so.
func direction(points []point) (angle int, clear bool) {
	if len(points) < 2 {
		return 0, false
	}
	dx, dy := points[len(points)-1].x-points[0].x, points[len(points)-1].y-points[0].y
	switch {
	case dy > 2*math.Abs(dx):
		return 90, true
	case -dy > 2*math.Abs(dx):
		return 270, true
	}
	return 0, false
}

// baseline lays a straight line through the points by least squares, relative
// to the lower left corner of the box; nil for fewer than two or where they do
// not run across the page.
func baseline(points []point, box letter.Box) *letter.Baseline {
	if len(points) < 2 || box.Empty() {
		return nil
	}
	n := float64(len(points))
	var mx, my float64
	for _, p := range points {
		mx, my = mx+p.x/n, my+p.y/n
	}
	var xx, xy float64
	for _, p := range points {
		xx, xy = xx+(p.x-mx)*(p.x-mx), xy+(p.x-mx)*(p.y-my)
	}
	if xx == 0 || math.Abs(xy) > xx {
		return nil
	}
	slope := xy / xx
	return &letter.Baseline{Slope: round(slope, 1e5), Offset: round(my+slope*(float64(box.X0)-mx)-float64(box.Y1), 1e2)}
}

// round keeps the parts of one, so that files show no more than was measured.
func round(n, parts float64) float64 {
	return math.Round(n*parts)/parts + 0 // + 0 makes of -0 a 0
}
