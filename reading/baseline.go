package reading

import "strings"

// standing are letters that stand on the baseline and have no stem: their
// boxes' lower edges tell where it runs, and cannot be mistaken for those of
// letters that reach below it.
const standing = "acemnorsuvwxz"

// Baseline is the straight line y = a·x + b in pixels of the page on which the
// line's letters stand, and whether enough of them tell.
func (l *Line) Baseline() (a, b float64, ok bool) {
	var feet []point
	for _, c := range l.Columns {
		for _, it := range c {
			if it != nil && len(it.Text) == 1 && strings.Contains(standing, it.Text) {
				feet = append(feet, point{float64(it.Box.X0+it.Box.X1) / 2, float64(it.Box.Y1)})
			}
		}
	}
	const fewest = 4
	if len(feet) < fewest {
		return 0, 0, false
	}
	a, b = fit(feet)
	return a, b, true
}
