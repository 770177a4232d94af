package distance

import (
	"math"
	"slices"
)

// A trace holds, for the columns after lo, what the way back needs: for each
// block of the band the rows equal to their upper left neighbour (d0) and
// those one more than the row above them (vp), in turn.
type trace struct {
	lo, width int // width in words of one column
	words     []uint64
}

func (tr *trace) at(j int) []uint64 {
	return tr.words[(j-tr.lo-1)*tr.width:][:tr.width]
}

// A walk is the way back from the last cell: where it stands and the script
// so far, back to front.
type walk struct {
	i, j  int
	back  Script
	trace trace // of the piece in hand; its memory serves all pieces
}

// script is the way that was found, from the first cell to the last.
func (w *walk) script() Script {
	w.back.add(Insert, w.j) // one of these two is left at most
	w.back.add(Delete, w.i)
	slices.Reverse(w.back)
	return w.back
}

// traceback is the script of t, which has d edits, and a match of suffix symbols
// behind it.
func (t *table) traceback(d, suffix int) Script {
	w := &walk{i: len(t.a), j: len(t.b)}
	w.back.add(Match, suffix)
	if w.i > 0 && w.j > 0 {
		t.reset(d)
		t.between(0, len(t.b), t.step(), w)
	}
	return w.script()
}

// traceWords is how many machine words of saved and traced columns are held
// at most on two levels (32 MB); where that is not enough, a third level
// costs one more run over the table. It is reached at 170,000 elements a side
// with nothing in common.
const traceWords = 4 << 20

// step is the number of columns traced at once, and of columns saved on each
// level above.
func (t *table) step() int {
	n := float64(len(t.b))
	if step := math.Sqrt(n); 4*step*float64(t.width()) <= traceWords {
		return int(math.Ceil(step))
	}
	return int(math.Ceil(math.Cbrt(n)))
}

// width is the most blocks that the band covers in any column.
func (t *table) width() int {
	if t.spans != nil {
		return t.widest
	}
	return min(len(t.vp), (t.all.above+t.all.below)/word+2)
}

// between walks back from column hi to column lo, which the table holds. A
// long way is cut in pieces: their first columns are saved on the way down,
// and each piece is walked from its saved column, the last piece first.
func (t *table) between(lo, hi, step int, w *walk) {
	if hi-lo <= step {
		w.trace.lo, w.trace.width = lo, 2*t.width()
		if need := (hi - lo) * w.trace.width; len(w.trace.words) < need {
			w.trace.words = make([]uint64, need)
		}
		t.run(lo, hi, &w.trace)
		t.walkBack(w)
		return
	}
	length := max(step, (hi-lo+step-1)/step)
	var saved []column
	for c := lo; ; c += length {
		saved = append(saved, t.save(c))
		if c+length >= hi {
			break
		}
		t.run(c, c+length, nil)
	}
	for n := len(saved) - 1; n >= 0 && w.i > 0; n-- {
		t.restore(saved[n])
		t.between(saved[n].j, min(hi, saved[n].j+length), step, w)
		saved[n] = column{}
	}
}

// walkBack takes the steps that lie in the traced columns.
func (t *table) walkBack(w *walk) {
	for w.j > w.trace.lo && w.i > 0 {
		op := Match
		if t.a[w.i-1] != t.b[w.j-1] {
			first, _ := t.band(w.j)
			op = backward(w.trace.at(w.j)[2*((w.i-1)/word-first):], w.i)
		}
		w.back.add(op, 1)
		w.i, w.j = op.before(w.i, w.j)
	}
}

// backward is the edit that leads to row i of a column, of whose block d0 and vp
// come first: the one that [Align] takes.
func backward(block []uint64, i int) Op {
	bit := uint64(1) << ((i - 1) % word)
	switch {
	case block[0]&bit == 0:
		return Substitute
	case block[1]&bit != 0:
		return Delete
	}
	return Insert
}

// before is the cell that a step to cell i, j comes from.
func (o Op) before(i, j int) (int, int) {
	a, b := Run{o, 1}.Lengths()
	return i - a, j - b
}

// A column is a saved one: the blocks from first on that the band has reached.
type column struct {
	j, top, first int
	vp, vn        []uint64
}

func (t *table) save(j int) column {
	reached := 0
	if j > 0 {
		_, last := t.band(j)
		reached = last + 1
	}
	first := min(t.first, reached)
	return column{j, t.top, t.first,
		append([]uint64(nil), t.vp[first:reached]...), append([]uint64(nil), t.vn[first:reached]...)}
}

func (t *table) restore(c column) {
	t.top, t.first = c.top, c.first
	n := copy(t.vp[c.first:], c.vp)
	copy(t.vn[c.first:], c.vn)
	t.clear(c.first + n)
}
