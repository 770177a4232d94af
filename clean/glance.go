package clean

import "math/bits"

// A tally counts the characters of a folded text, those that share their last
// six bits together and up to four of each. An edit changes at most one count up
// and one down, so two texts k edits apart differ by no more than k in what one
// has over and above the other's counts, and in what it lacks; most texts that
// are not near each other are told apart by that, at a hundredth of the cost of
// comparing them.
type tally struct {
	// counts has the characters of which there are more than n as bits of the
	// n-th number.
	counts [4]uint64
	length int // in characters
}

func tallyOf(s string) (t tally) {
	t.add(s)
	return t
}

func (t *tally) add(s string) {
	for _, r := range s {
		t.length++
		for n, bit := 0, uint64(1)<<(r&63); n < len(t.counts); n++ {
			if t.counts[n]&bit == 0 {
				t.counts[n] |= bit
				break
			}
		}
	}
}

// mayBeNear tells whether near, which is exact, can hold of the texts of t and
// of other.
func (t *tally) mayBeNear(other *tally, share float64) bool {
	limit := int(share * float64(t.length))
	if abs(t.length-other.length) > limit {
		return false
	}
	over, lacking := 0, 0
	for n, c := range t.counts {
		over += bits.OnesCount64(c &^ other.counts[n])
		lacking += bits.OnesCount64(other.counts[n] &^ c)
	}
	return max(over, lacking) <= limit
}
