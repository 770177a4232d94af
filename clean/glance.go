package clean

import "unicode/utf8"

// A tally counts the characters of a folded text, those that share their last
// six bits together. Two texts k edits apart differ by no more than k in their
// lengths, in what one has over and above the other's counts, and in what it
// lacks; most texts that are not near each other are told apart by that, at a
// hundredth of the cost of comparing them.
type tally struct {
	counts [64]int16
	length int
}

func tallyOf(s string) (t tally) {
	t.add(s)
	return t
}

func (t *tally) add(s string) {
	for _, r := range s {
		t.counts[r&63]++
		t.length++
	}
}

// mayBeNear tells whether near, which is exact, can hold of the texts of t and
// of a and b, one after the other.
func (t *tally) mayBeNear(a, b string, share float64) bool {
	limit := int(share * float64(t.length))
	if abs(t.length-utf8.RuneCountInString(a)-utf8.RuneCountInString(b)) > limit {
		return false
	}
	other := tallyOf(a)
	other.add(b)
	over, lacking := 0, 0
	for i, n := range t.counts {
		if d := int(n - other.counts[i]); d > 0 {
			over += d
		} else {
			lacking -= d
		}
	}
	return max(over, lacking) <= limit
}
