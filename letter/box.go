package letter

import (
	"encoding/json"
	"fmt"
)

// A Box is a rectangle in pixels of the upright full-size page: origin top
// left, X1 and Y1 exclusive. The zero Box means that the place is not known,
// as for text that came from no scan. Its JSON is [x0,y0,x1,y1].
type Box struct{ X0, Y0, X1, Y1 int }

// W is the width in pixels.
func (b Box) W() int { return b.X1 - b.X0 }

// H is the height in pixels.
func (b Box) H() int { return b.Y1 - b.Y0 }

// Empty tells whether the box holds no pixel.
func (b Box) Empty() bool { return b.X1 <= b.X0 || b.Y1 <= b.Y0 }

// Union is the smallest box that holds both; an empty box adds nothing.
func (b Box) Union(c Box) Box {
	switch {
	case b.Empty():
		return c
	case c.Empty():
		return b
	}
	return Box{min(b.X0, c.X0), min(b.Y0, c.Y0), max(b.X1, c.X1), max(b.Y1, c.Y1)}
}

// Intersect is what both boxes hold, or the zero Box.
func (b Box) Intersect(c Box) Box {
	d := Box{max(b.X0, c.X0), max(b.Y0, c.Y0), min(b.X1, c.X1), min(b.Y1, c.Y1)}
	if d.Empty() {
		return Box{}
	}
	return d
}

// Area is the number of pixels in the box.
func (b Box) Area() int {
	if b.Empty() {
		return 0
	}
	return b.W() * b.H()
}

// Grown is the box with so many pixels more on every side.
func (b Box) Grown(by int) Box { return Box{b.X0 - by, b.Y0 - by, b.X1 + by, b.Y1 + by} }

// In tells whether the box lies wholly inside c.
func (b Box) In(c Box) bool {
	return b.X0 >= c.X0 && b.Y0 >= c.Y0 && b.X1 <= c.X1 && b.Y1 <= c.Y1
}

// OverlapY is the number of pixel rows that both boxes share.
func (b Box) OverlapY(c Box) int { return max(0, min(b.Y1, c.Y1)-max(b.Y0, c.Y0)) }

// OverlapX is the number of pixel columns that both boxes share.
func (b Box) OverlapX(c Box) int { return max(0, min(b.X1, c.X1)-max(b.X0, c.X0)) }

// MarshalJSON writes [x0,y0,x1,y1].
func (b Box) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, "[%d,%d,%d,%d]", b.X0, b.Y0, b.X1, b.Y1), nil
}

// UnmarshalJSON reads [x0,y0,x1,y1].
func (b *Box) UnmarshalJSON(data []byte) error {
	var v []int
	if err := json.Unmarshal(data, &v); err != nil {
		return fmt.Errorf("box: %w", err)
	}
	if len(v) != 4 {
		return fmt.Errorf("box: has %d numbers, want x0, y0, x1, y1", len(v))
	}
	*b = Box{v[0], v[1], v[2], v[3]}
	return nil
}
