package clean

import (
	"hash/maphash"
)

// Recurring counts in how many letters of a batch the same line stands: what
// many letters of a batch say in the same words is seldom any one letter's
// own. The zero value has counted nothing.
type Recurring struct {
	seed    maphash.Seed
	letters map[uint64]uint8
}

const (
	// oftenLetters is in how many letters of a batch a line must stand.
	oftenLetters = 3
	// mostLines bounds the memory: a batch's lines beyond so many different ones
	// are not counted.
	mostLines = 1 << 20
)

// Count takes the lines of one letter's text into account.
func (r *Recurring) Count(lines []string) {
	if r.letters == nil {
		r.seed, r.letters = maphash.MakeSeed(), map[uint64]uint8{}
	}
	seen := map[uint64]bool{}
	for _, line := range lines {
		upper := fold(line)
		if len(upper) < leastRecurring {
			continue
		}
		h := maphash.String(r.seed, upper)
		if seen[h] {
			continue
		}
		seen[h] = true
		if n, known := r.letters[h]; n < oftenLetters && (known || len(r.letters) < mostLines) {
			r.letters[h] = n + 1
		}
	}
}

// Often tells whether a folded line stands in so many letters that it is
// hardly one letter's own.
func (r *Recurring) Often(upper string) bool {
	return len(r.letters) > 0 && r.letters[maphash.String(r.seed, upper)] >= oftenLetters
}
