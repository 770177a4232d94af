package distance

import "math"

// A span is the first and last block of the band in one column.
type span struct{ first, last int32 }

// cutoff finds a shortest script where one of most edits is known. The band
// follows what is computed: a block of rows is left behind once no script of at
// most so many edits can lead through it, by its distance from the beginning
// and what b takes at least from there on, rest (Ukkonen 1985, with blocks as in
// edlib, Šošić and Šikić 2017, and the bound of what is to come as in A*PA,
// Groot Koerkamp and Ivanov 2024). It gives up, and ok is false, when it would
// compute more blocks than steps.
//
// The script is that of [Align]: every cell that a shortest script leads
// through has its true distance, and no other cell has less than its own.
func (t *table) cutoff(most int, rest []int32, steps int) (s Script, ok bool) {
	t.reset(most)
	t.spans = make([]span, len(t.b)+1)
	step := max(64, int(math.Ceil(math.Sqrt(float64(len(t.b))))))
	var saved []column
	f := front{limit: most, rest: rest}
	for j := 1; j <= len(t.b); j++ {
		if (j-1)%step == 0 {
			saved = append(saved, t.save(j-1))
		}
		now := f.next(t, j)
		t.spans[j] = now
		t.widest = max(t.widest, int(now.last-now.first)+1)
		if steps -= int(now.last-now.first) + 1; steps < 0 {
			return nil, false
		}
		t.top++
		f.bottom += t.column(j, int(now.first), int(now.last), nil)
	}
	w := &walk{i: len(t.a), j: len(t.b)}
	for n := len(saved) - 1; n >= 0 && w.i > 0; n-- {
		t.restore(saved[n])
		lo := saved[n].j
		t.between(lo, min(len(t.b), lo+step), step, w)
		saved[n] = column{}
	}
	return w.script(), true
}

// A front is the band of the column in hand.
type front struct {
	limit  int // edits that a script may have
	rest   []int32
	span   span
	bottom int // the distance in the last row of the last block
	begun  bool
}

// next is the band of column j, from what stands in column j-1.
func (f *front) next(t *table, j int) span {
	if !f.begun {
		f.begun, f.bottom = true, word
	}
	first, last := t.all.blocks(j)
	// A script may come down into the next block from the lowest row, in this
	// column or the one before.
	for int(f.span.last) < last && f.bottom <= f.limit-int(f.rest[j])+1 {
		f.span.last++
		f.bottom += word
	}
	// The rows of a block, and the row above it, differ by at most 64 from its
	// lowest.
	for f.span.first < f.span.last && (int(f.span.first) < first || t.value(int(f.span.first)) > f.limit-int(f.rest[j-1])+word) {
		f.span.first++
		t.leave(int(f.span.first))
	}
	return f.span
}
