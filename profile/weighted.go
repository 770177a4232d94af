package profile

import "missive/distance"

// Weights of sclite's alignment.
const (
	scliteSubstitute = 4
	scliteIndel      = 3
)

// mostBand bounds the cells of the band in which sclite's alignment is looked
// for, a byte each. Texts that differ more are aligned with unit costs, which
// may count some pairs of a deletion and an insertion as two substitutions.
const mostBand = 128 << 20

// likeSclite is the script that costs least with sclite's weights; of several
// the one that, from the start, comes to each place by the diagonal, else by an
// insertion, else by a deletion. asTool is false where the texts were too long.
func likeSclite(ref, text []string) (s distance.Script, asTool, exact bool) {
	a, b := numbers(ref, text)
	// No way of a cost of at most limit leaves the band: each step off the
	// diagonal costs an insertion or a deletion.
	for limit := 64; ; limit *= 2 {
		w := newWeightedBand(a, b, limit)
		if w.cells() > mostBand {
			s, exact = script(ref, text)
			return s, false, exact
		}
		if w.fill() <= limit || w.whole() {
			return w.back(), true, true
		}
	}
}

// A weightedBand is the table of costs near its diagonal: in row i the columns
// from i+low to i+high.
type weightedBand struct {
	a, b      []uint32
	low, high int
	ops       []distance.Op // how each cell is reached
}

func newWeightedBand(a, b []uint32, limit int) *weightedBand {
	off := limit / scliteIndel
	return &weightedBand{a: a, b: b, low: max(-off, -len(a)), high: min(off, len(b))}
}

func (w *weightedBand) width() int { return w.high - w.low + 1 }
func (w *weightedBand) cells() int { return (len(w.a) + 1) * w.width() }
func (w *weightedBand) whole() bool {
	return w.low <= -len(w.a) && w.high >= len(w.b)
}

const unreached = 1 << 30

// fill fills the band and returns the cost of the last cell.
func (w *weightedBand) fill() int {
	w.ops = make([]distance.Op, w.cells())
	above, row := make([]int, w.width()+1), make([]int, w.width()+1)
	for i := range len(w.a) + 1 {
		for k := range row {
			row[k] = unreached
		}
		for k := range w.width() {
			j := i + w.low + k
			if j < 0 || j > len(w.b) {
				continue
			}
			row[k], w.ops[i*w.width()+k] = w.cell(i, j, k, above, row)
		}
		above, row = row, above
	}
	if k := len(w.b) - len(w.a) - w.low; 0 <= k && k < w.width() {
		return above[k]
	}
	return unreached
}

// cell is the cost of cell i, j, which is number k of its row.
func (w *weightedBand) cell(i, j, k int, above, row []int) (int, distance.Op) {
	if i == 0 && j == 0 {
		return 0, distance.Match
	}
	diagonal, insert, remove := unreached, unreached, unreached
	op := distance.Match
	if i > 0 && j > 0 {
		diagonal = above[k]
		if w.a[i-1] != w.b[j-1] {
			diagonal, op = diagonal+scliteSubstitute, distance.Substitute
		}
	}
	if j > 0 && k > 0 {
		insert = row[k-1] + scliteIndel
	}
	if i > 0 {
		remove = above[k+1] + scliteIndel // in the row above, cells lie one to the left
	}
	switch {
	case diagonal <= insert && diagonal <= remove:
		return diagonal, op
	case remove < insert:
		return remove, distance.Delete
	}
	return insert, distance.Insert
}

// back is the script that leads to the last cell.
func (w *weightedBand) back() distance.Script {
	var s distance.Script
	for i, j := len(w.a), len(w.b); i > 0 || j > 0; {
		op := w.ops[i*w.width()+j-i-w.low]
		s = append(s, distance.Run{Op: op, N: 1})
		if op != distance.Insert {
			i--
		}
		if op != distance.Delete {
			j--
		}
	}
	return tidy(s)
}
