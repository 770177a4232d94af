package lexicon

import (
	"bytes"
	"cmp"
	"math"
	"math/bits"
	"slices"

	"missive/distance"
)

// gram lengths: long pieces are found by runs of longGram symbols that were
// read right, short ones by runs of shortGram. With one error in four, a piece
// of twelve symbols keeps such a run as a rule; a piece of six with one error
// always keeps three in a row.
const (
	longGram  = 4
	shortGram = 3
	// longPiece is the length from which a piece is looked for by long grams.
	longPiece = 12
	// exactPiece is the length up to which a piece must be read right.
	exactPiece = 4
)

// gramBits is the size of the index: a gram's hash has so many bits.
const gramBits = 16

// An index finds the pieces of many wordings in one walk over a text: each
// piece is filed under its grams, and only where enough of them stand in their
// places is the piece compared.
type index struct {
	pieces []indexed
	// sizes has again of each piece what says whether and where it is looked for:
	// for all of them it stays in the processor's memory.
	sizes []size
	long  postings
	short postings
}

// size is how long a piece is, the most edits in it, and the most symbols of a
// row that may hold a short one.
type size struct {
	length, limit uint8
	mostRow       uint16
}

// indexed is a piece of one wording or more: one line of the processor's cache,
// for a row of a stamp is held against a hundred of them.
type indexed struct {
	symbols []byte
	limit   int32 // most edits
	// mostRow is the most symbols of a row that may hold a short piece.
	mostRow int32
	uses    []use
	pattern *distance.Pattern
}

// use is a wording that has a piece, which one, and its own mostRow.
type use struct {
	wording, piece int32
	mostRow        int32
}

// postings are, by the hash of a gram, the pieces that hold it and where. They
// are small enough to stay in the processor's memory.
type postings struct {
	// some has a bit for each hash that has any: half of a letter's grams are
	// told by it that no piece holds.
	some [1 << gramBits / 64]uint64
	// before counts for each number of some the bits in those before it: only
	// hashes that have postings have a place in start.
	before [1 << gramBits / 64]uint16
	start  []int32
	at     []posting
}

// posting is a piece and at which of its symbols a gram stands: the lower six
// bits, for no piece is longer than [distance.MaxPattern]. Small postings stay in
// the processor's memory.
type posting uint32

const offsetBits = 6

func (p posting) piece() int    { return int(p >> offsetBits) }
func (p posting) offset() int32 { return int32(p & (1<<offsetBits - 1)) }

// errorShare is the most edits in a piece, as a share of its symbols. The
// measured garbles are within 2 edits in 98 of 100 (of 49 symbols); rubber
// stamps are read much worse ("AZE INFORMOR CONTAITO": 8 of 23). What a match
// is worth falls with its edits; this only bounds what is looked at.
const errorShare = 0.36

func limitOf(n int) int {
	switch {
	case n <= exactPiece:
		return 0
	case n < 6:
		return 1
	}
	return int(errorShare * float64(n))
}

// anchorsOf is by how many of its grams a piece of n symbols is filed: a short one
// by all, for one error takes three of the six that eight symbols have.
func anchorsOf(n int) int {
	if n < 10 {
		return n
	}
	return min(n/2, 16)
}

// needOf is how many of its grams must stand in their places before a piece is
// compared. Of one that says a thing twice, as "SECRET SECRET", each gram has two
// places, which are taken for one another: one must do.
func needOf(symbols []byte) int {
	n := len(symbols)
	switch {
	case n < 7 || bytes.Equal(symbols[:n/2], symbols[n-n/2:]):
		return 1
	case n >= 30:
		return 3
	}
	return 2
}

