package ocr

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"missive/letter"
)

// A place is covered where it lies in one of the boxes.
func TestCover(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := func(name string) int { return rapid.IntRange(0, 60).Draw(t, name) }
		var boxes []letter.Box
		for range rapid.IntRange(0, 12).Draw(t, "boxes") {
			x, y := n("x"), n("y")
			boxes = append(boxes, letter.Box{X0: x, Y0: y, X1: x + n("width"), Y1: y + n("height")})
		}
		c := newCover(slices.Clone(boxes))
		for range 20 {
			x, y := n("place x"), n("place y")
			want := slices.ContainsFunc(boxes, func(b letter.Box) bool { return x >= b.X0 && x < b.X1 && y >= b.Y0 && y < b.Y1 })
			if c.has(x, y) != want {
				t.Fatalf("%d, %d is covered by %v: %v", x, y, boxes, !want)
			}
		}
	})
}
