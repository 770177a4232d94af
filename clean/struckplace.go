package clean

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// foot is the height of the line on which a word stands.
func (n *neighbourhood) foot(w word) float64 {
	var feet []float64
	for _, c := range w.chars {
		if !strings.ContainsFunc(c.Text, descends) {
			feet = append(feet, n.view.y(n.page, (c.Box.X0+c.Box.X1)/2, c.Box.Y1))
		}
	}
	if len(feet) > 0 {
		return median(feet)
	}
	y := n.view.y(n.page, (w.box.X0+w.box.X1)/2, w.box.Y1)
	if strings.ContainsFunc(w.text, descends) {
		y -= 0.25 * n.face.capital
	}
	return y
}

// mid is how far from the left the middle of a word stands.
func (n *neighbourhood) mid(w word) float64 {
	return n.view.x(n.page, (w.box.X0+w.box.X1)/2, (w.box.Y0+w.box.Y1)/2)
}

// phase is where in a step of the typewriter a word's first character stands.
func (n *neighbourhood) phase(w word) float64 {
	f := n.face
	x := n.mid(w) - float64(utf8.RuneCountInString(w.text)-1)/2*f.pitch
	if k := len(w.chars); k > 0 {
		x = 0
		for i, c := range w.chars {
			x += (n.view.x(n.page, (c.Box.X0+c.Box.X1)/2, (c.Box.Y0+c.Box.Y1)/2) - float64(i)*f.pitch) / float64(k)
		}
	}
	_, part := math.Modf(x / f.pitch)
	return part
}

// Words that stand further away than these say nothing of a word's columns: the
// paper moves a little, and an error in the pitch adds up. The weight of one
// falls by e for so many steps aside and heights up or down.
const (
	columnAside, fallAside = 40, 8
	columnApart, fallApart = 20, 6
)

// column is how well a word's characters stand in the columns of surely struck
// words in other rows: 1 where they stand exactly below each other, -1 where they
// stand between, 0 where there are no columns. A typewriter's carriage stops at
// the same places in every row.
func (n *neighbourhood) column(it *item) float64 {
	f := n.face
	if !f.mono || letters(it.text) == 0 {
		return 0
	}
	var sum, weights float64
	for _, o := range n.struck {
		dx, dy := math.Abs(o.mid-it.mid)/f.pitch, math.Abs(o.foot-it.foot)/f.height
		if o.row == it.row || dx > columnAside || dy > columnApart {
			continue
		}
		w := math.Exp(-dx/fallAside - dy/fallApart)
		sum += w * math.Cos(2*math.Pi*(o.phase-it.phase))
		weights += w
	}
	const little = 0.3 // little evidence counts little
	return sum / (weights + little)
}

// line is how well a word stands on the typewriter's lines: 1 on one of them, -1
// in the middle between two, 0 where they are not known.
func (n *neighbourhood) line(it *item) float64 {
	if n.step == 0 {
		return 0
	}
	at, _ := slices.BinarySearch(n.lines, it.foot)
	off := 0.5
	for _, line := range n.lines[max(0, at-1):min(at+1, len(n.lines))] {
		_, part := math.Modf(math.Abs(it.foot-line) / n.step)
		off = min(off, part, 1-part)
	}
	return 1 - 4*off
}

// covered is the share of a word's box that surely struck words of other rows
// cover.
func (n *neighbourhood) covered(it *item) float64 {
	area := 0
	for _, o := range n.struck {
		if o.row != it.row {
			area += it.box.Intersect(o.box).Area()
		}
	}
	return min(1, float64(area)/float64(max(1, it.box.Area())))
}

// stackApart is how many heights of a word another may stand above or below and
// still be of one block with it: stamps are set close.
const stackApart = 1.2

// stacked is how surely the words right above and below a word are struck, in the
// mean of their letters; 0.5 where there are none.
func (n *neighbourhood) stacked(it *item) float64 {
	near := it.box
	near.Y0 -= int(stackApart * n.face.height)
	near.Y1 += int(stackApart * n.face.height)
	var struck, all float64
	for _, row := range n.rows {
		if row[0].row == it.row || row[0].row.box.OverlapY(near) == 0 {
			continue
		}
		for _, o := range row {
			if o.box.OverlapX(near) > 0 && o.box.OverlapY(near) > 0 {
				l := float64(letters(o.text))
				struck += l * o.struck
				all += l
			}
		}
	}
	if all == 0 {
		return 0.5
	}
	return struck / all
}

// stamped tells whether a stamp that was found stands right beside a word.
func (n *neighbourhood) stamped(it *item) bool {
	near := it.box.Grown(int(stackApart * n.face.height))
	return slices.ContainsFunc(n.stamps, func(b letter.Box) bool { return touching(near, b) })
}
