package report

import (
	"unicode/utf8"

	"missive/letter"
)

// A labelView is where a label on the picture stands: X is where it begins or,
// where End is set, where it ends; Y is its baseline. None tells that there is
// no room for one.
type labelView struct {
	X, Y int
	End  bool
	None bool
}

// labelAt puts a label of the size above the box, or inside it where the page
// has no room above, and to the left of its right edge near the page's own.
func labelAt(b letter.Box, pageWidth, size int) labelView {
	v := labelView{X: b.X0, Y: b.Y0 - size/4}
	if b.Y0 < size+size/4 {
		v.Y = b.Y0 + size
	}
	if b.X0 > pageWidth*4/5 {
		v.X, v.End = b.X1, true
	}
	return v
}

// room is what a label of the size covers: bold letters are about six tenths as
// wide as they are high.
func (v labelView) room(text string, size int) letter.Box {
	w := 6 * utf8.RuneCountInString(text) * size / 10
	b := letter.Box{X0: v.X, Y0: v.Y - size, X1: v.X + w, Y1: v.Y}
	if v.End {
		b.X0, b.X1 = v.X-w, v.X
	}
	return b
}

// unclutter takes labels away that would cover one named before.
func unclutter(size int, groups ...[]stripView) {
	var taken []letter.Box
	for _, g := range groups {
		for i := range g {
			if len(g[i].Boxes) == 0 || g[i].Label.None {
				continue
			}
			room := g[i].Label.room(g[i].Role, size)
			for _, other := range taken {
				if !room.Intersect(other).Empty() {
					g[i].Label.None = true
					break
				}
			}
			if !g[i].Label.None {
				taken = append(taken, room)
			}
		}
	}
}
