package distance

import (
	"math/bits"
	"slices"
)

// A table is the table of edit distances between the prefixes of a (rows) and
// of b (columns), of which it holds one column at a time, as differences
// between neighbouring rows, and of that only the blocks of 64 rows that lie
// in the band.
type table struct {
	a, b []uint32
	// places of a symbol in a are entries[starts[s]:starts[s+1]]. They are
	// kept as a list because a full table of symbols by blocks has no bound
	// where most symbols differ, as words do.
	starts  []int32
	entries []entry
	// found is, by symbol, the entry that was looked for last.
	found []int32

	all band // of all scripts of the number of edits given to reset

	// Bit i of vp[n] and vn[n]: row 64n+i+1 of the column is one more, or one
	// less, than the row above it.
	vp, vn []uint64
	// top is the distance in the row above the first block of the band.
	top   int
	first int // that block

	// spans, where there are any, are what is computed of it, by column, and
	// widest the most blocks in one of them; see cutoff.
	spans  []span
	widest int
}

// An entry says where in one block of rows a symbol stands.
type entry struct {
	block int32
	rows  uint64
}

func newTable[T comparable](a, b []T) *table {
	ids := Numbering[T]{}
	numbersA, numbersB := ids.Of(a), ids.Of(b)
	return tableOf(numbersA, numbersB, len(ids))
}

// tableOf takes sequences of symbols below the number given.
func tableOf(a, b []uint32, symbols int) *table {
	t := &table{a: a, b: b}
	t.index(symbols)
	t.vp, t.vn = make([]uint64, blocksOf(a)), make([]uint64, blocksOf(a))
	return t
}

// index fills starts and entries.
func (t *table) index(all int) {
	t.starts = make([]int32, all+1)
	last := make([]int32, all) // block of the symbol's last entry, from 1
	for i, s := range t.a {
		if block := int32(i/word) + 1; last[s] != block {
			last[s] = block
			t.starts[s+1]++
		}
	}
	for s := range all {
		t.starts[s+1] += t.starts[s]
	}
	t.entries = make([]entry, t.starts[all])
	t.found = slices.Clone(t.starts[:all])
	for i, s := range t.a {
		block := int32(i / word)
		n := t.found[s]
		if n == t.starts[s] || t.entries[n-1].block != block {
			t.entries[n].block = block
			t.found[s]++
			n++
		}
		t.entries[n-1].rows |= 1 << (i % word)
	}
	copy(t.found, t.starts)
}

// reset goes back to column 0 with a band that holds every script of at most
// k edits; k is at least the difference of the lengths.
func (t *table) reset(k int) {
	t.all = bandOf(t.a, t.b, k)
	t.top, t.first = 0, 0
	t.clear(0)
}

// clear makes the blocks from n on what they are in column 0, where each row
// is one more than the row above it. A block that the band has not reached
// yet stays like this: it then stands for going straight down from the block
// above, which is a possible way, so that no distance comes out too small.
func (t *table) clear(n int) {
	for i := n; i < len(t.vp); i++ {
		t.vp[i], t.vn[i] = ^uint64(0), 0
	}
}

// band is the first and last block of the band in column j, j at least 1.
func (t *table) band(j int) (first, last int) {
	if t.spans != nil {
		return int(t.spans[j].first), int(t.spans[j].last)
	}
	return t.all.blocks(j)
}

// run goes from column lo, which the table holds, to column hi. Where trace is
// not nil it keeps what the way back needs.
func (t *table) run(lo, hi int, trace *trace) {
	for j := lo + 1; j <= hi; j++ {
		first, last := t.band(j)
		t.leave(first)
		t.top++ // the row above the band is taken to grow, as row 0 does
		var keep []uint64
		if trace != nil {
			keep = trace.at(j)
		}
		t.column(j, first, last, keep)
	}
}

// leave makes first the first block of the band.
func (t *table) leave(first int) {
	for ; t.first < first; t.first++ {
		t.top = t.value(t.first)
	}
}

// value is the distance in the last row of the first block of the band.
func (t *table) value(first int) int {
	return t.top + bits.OnesCount64(t.vp[first]) - bits.OnesCount64(t.vn[first])
}

// symbolFrom are the entries of column j's symbol from the given block on. The
// band goes down from column to column, so that they are found a little after
// those looked for last; or before, where an earlier column was restored.
func (t *table) symbolFrom(j, block int) []entry {
	s := t.b[j-1]
	at, first, end := t.found[s], t.starts[s], t.starts[s+1]
	for at < end && int(t.entries[at].block) < block {
		at++
	}
	for at > first && int(t.entries[at-1].block) >= block {
		at--
	}
	t.found[s] = at
	return t.entries[at:end]
}

// column computes column j from column j-1, blocks first to last. Where keep is
// not nil it takes d0 and the new vp of each block in turn. What it gives is by
// how much the lowest row is more than its left neighbour.
func (t *table) column(j, first, last int, keep []uint64) int {
	places := t.symbolFrom(j, first)
	in := carry{plus: 1} // from the row above the block
	vps, vns := t.vp[first:last+1], t.vn[first:last+1]
	for n := range vps {
		var eq, d0 uint64
		if len(places) > 0 && int(places[0].block) == first+n {
			eq, places = places[0].rows, places[1:]
		}
		d0, vps[n], vns[n], in = block(eq, vps[n], vns[n], in)
		if keep != nil {
			keep[2*n], keep[2*n+1] = d0, vps[n]
		}
	}
	return int(in.plus) - int(in.minus)
}

// corner is the distance in the last row of the last column.
func (t *table) corner() int {
	d := t.top
	for n := t.first; n < len(t.vp); n++ {
		rows := ^uint64(0)
		if left := len(t.a) - n*word; left < word {
			rows = 1<<left - 1
		}
		d += bits.OnesCount64(t.vp[n]&rows) - bits.OnesCount64(t.vn[n]&rows)
	}
	return d
}
