package layout

import (
	"cmp"
	"slices"

	"missive/letter"
)

const (
	// gutter is the least width of a gutter between columns, in sizes of the
	// type. Blanks inside typed rows are one size wide, two after a full stop.
	gutter = 2.5
	// columnLines is how many lines stand at least on each side of a gutter.
	columnLines = 2
)

// columns orders pieces that stand top to bottom: where a gutter parts some
// that follow one another, those on its left come whole before those on its
// right. A row that crosses the gutter ends the columns.
func (g grid) columns(rows []piece) []piece {
	var out []piece
	for i := 0; i < len(rows); {
		left, right, end := g.run(rows, i)
		if end == i {
			out = append(out, rows[i])
			i++
			continue
		}
		out = append(append(out, g.columns(left)...), g.columns(right)...)
		i = end
	}
	return out
}

// run is the longest run of rows from the i-th that a gutter parts, as its two
// sides and the row after its last; end is i where there is none.
func (g grid) run(rows []piece, i int) (left, right []piece, end int) {
	end = i
	for j := i + 2*columnLines; j <= len(rows); j++ {
		at, ok := g.gutter(rows[i:j])
		if !ok {
			break // more rows only make it narrower
		}
		var l, r []piece
		for _, p := range rows[i:j] {
			if p.line.Box.X1 <= at {
				l = append(l, p)
			} else {
				r = append(r, p)
			}
		}
		if abreast(l, r, g.size) {
			left, right, end = l, r, j
		}
	}
	return left, right, end
}

// gutter finds the widest strip that no row crosses, and its left edge.
func (g grid) gutter(rows []piece) (at int, ok bool) {
	boxes := make([]letter.Box, len(rows))
	for i, p := range rows {
		boxes[i] = p.line.Box
	}
	slices.SortFunc(boxes, func(a, b letter.Box) int { return cmp.Compare(a.X0, b.X0) })
	widest, reach := gutter*g.size, boxes[0].X1
	for _, b := range boxes[1:] {
		if w := float64(b.X0 - reach); w >= widest {
			at, widest, ok = reach, w, true
		}
		reach = max(reach, b.X1)
	}
	return at, ok
}

// abreast tells whether two sides are columns: each has enough lines, and
// neither begins or ends far above or below the other.
func abreast(l, r []piece, size float64) bool {
	if len(l) < columnLines || len(r) < columnLines {
		return false
	}
	const apart = 2.5 // sizes: a line and the blank row above it
	top := l[0].y - r[0].y
	foot := l[len(l)-1].y - r[len(r)-1].y
	return max(top, -top) <= apart*size && max(foot, -foot) <= apart*size
}
