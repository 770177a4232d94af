package catalog

// gramLength is how many letters make a gram. At 20 % errors 21 in 100 grams of
// seven letters are without one; shorter grams survive better and say less: of
// 10,000 letters by one hand, one of five stands in most.
const gramLength = 7

// sampled is one in how many grams is kept. Which are is told by their hash
// alone, so that a letter and its reference keep the same ones: at 20 % errors
// a letter of 5 kB still has some hundred in common with its reference, one of
// 500 bytes ten.
const sampled = 8

// A gram is a sampled one: a hash of its letters and where in them it begins.
type gram struct {
	term uint32
	at   uint32
}

// multiplier makes the hash of a gram a polynomial in it, so that the next
// gram's follows from it (Karp and Rabin 1987).
const multiplier = 0x9E3779B97F4A7C15

// A sampler takes letters and keeps grams of them.
type sampler struct {
	grams []gram
	hash  uint64
	first uint64           // what the letter that leaves the gram was multiplied with
	ring  [gramLength]rune // the last letters
	n     int              // letters taken
	last  repeats
}

func newSampler(letters int) *sampler {
	s := &sampler{grams: make([]gram, 0, letters/sampled+letters/64+8), first: 1}
	for range gramLength - 1 {
		s.first *= multiplier
	}
	return s
}

// add takes the next letters.
func (s *sampler) add(sym []rune) {
	for _, r := range sym {
		slot := &s.ring[s.n%gramLength]
		if s.n >= gramLength {
			s.hash -= s.first * uint64(*slot+1)
		}
		*slot = r
		s.hash = s.hash*multiplier + uint64(r+1)
		s.n++
		if s.n < gramLength {
			continue
		}
		if m := mix(s.hash); m%sampled == 0 {
			g := gram{uint32(m >> 32), uint32(s.n - gramLength)}
			if !s.last.has(g) {
				s.grams = append(s.grams, g)
			}
		}
	}
}

// grams are the sampled grams of letters, in order.
func grams(sym []rune) []gram {
	s := newSampler(len(sym))
	s.add(sym)
	return s.grams
}

// mix spreads a hash over all its bits (the finalizer of MurmurHash3, Appleby).
func mix(h uint64) uint64 {
	h ^= h >> 33
	h *= 0xff51afd7ed558ccd
	h ^= h >> 33
	h *= 0xc4ceb9fe1a85ec53
	return h ^ h>>33
}

// repeats are the last grams kept. Rows of the same letters (xxxxxxxx, of a
// form) would make one gram at each letter and say nothing.
type repeats struct {
	last [4]gram
	next int
}

// near is within how many letters the same gram is not kept again.
const near = 48

func (r *repeats) has(g gram) bool {
	for i := range r.last {
		if r.last[i].term == g.term && g.at-r.last[i].at < near && (r.last[i] != gram{}) {
			r.last[i].at = g.at
			return true
		}
	}
	r.last[r.next] = g
	r.next = (r.next + 1) % len(r.last)
	return false
}
