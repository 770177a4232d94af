package distance

import "math/bits"

// The lengths of the runs of symbols that are looked up in the other sequence:
// of characters, of which runs of three are almost all in a long text, of very
// many characters, and of words and other large alphabets. With ten lengths the
// bound rises by less than one in a hundred on a megabyte at 10 % errors, with
// three it falls by two.
var (
	fewSymbols  = []int{4, 6, 8, 12, 24}
	veryLong    = []int{5, 8, 14}
	manySymbols = []int{1, 2, 3, 5, 9}
)

const (
	longestPart = 24
	alphabet    = 2048      // symbols from which on an alphabet is large
	very        = 2_000_000 // symbols from which on a sequence is very long
)

// bitsEach is how many bits there are about for each run of one length. With so
// many one run in five that is not there is taken to be, so that a part grows by a
// fifth of a symbol; four times as many bits bring the bound 1 % higher and take
// twice the time, because they no longer fit the processor's cache, as very long
// ones do not.
const bitsEach = 4

// parts are the runs of symbols of a sequence, of some lengths, kept as bits by
// their hash: what is not among them does not stand in the sequence, what is
// among them may be there by a clash. Each length has its own bits.
type parts struct {
	lengths []int
	bits    [][]uint64
	power   [longestPart + 1]uint64
}

func newParts(a []uint32, symbols int) *parts {
	p := &parts{lengths: fewSymbols}
	each := 1 << bits.Len(uint(len(a)*bitsEach)|word)
	if len(a) >= very {
		p.lengths = veryLong
		each /= 2
	}
	if symbols >= alphabet {
		p.lengths = manySymbols
	}
	p.power[0] = 1
	for n := range longestPart {
		p.power[n+1] = p.power[n] * base
	}
	p.bits = make([][]uint64, len(p.lengths))
	for n := range p.bits {
		p.bits[n] = make([]uint64, each/word)
	}
	for n, length := range p.lengths {
		if length <= len(a) {
			p.fill(n, a)
		}
	}
	return p
}

// fill notes all runs of lengths[n] in a.
func (p *parts) fill(n int, a []uint32) {
	length := p.lengths[n]
	out, sum := p.power[length], uint64(0)
	set, last := p.bits[n], uint64(len(p.bits[n])-1)
	for i := len(a) - 1; i >= 0; i-- {
		sum = sum*base + uint64(a[i]) + 1
		if end := i + length; end < len(a) {
			sum -= out * (uint64(a[end]) + 1)
		} else if end > len(a) {
			continue
		}
		hash := spread(sum)
		set[hash>>6&last] |= 1 << (hash & 63)
	}
}

func spread(sum uint64) uint64 {
	sum *= mixing
	return (sum ^ sum>>32) * mixing >> 20
}

// has tells whether the bit of a run is set.
func (p *parts) has(n int, sum uint64) bool {
	hash, set := spread(sum), p.bits[n]
	return set[hash>>6&uint64(len(set)-1)]&(1<<(hash&63)) != 0
}

// rest is, for each place in b, a number of edits that b from there on takes at
// least, and 0 for its end. From its end backwards, b is parted into runs that do
// not stand in the other sequence, each as short as can be: every one of them
// has an edit of its own, for what is aligned with it differs (the distance by
// maximal matches of Ukkonen 1992, over runs of some lengths alone).
func (p *parts) rest(b []uint32) []int32 {
	var by [longestPart + 1]int // the longest of p.lengths that fits
	for n, length := range p.lengths {
		for i := length; i <= longestPart; i++ {
			by[i] = n
		}
	}
	rest := make([]int32, len(b)+1)
	var sums [longestPart]uint64
	sum, last := uint64(0), len(b)-1 // of the run in hand
	for j := last; j >= 0; j-- {
		sum = sum*base + uint64(b[j]) + 1
		rest[j] = rest[j+1]
		if length := min(longestPart, last-j+1); length >= p.lengths[0] {
			n := by[length]
			hash := sum
			if end := j + p.lengths[n]; end < len(b) {
				hash -= p.power[p.lengths[n]] * sums[end%longestPart]
			}
			if !p.has(n, hash) {
				rest[j]++
				last = j - 1
			}
		}
		sums[j%longestPart] = sum
	}
	return rest
}

// unpaired is how many symbols of the one or the other sequence find no equal in
// the other, wherever it stands: so many edits it takes at least, since each
// edit changes the number of one symbol in each by one (the bag distance; with
// runs of one symbol the q-gram distance of Ukkonen 1992).
func unpaired(a, b []uint32, symbols int) int {
	count := make([]int32, symbols)
	for _, x := range a {
		count[x]++
	}
	for _, x := range b {
		count[x]--
	}
	onlyA, onlyB := 0, 0
	for _, n := range count {
		onlyA += int(max(n, 0))
		onlyB += int(max(-n, 0))
	}
	return max(onlyA, onlyB)
}
