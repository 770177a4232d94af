package settle

import (
	"math"

	"missive/reading"
)

// A cutIndex finds the picture of a place.
type cutIndex struct {
	size  float64
	cells map[[2]int][]*reading.Cut
}

func indexCuts(p reading.Page) *cutIndex {
	ix := &cutIndex{size: max(p.XHeight, 8), cells: map[[2]int][]*reading.Cut{}}
	for i := range p.Cuts {
		c := &p.Cuts[i]
		k := ix.cell(c.X, c.Y)
		ix.cells[k] = append(ix.cells[k], c)
	}
	return ix
}

func (ix *cutIndex) cell(x, y float64) [2]int {
	return [2]int{int(math.Floor(x / ix.size)), int(math.Floor(y / ix.size))}
}

// at is the cut whose middle is nearest to the place, nil where none is near.
func (ix *cutIndex) at(x, y float64) *reading.Cut {
	const near = 0.5 // heights of small letters
	k := ix.cell(x, y)
	var best *reading.Cut
	least := near * ix.size
	for dx := -1; dx <= 1; dx++ {
		for dy := -1; dy <= 1; dy++ {
			for _, c := range ix.cells[[2]int{k[0] + dx, k[1] + dy}] {
				if d := math.Hypot(c.X-x, c.Y-y); d < least {
					best, least = c, d
				}
			}
		}
	}
	return best
}
