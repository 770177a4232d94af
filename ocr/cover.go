package ocr

import (
	"cmp"
	"slices"

	"missive/letter"
)

// A cover is a part of a picture, all that lies in some boxes, of which it is
// told quickly whether a place lies in it.
type cover struct {
	boxes   []letter.Box // by their upper edges
	tallest int
}

// newCover is what the boxes cover. It sorts them.
func newCover(boxes []letter.Box) cover {
	slices.SortFunc(boxes, func(a, b letter.Box) int { return cmp.Compare(a.Y0, b.Y0) })
	c := cover{boxes: boxes}
	for _, b := range boxes {
		c.tallest = max(c.tallest, b.H())
	}
	return c
}

// has tells whether a place is covered.
func (c cover) has(x, y int) bool {
	from, _ := slices.BinarySearchFunc(c.boxes, y-c.tallest, func(b letter.Box, y int) int { return cmp.Compare(b.Y0, y) })
	for _, b := range c.boxes[from:] {
		if b.Y0 > y {
			break
		}
		if y < b.Y1 && x >= b.X0 && x < b.X1 {
			return true
		}
	}
	return false
}
