package distance

import (
	"cmp"
	"slices"
)

// A seed is a run of symbols that stands once in each of two sequences: at a
// in the one, at b in the other.
type seed struct{ a, b int32 }

// mixing makes the sums of a rolling hash even, so that some of its bits can
// be taken for all: the multiplier of Steele and Vigna's 64-bit generators.
const mixing = 0xd1342543de82ef95

// base is the base of the rolling hash, an odd number with its bits spread.
const base = 0x9e3779b97f4a7c15

// sampledFrom is the length from which on only some of the runs are looked at,
// chosen by what they hold and so alike in both sequences (content-defined
// sampling): a quarter of them costs a quarter of the memory and time, and of a
// stretch long enough to be sure of, some run is among them.
const sampledFrom = 20_000

// sampling is the bits of the hash that are 0 in runs that are looked at.
func sampling(n int) uint64 {
	mask := uint64(0)
	for ; n >= sampledFrom; n /= 4 {
		mask = mask<<2 | 3
	}
	return min(mask, 15)
}

// A rolling hash of the last k symbols.
type rolling struct {
	k    int
	out  uint64 // base to the power of k
	sum  uint64
	seen int
}

func newRolling(k int) rolling {
	r := rolling{k: k, out: 1}
	for range k {
		r.out *= base
	}
	return r
}

// step takes s[i]; the hash is that of s[i-k+1:i+1] and ok once k were taken.
func (r *rolling) step(s []uint32, i int) (hash uint64, ok bool) {
	r.sum = r.sum*base + uint64(s[i]) + 1
	if r.seen == r.k {
		r.sum -= r.out * (uint64(s[i-r.k]) + 1)
	} else if r.seen++; r.seen < r.k {
		return 0, false
	}
	h := r.sum * mixing
	return h ^ h>>32, true
}

// A slot of the table of seeds: 32 bits of the hash, and where the run stands
// in a and in b, from 1; 0 nowhere, many in several places.
type slot struct {
	hash uint32
	a, b int32
}

const many = -1

// unique are the runs of k symbols that stand once in a and once in b, sorted by
// their place in a. Runs are told apart by hash and then compared, so that a
// clash of hashes can hide a seed but never make one.
func unique(a, b []uint32, k int, slots []slot) (seeds []seed, scratch []slot) {
	if len(a) < k || len(b) < k {
		return nil, slots
	}
	mask := sampling(max(len(a), len(b)))
	bits := 6
	for 1<<bits < 2*len(a)/int(mask+1) {
		bits++
	}
	slots = slices.Grow(slots[:0], 1<<bits)[:1<<bits]
	clear(slots)
	full := 1<<bits - 1<<bits/8 // beyond, what is new is left out
	r := newRolling(k)
	for i := range a {
		hash, ok := r.step(a, i)
		if !ok || hash&mask != 0 {
			continue
		}
		s := find(slots, hash)
		switch {
		case s.a != 0:
			s.a = many
		case full > 0:
			full--
			s.hash, s.a = uint32(hash>>16), int32(i-k+2)
		}
	}
	r = newRolling(k)
	for j := range b {
		hash, ok := r.step(b, j)
		if !ok || hash&mask != 0 {
			continue
		}
		switch s := find(slots, hash); {
		case s.a == 0:
		case s.b != 0:
			s.b = many
		default:
			s.b = int32(j - k + 2)
		}
	}
	for _, s := range slots {
		if s.a > 0 && s.b > 0 && slices.Equal(a[s.a-1:][:k], b[s.b-1:][:k]) {
			seeds = append(seeds, seed{s.a - 1, s.b - 1})
		}
	}
	slices.SortFunc(seeds, func(x, y seed) int { return cmp.Compare(x.a, y.a) })
	return seeds, slots
}

// find is the slot of a hash, or the empty one where it would stand.
func find(slots []slot, hash uint64) *slot {
	last := uint64(len(slots) - 1)
	for at := hash >> 24 & last; ; at = (at + 1) & last {
		if s := &slots[at]; s.a == 0 || s.hash == uint32(hash>>16) {
			return s
		}
	}
}
