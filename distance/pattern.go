package distance

// MaxPattern is the most symbols a [Pattern] holds: one machine word.
const MaxPattern = 64

// Symbols is how many symbols a [Pattern] and the text it is looked for in may
// be made of: bytes from 0 to Symbols-1.
const Symbols = 64

// A Pattern is a short sequence of symbols made ready to be looked for in
// longer ones. Whoever makes it decides what a symbol is, and so what counts
// as the same: letters without their case, I with l and 1.
type Pattern struct {
	length int
	// masks has, for each symbol, the places of the pattern that hold it;
	// reversed the same for the pattern read backwards.
	masks, reversed [Symbols]uint64
}

// NewPattern makes a pattern of 1 to MaxPattern symbols. It panics on others,
// and on symbols out of range: patterns come from checked tables.
func NewPattern(symbols []byte) *Pattern {
	n := len(symbols)
	if n == 0 || n > MaxPattern {
		panic("distance: a pattern has 1 to 64 symbols")
	}
	p := &Pattern{length: n}
	for i, s := range symbols {
		if s >= Symbols {
			panic("distance: a symbol is out of range")
		}
		p.masks[s] |= 1 << i
		p.reversed[s] |= 1 << (n - 1 - i)
	}
	return p
}

// Len is the number of symbols.
func (p *Pattern) Len() int { return p.length }

// Find is the place in text that differs from the pattern in the fewest
// insertions, deletions and substitutions of symbols, if these are at most
// limit: text[start:end], and how many they are. Of several such places it
// takes the first, and of several beginnings of it the one that makes it
// shortest. Time is proportional to the text's length (Myers 1999; the
// beginning is found by looking for the reversed pattern from the end).
func (p *Pattern) Find(text []byte, limit int) (start, end, edits int, ok bool) {
	end, edits = p.bestEnd(text)
	if end < 0 || edits > limit {
		return 0, 0, 0, false
	}
	return p.bestStart(text[:end], edits), end, edits, true
}

// Begin is where the place begins that Find takes of those which end with the
// text and differ in so many edits.
func (p *Pattern) Begin(text []byte, edits int) int { return p.bestStart(text, edits) }

// bestEnd is the first place where the pattern ends with the fewest edits, its
// beginning free; -1 for an empty text.
func (p *Pattern) bestEnd(text []byte) (end, edits int) {
	up, down := ^uint64(0), uint64(0)
	last := (p.length - 1) & 63
	score := p.length
	end, edits = -1, p.length+1
	for i, s := range text {
		equal := p.masks[s&(Symbols-1)]
		v := equal | down
		h := (((equal & up) + up) ^ up) | equal
		plus, minus := down|^(h|up), up&h
		// Nothing is branched on that the processor could not foresee.
		score += int(plus>>last&1) - int(minus>>last&1)
		plus, minus = plus<<1, minus<<1
		up, down = minus|^(v|plus), plus&v
		if score < edits {
			end, edits = i+1, score
		}
	}
	return end, edits
}

// bestStart goes back from the text's end, where the pattern ends with so many
// edits, to where it begins.
func (p *Pattern) bestStart(text []byte, edits int) int {
	up, down := ^uint64(0), uint64(0)
	high := uint64(1) << (p.length - 1)
	score := p.length
	best, start := p.length, len(text)
	for i := len(text) - 1; i >= max(0, len(text)-p.length-edits); i-- {
		equal := p.reversed[text[i]&(Symbols-1)]
		v := equal | down
		h := (((equal & up) + up) ^ up) | equal
		plus, minus := down|^(h|up), up&h
		if plus&high != 0 {
			score++
		} else if minus&high != 0 {
			score--
		}
		plus, minus = plus<<1|1, minus<<1 // the end is not free
		up, down = minus|^(v|plus), plus&v
		if score < best {
			best, start = score, i
		}
		if best == edits {
			break
		}
	}
	return start
}