func newIndex(wordings []wording, of []*Marking, prose []byte) *index {
	x := &index{}
	known := map[string]int{}
	for w, wording := range wordings {
		for i, p := range wording.pieces {
			at, is := known[string(p.symbols)]
			if !is {
				at = len(x.pieces)
				known[string(p.symbols)] = at
				n := len(p.symbols)
				x.pieces = append(x.pieces, indexed{symbols: p.symbols, pattern: distance.NewPattern(p.symbols), limit: int32(limitOf(n))})
			}
			most := mostRow(wording, i, of[w].Stands)
			x.pieces[at].uses = append(x.pieces[at].uses, use{int32(w), int32(i), most})
			x.pieces[at].mostRow = max(x.pieces[at].mostRow, most)
		}
	}
	for _, p := range x.pieces {
		x.sizes = append(x.sizes, size{uint8(len(p.symbols)), uint8(p.limit), uint16(min(p.mostRow, math.MaxUint16))})
	}
	x.long = x.file(longGram, func(n int) bool { return n >= longPiece }, prose)
	x.short = x.file(shortGram, func(n int) bool { return n > exactPiece && n < longPiece }, prose)
	return x
}

// mostRow is the most symbols of a row that may hold a piece of a wording which
// says a row by itself.
func mostRow(w wording, piece int, stands Stand) int32 {
	if n := len(w.pieces[piece].symbols); n < longPiece && len(w.pieces) == 1 && stands == Row {
		return int32(2*n + w.before + w.pieces[0].after + 4)
	}
	return math.MaxInt32
}

// file makes the postings of the pieces of some lengths: each is filed under
// those of its grams that the fewest others share.
func (x *index) file(gram int, takes func(n int) bool, prose []byte) postings {
	common := make([]int32, 1<<gramBits)
	for i := 0; i+gram <= len(prose); i++ {
		common[gramHash(prose[i:i+gram])]++
	}
	for _, piece := range x.pieces {
		for at := 0; at+gram <= len(piece.symbols) && takes(len(piece.symbols)); at++ {
			common[gramHash(piece.symbols[at:at+gram])] += int32(len(piece.uses))
		}
	}
	var p postings
	type filed struct {
		hash uint32
		of   posting
	}
	var all []filed
	for i, piece := range x.pieces {
		if !takes(len(piece.symbols)) {
			continue
		}
		var grams []filed
		for at := 0; at+gram <= len(piece.symbols); at++ {
			grams = append(grams, filed{gramHash(piece.symbols[at : at+gram]), posting(i<<offsetBits | at)})
		}
		// One of each stretch of the piece: an error must not take them all.
		n := min(len(grams), anchorsOf(len(piece.symbols)))
		for k := range n {
			stretch := grams[k*len(grams)/n : (k+1)*len(grams)/n]
			all = append(all, slices.MinFunc(stretch, func(a, b filed) int { return int(common[a.hash] - common[b.hash]) }))
		}
	}
	slices.SortStableFunc(all, func(a, b filed) int { return cmp.Compare(a.hash, b.hash) })
	for i, f := range all {
		if i == 0 || f.hash != all[i-1].hash {
			p.some[f.hash/64] |= 1 << (f.hash % 64)
			p.start = append(p.start, int32(i))
		}
		p.at = append(p.at, f.of)
	}
	p.start = append(p.start, int32(len(all)))
	n := 0
	for i, bits64 := range p.some {
		p.before[i] = uint16(n)
		n += bits.OnesCount64(bits64)
	}
	return p
}

func (p *postings) of(hash uint32) []posting {
	word := hash / 64 % uint32(len(p.some))
	some, bit := p.some[word], uint64(1)<<(hash%64)
	if some&bit == 0 {
		return nil
	}
	at := int(p.before[word]) + bits.OnesCount64(some&(bit-1))
	return p.at[p.start[at]:p.start[at+1]]
}

// gramHash mixes a gram's symbols.
func gramHash(gram []byte) uint32 {
	var h uint32
	for _, s := range gram {
		h = h<<6 | uint32(s)
	}
	return mix(h)
}

// mix spreads a gram's 24 bits over the index (Knuth's multiplicative hash).
func mix(h uint32) uint32 { return h * 2654435761 >> (32 - gramBits) }
