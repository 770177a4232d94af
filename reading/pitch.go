package reading

import (
	"math"
	"slices"
)

// Pitch is the step in pixels from one character to the next inside words, and
// how far steps lie from it in the middle, as a share of it: of typewriters'
// steps a few hundredths, in proportional print a fifth. It is 0 where too few
// steps tell.
func (l Lattice) Pitch() (pitch, spread float64) {
	var steps []float64
	for i := range l.Lines {
		cols := l.Lines[i].Columns
		for k := 1; k < len(cols); k++ {
			_, _, a := cols[k-1].Agreed()
			_, _, b := cols[k].Agreed()
			if a && b {
				steps = append(steps, cols[k].X()-cols[k-1].X())
			}
		}
	}
	const fewest = 40
	if len(steps) < fewest {
		return 0, 0
	}
	slices.Sort(steps)
	pitch = steps[len(steps)/2]
	if pitch <= 0 {
		return 0, 0
	}
	for i, s := range steps {
		steps[i] = math.Abs(s-pitch) / pitch
	}
	slices.Sort(steps)
	return pitch, steps[len(steps)/2]
}
