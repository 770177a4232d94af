package lexicon

import (
	"encoding/binary"
	"math/bits"

	"missive/distance"
)

// A search walks over the symbols of a page and says where pieces may stand:
// wherever enough of a piece's grams are in their places. It keeps its memory
// from one page to the next.
type search struct {
	index *index
	// seen and asked have for each piece what was last seen of it and the
	// diagonal last compared.
	seen  []sight
	asked []int32
	// base is added to diagonals, so that what was seen of one page is far away
	// on the next and need not be forgotten.
	base  int32
	found []candidate
	// masks has for each symbol a row of stride bytes, a bit for each place of
	// the page where it stands.
	masks  []byte
	stride int
}

// sight is what was last seen of a piece: grams on one diagonal.
type sight struct {
	diagonal int32
	// count is how many grams there are on it, up to need.
	count, need uint8
}

// candidate is a piece that may stand in the page, and at which symbol, give or
// take its errors.
type candidate struct{ piece, diagonal int32 }

// drift is how far grams of one piece may stand from one diagonal: symbols
// lost or added between them.
const drift = 3

// never is a diagonal far from all that are seen.
const never = -1 << 30

func newSearch(x *index) search {
	s := search{index: x, seen: make([]sight, len(x.pieces)), asked: make([]int32, len(x.pieces))}
	s.forget()
	return s
}

func (s *search) forget() {
	s.base = 0
	for i := range s.seen {
		s.seen[i] = sight{diagonal: never, need: uint8(needOf(s.index.pieces[i].symbols))}
		s.asked[i] = never
	}
}

// candidates are the pieces that may stand in a page. The slice is good until
// the next call.
func (s *search) candidates(symbols []byte) []candidate {
	const room = 1 << 10 // more than any piece's length
	if s.base > 1<<30-int32(len(symbols)) {
		s.forget()
	}
	s.found = s.found[:0]
	x := s.index
	var code uint32
	for i, c := range symbols {
		code = code<<6 | uint32(c)
		if i >= longGram-1 {
			s.note(x.long.of(mix(code&(1<<(6*longGram)-1))), int32(i-longGram+1))
		}
		if i >= shortGram-1 {
			s.note(x.short.of(mix(code&(1<<(6*shortGram)-1))), int32(i-shortGram+1))
		}
	}
	s.base += int32(len(symbols)) + room
	s.mask(symbols)
	return s.found
}

// note counts the grams seen at one place and remembers the pieces that have
// enough.
func (s *search) note(found []posting, at int32) {
	at += s.base
	for _, p := range found {
		seen := &s.seen[p.piece()]
		diagonal := at - p.offset()
		count := seen.count
		if uint32(diagonal-seen.diagonal+drift) > 2*drift {
			count = 0
		}
		seen.diagonal = diagonal
		if count++; count < seen.need {
			seen.count = count
			continue
		}
		if asked := &s.asked[p.piece()]; diagonal-*asked > drift {
			*asked = diagonal
			s.found = append(s.found, candidate{int32(p.piece()), diagonal - s.base})
		}
	}
}

// mask notes where in the page each symbol stands, a bit a place.
func (s *search) mask(symbols []byte) {
	s.stride = len(symbols)/8 + 16
	n := s.stride * distance.Symbols
	if cap(s.masks) < n {
		s.masks = make([]byte, n)
	}
	s.masks = s.masks[:n]
	clear(s.masks)
	for i, c := range symbols {
		s.masks[int(c)*s.stride+i>>3] |= 1 << (i & 7)
	}
}

// best is the first place between two symbols of the page where a piece ends
// with the fewest edits, if these are within its limit: what
// [distance.Pattern.Find] takes. They are at most 64 apart, counted from the last
// multiple of eight before the first. The page's symbols are the pattern, in which the
// piece is looked for; they are at hand for all pieces, and the piece is shorter
// than where it may stand.
func (s *search) best(p *indexed, from, to int) (end, edits int, ok bool) {
	limit := int(p.limit)
	// The word begins up to seven symbols before from. As nothing in them is
	// equal to anything, no place is better for reaching into them.
	before := from & 7
	up, down := row(s.masks[from>>3:], s.stride, p.symbols, ^uint64(0)<<before)
	up, down = up>>before, down>>before
	// Along the page the edits go up and down by one; before so many symbols
	// they are above the limit.
	first := len(p.symbols) - limit
	begin := uint64(1)<<first - 1
	edits = len(p.symbols) + bits.OnesCount64(up&begin) - bits.OnesCount64(down&begin)
	up, down = up>>first, down>>first
	if !reaches(edits, limit, up, down, to-from-first) {
		return 0, 0, false
	}
	end, fewest := from+first, edits
	for at := end + 1; at <= to; at++ {
		if edits += int(up&1) - int(down&1); edits < fewest {
			end, fewest = at, edits
		}
		up, down = up>>1, down>>1
	}
	return end, fewest, fewest <= limit
}

// row is the last row of the table of edits between a piece and a word's places
// of the page: the bits of up where there is one more than at the place before,
// and of down where there is one less. It is a function of its own so that all it
// works with stays in registers, which makes it a third faster.
//
//go:noinline
func row(masks []byte, stride int, piece []byte, within uint64) (up, down uint64) {
	steady := ^uint64(0) // not down; it may begin anywhere, so there are none at first
	for _, c := range piece {
		equal := binary.LittleEndian.Uint64(masks[int(c)*stride:]) & within
		d := (((equal & up) + up) ^ up) | equal | ^steady
		level := ((d | up) & steady) << 1 // not one more than for the piece without c
		less := (d & up) << 1
		up, steady = less|level&^d, level|^d
	}
	return up, ^steady
}

// reaches tells whether a count gets down to a limit when one is added for each
// bit of up and taken away for each of down, n bits at most.
func reaches(count, limit int, up, down uint64, n int) bool {
	if n < 64 {
		up, down = up&(1<<n-1), down&(1<<n-1)
	}
	for {
		if count-bits.OnesCount64(down) > limit {
			return false
		}
		four := &fourSteps[up&15<<4|down&15]
		if count+int(four.lowest) <= limit {
			return true
		}
		count += int(four.sum)
		up, down = up>>4, down>>4
	}
}

// fourSteps has for four bits of up and four of down where they lead and the
// lowest on the way.
var fourSteps = func() (out [256]struct{ lowest, sum int8 }) {
	for i := range out {
		at := int8(0)
		for k := range 4 {
			at += int8(i>>(4+k)&1) - int8(i>>k&1)
			out[i].lowest = min(out[i].lowest, at)
		}
		out[i].sum = at
	}
	return out
}()
