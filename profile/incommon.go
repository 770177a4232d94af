package profile

import "math/bits"

// marks are the places of one word in 64 places of a text.
type marks struct {
	block int // which 64
	bits  uint64
}

// inCommon is the length of the longest common subsequence of two lists of words
// (H. Hyyrö, Bit-parallel LCS-length computation revisited, AWOCA 2004), 64 places
// at once and only those that hold the word. Time is at most proportional to
// len(ref) * len(text) / 64: below a second for a megabyte of English, some
// seconds for one of a single letter repeated.
func inCommon(ref, text []string) int {
	places := map[string][]marks{}
	for i, w := range ref {
		at := places[w]
		if n := len(at); n == 0 || at[n-1].block != i/64 {
			at = append(at, marks{block: i / 64})
		}
		at[len(at)-1].bits |= 1 << (i % 64)
		places[w] = at
	}
	// A bit is 0 where the subsequence grows at that word of the reference.
	row := make([]uint64, (len(ref)+63)/64)
	for i := range row {
		row[i] = ^uint64(0)
	}
	for _, w := range text {
		grow(row, places[w])
	}
	n := 0
	for i, v := range row {
		if rest := len(ref) - 64*i; rest < 64 {
			v |= ^uint64(0) << rest // no word stands there
		}
		n += bits.OnesCount64(^v)
	}
	return n
}

// grow takes one more word of the text, which stands at so many places.
func grow(row []uint64, at []marks) {
	var carry uint64
	for n, m := range at {
		v := row[m.block]
		var sum uint64
		sum, carry = bits.Add64(v, v&m.bits, carry)
		row[m.block] = sum | v&^m.bits
		next := len(row)
		if n+1 < len(at) {
			next = at[n+1].block
		}
		for i := m.block + 1; carry > 0 && i < next; i++ { // no place of the word between
			v := row[i]
			sum, carry = bits.Add64(v, 0, carry)
			row[i] = sum | v
		}
	}
}
