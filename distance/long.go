package distance

import "slices"

// An Alignment is a script and what is known of it.
type Alignment struct {
	Script Script
	// Exact tells whether no script is shorter. It is then the one of [Align], or,
	// where the lower bound alone told that there is none, another of its length.
	Exact bool
	// AtLeast is the least number of edits that any script can have; where
	// Exact is true, those of Script.
	AtLeast int
}

// An Effort says how far [Long] and [Through] go for a shortest script.
type Effort struct {
	// Always is the length up to which the script of two sequences is always a
	// shortest.
	Always int
	// Blocks bounds the work for longer ones: a shortest script is looked for
	// as long as, on the average, no more than so many blocks of 64 cells are
	// computed for each symbol.
	Blocks int

	// Piece is the most cells of a piece between anchors that is lined up whole,
	// without looking for anchors in it, and Window how many symbols are lined up
	// at once where there are none; 0 is the default. With less, short sequences
	// go the way of long ones: that is for tests.
	Piece, Window int
}

// DefaultEffort holds for texts. 100 kB are a letter of forty pages, and two of
// them that have nothing in common take a second; with 32 blocks a megabyte with 2 %
// of errors is exact, and takes .3 seconds more for it.
func DefaultEffort() Effort { return Effort{Always: 1 << 17, Blocks: 32} }

// Long lines up long sequences in time that grows with their length, whatever
// they hold, and says whether the script is a shortest. Where it is not, it is
// the shortest through the longest chain of what stands once in both, and a
// lower bound of the distance stands beside it. The answer is the same on every
// machine and any number of cores. For b and a a script that is not known to be a
// shortest is the same, the other way; which one is known to be can depend on it.
func Long(a, b []uint32, e Effort) Alignment {
	return Through(a, b, nil, e)
}

// Through is [Long] where something of the script is known already: anchors that
// do not overlap, in the order of both sequences, which are equal there.
// What lies between is lined up as in Long; a script that is said to be exact
// need not lead through them.
func Through(a, b []uint32, held []Anchor, e Effort) Alignment {
	// Anchors are looked for from the shorter to the longer, or the lesser, so
	// that b and a give the same; numbers, which sampling goes by, too.
	flip := len(a) > len(b) || len(a) == len(b) && slices.Compare(a, b) > 0
	if !flip {
		a, b, symbols := dense(a, b)
		return shorten(a, b, symbols, anchored(a, b, symbols, e, held), e)
	}
	b, a, symbols := dense(b, a)
	turned := make([]Anchor, len(held))
	for i, x := range held {
		turned[i] = Anchor{x.B, x.A, x.N}
	}
	s := anchored(b, a, symbols, e, turned)
	s.flip()
	return shorten(a, b, symbols, s, e)
}

func shorten(a, b []uint32, symbols int, s Script, e Effort) Alignment {
	edits := s.Counts().Distance()
	if edits == 0 || len(a) == 0 || len(b) == 0 {
		return Alignment{s, true, edits}
	}
	rest := newParts(a, symbols).rest(b)
	least := max(abs(len(a)-len(b)), unpaired(a, b, symbols), int(rest[0]))
	steps := e.Blocks * max(len(a), len(b))
	always := max(len(a), len(b)) <= e.Always
	if always {
		steps = int(^uint(0) >> 1)
	}
	// Each edit that the bound misses widens the band by a row on either side.
	if always || float64(edits-int(rest[0]))/word+2 <= float64(e.Blocks) {
		if shortest, ok := tableOf(a, b, symbols).cutoff(edits, rest, steps); ok {
			return Alignment{shortest, true, shortest.Counts().Distance()}
		}
	}
	return Alignment{s, edits == least, least}
}

// dense numbers the symbols of both sequences from 0 on where their numbers are
// much larger than the sequences are long, and says below which number they are.
func dense(a, b []uint32) (denseA, denseB []uint32, symbols int) {
	highest := uint32(0)
	for _, x := range a {
		highest = max(highest, x)
	}
	for _, x := range b {
		highest = max(highest, x)
	}
	if int(highest) < 1024+len(a)+len(b) {
		return a, b, int(highest) + 1
	}
	ids := Numbering[uint32]{}
	denseA, denseB = ids.Of(a), ids.Of(b)
	return denseA, denseB, len(ids)
}
