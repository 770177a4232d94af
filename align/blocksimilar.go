package align

import "missive/distance"

// The largest share of wrong characters with which a passage is still taken
// for a bad reading of another, and how many places it is tried at; most of
// them have to be found. Of 64 characters of one of the letters of 1962 or the
// despatches, the best place in another of them differs in 41 (the median; one
// in ten in 37 or fewer); the best place in a reading of its own with every
// second character wrong differs in 29.
const (
	worstReading = 0.55
	probes       = 15
	// probeRange is how far from where it should be a piece is looked for, in
	// characters: in a whole book something like it stands somewhere.
	probeRange = 4000
)

// similar tells whether the passage, though hardly a word is the same, is one
// that was read badly and not two that stand in the place of each other: the
// shorter of its two texts is looked for, piece by piece, in the other.
func (m matcher) similar(s span) bool {
	x := 0
	if m[1].chars(s.from[1], s.to[1]) < m[0].chars(s.from[0], s.to[0]) {
		x = 1
	}
	short, long := m[x].symbols(s.from[x], s.to[x]), m[1-x].symbols(s.from[1-x], s.to[1-x])
	if len(short) == 0 {
		return false
	}
	n := min(distance.MaxPattern, len(short))
	found, tried := 0, min(probes, len(short)/n)
	for k := range tried {
		at := 0
		if tried > 1 {
			at = k * (len(short) - n) / (tried - 1)
		}
		place := at * len(long) / len(short)
		near := long[max(0, place-probeRange):min(len(long), place+n+probeRange)]
		if _, _, _, ok := distance.NewPattern(short[at:at+n]).Find(near, int(worstReading*float64(n))); ok {
			found++
		}
	}
	return 2*found > tried
}

// symbols are the characters of the words, without blanks, as numbers below
// distance.Symbols: a few share one.
func (s *side) symbols(from, to int) []byte {
	var out []byte
	for _, w := range s.words[from:to] {
		for i := range len(w.sym) {
			out = append(out, w.sym[i]&(distance.Symbols-1))
		}
	}
	return out
}
