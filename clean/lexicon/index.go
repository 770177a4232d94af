package lexicon

import (
	"math"
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
	long   postings
	short  postings
}

// indexed is a piece of one wording or more.
type indexed struct {
	uses    []use
	symbols []byte
	pattern *distance.Pattern
	limit   int // most edits
	need    int // grams that must be found before the piece is compared
	// mostRow is the most symbols of a row that may hold a short piece.
	mostRow int
}

// use is a wording that has a piece, which one, and its own mostRow.
type use struct {
	wording, piece int32
	mostRow        int32
}

// postings are, by the hash of a gram, the pieces that hold it and where.
type postings struct {
	// some has a bit for each hash that has any: half of a letter's grams are
	// told by it that no piece holds.
	some  [1 << gramBits / 64]uint64
	start []int32
	at    []posting
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

// anchorsOf is by how many of its grams a piece of n symbols is filed, and
// needOf how many of them must stand in their places.
func anchorsOf(n int) int { return min(max(n/2, 4), 16) }

func needOf(n int) int {
	switch {
	case n >= 30:
		return 3
	case n >= 7:
		return 2
	}
	return 1
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
				x.pieces = append(x.pieces, indexed{symbols: p.symbols, pattern: distance.NewPattern(p.symbols), limit: limitOf(n), need: needOf(n)})
			}
			most := mostRow(wording, i, of[w].Stands)
			x.pieces[at].uses = append(x.pieces[at].uses, use{int32(w), int32(i), int32(most)})
			x.pieces[at].mostRow = max(x.pieces[at].mostRow, most)
		}
	}
	x.long = x.file(longGram, func(n int) bool { return n >= longPiece }, prose)
	x.short = x.file(shortGram, func(n int) bool { return n > exactPiece && n < longPiece }, prose)
	return x
}

// mostRow is the most symbols of a row that may hold a piece of a wording which
// says a row by itself.
func mostRow(w wording, piece int, stands Stand) int {
	if n := len(w.pieces[piece].symbols); n < longPiece && len(w.pieces) == 1 && stands == Row {
		return 2*n + w.before + w.pieces[0].after + 4
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
	p := postings{start: make([]int32, 1<<gramBits+1)}
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
	for _, f := range all {
		p.start[f.hash+1]++
		p.some[f.hash/64] |= 1 << (f.hash % 64)
	}
	for h := range 1 << gramBits {
		p.start[h+1] += p.start[h]
	}
	p.at = make([]posting, p.start[1<<gramBits])
	next := slices.Clone(p.start)
	for _, f := range all {
		p.at[next[f.hash]] = f.of
		next[f.hash]++
	}
	return p
}

func (p *postings) of(hash uint32) []posting {
	if p.some[hash/64%uint32(len(p.some))]>>(hash%64)&1 == 0 {
		return nil
	}
	return p.at[p.start[hash]:p.start[hash+1]]
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
