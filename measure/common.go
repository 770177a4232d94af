package measure

import "math/bits"

// A pattern is a part of a line that others are compared with: where each
// character stands in it, a bit for each place.
type pattern struct {
	n     int // characters
	words int // machine words that hold as many bits
	masks []uint64
	rows  []uint64
}

// set takes another part as the pattern; characters are below symbols. The
// part before it has to be cleared.
func (p *pattern) set(part []uint32, symbols int) {
	p.n, p.words = len(part), (len(part)+63)/64
	if need := symbols * p.words; len(p.masks) < need {
		p.masks = make([]uint64, need)
	}
	for i, c := range part {
		p.masks[int(c)*p.words+i/64] |= 1 << (i % 64)
	}
}

func (p *pattern) clear(part []uint32) {
	for _, c := range part {
		clear(p.masks[int(c)*p.words:][:p.words])
	}
}

// common is the length of the longest common subsequence of the pattern and a
// part of a line: the bit-parallel algorithm of H. Hyyrö, Bit-parallel
// LCS-length computation revisited, AWOCA 2004.
func (p *pattern) common(part []uint32) int {
	p.start()
	for _, c := range part {
		p.step(c)
	}
	return p.length()
}

// start, step and length are common character by character.
func (p *pattern) start() {
	p.rows = p.rows[:0]
	for range p.words {
		p.rows = append(p.rows, ^uint64(0))
	}
}

func (p *pattern) step(c uint32) {
	masks := p.masks[int(c)*p.words:][:p.words]
	if len(masks) == 1 {
		v := p.rows[0]
		u := v & masks[0]
		p.rows[0] = (v + u) | (v &^ u)
		return
	}
	carry := uint64(0)
	for i, mask := range masks {
		v := p.rows[i]
		u := v & mask
		var sum uint64
		sum, carry = bits.Add64(v, u, carry)
		p.rows[i] = sum | v&^u
	}
}

func (p *pattern) length() int {
	ones := 0
	for i, v := range p.rows {
		if rest := p.n - 64*i; rest < 64 {
			v = v << (64 - rest) >> (64 - rest) // the bits of the pattern alone
		}
		ones += bits.OnesCount64(v)
	}
	return p.n - ones
}
