package reading

import "strings"

// standing are letters that stand on the baseline and have no stem: their
// boxes' lower edges tell where it runs, and cannot be mistaken for those of
// letters that reach below it.
const standing = "acemnorsuvwxz"

// Baseline is the straight line y = a·x + b in pixels of the page on which the
// line's letters stand, and whether enough of them tell. Where they do not, it
// is level and runs where most characters end.
func (l *Line) Baseline() (a, b float64, ok bool) {
	var feet, all []point
	for _, c := range l.Columns {
		for _, it := range c {
			if it == nil || it.Blank {
				continue
			}
			foot := point{x: float64(it.Box.X0+it.Box.X1) / 2, y: float64(it.Box.Y1)}
			all = append(all, foot)
			if len(it.Text) == 1 && strings.Contains(standing, it.Text) {
				feet = append(feet, foot)
			}
		}
	}
	const fewest = 4
	if len(all) == 0 {
		return 0, 0, false
	}
	if len(feet) < fewest {
		return 0, median(all, func(p point) float64 { return p.y }), false
	}
	a, b = fit(feet)
	return a, b, true
}
