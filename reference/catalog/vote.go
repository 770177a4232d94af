package catalog

import (
	"cmp"
	"encoding/binary"
	"math"
	"slices"

	"go.etcd.io/bbolt"
)

const (
	// mostTerms is how many grams of a text are looked up, those with the least
	// hashes: a letter of 30 kB has as many.
	mostTerms = 3000
	// fewHits is how many of their occurrences are looked at first, those of the
	// rarest grams, and mostHits how many where nothing is found by those.
	fewHits  = 4000
	mostHits = 20_000
	// leastTerms is how many of the rarest grams are looked at even where that
	// is more: in 10,000 letters out of one mould all are frequent.
	leastTerms = 24
	// drift is how many letters make a bin of diagonals: that many may be lost
	// or added before votes for one passage go to two bins.
	driftBits = 9
	drift     = 1 << driftBits
)

// A hit is a gram that a text and a file have in common.
type hit struct {
	at    uint32 // in the text
	place uint64 // in the file, counted from its first letter
}

// A tally is the votes for one bin of diagonals of one file.
type tally struct {
	file   int
	bin    int64
	weight float64
	hits   int
	// The first and the last hit, by their place in the text.
	first, last hit
}

// A term is a gram of the text with all its occurrences in the references.
type term struct {
	gram
	places
}

// lookUp reads the occurrences of the text's grams.
func (x *Index) lookUp(tx *bbolt.Tx, sym []rune) ([]term, error) {
	gs := grams(sym)
	slices.SortStableFunc(gs, func(a, b gram) int { return cmp.Compare(a.term, b.term) })
	// What stands in a text many times tells no place.
	gs = slices.CompactFunc(gs, func(a, b gram) bool { return a.term == b.term })
	gs = gs[:min(len(gs), mostTerms)]
	bucket := tx.Bucket(gramsBucket)
	var out []term
	for i := 0; i < len(gs); {
		block := blockOf(gs[i].term)
		r := blockReader{data: bucket.Get(binary.BigEndian.AppendUint16(nil, block))}
		for more := r.next(); i < len(gs) && blockOf(gs[i].term) == block; i++ {
			for more && r.low < uint16(gs[i].term) {
				more = r.next()
			}
			if more && r.low == uint16(gs[i].term) {
				out = append(out, term{gs[i], r.list})
			}
		}
		if r.err != nil {
			return nil, damaged(x.path, r.err.Error())
		}
	}
	slices.SortFunc(out, func(a, b term) int {
		return cmp.Or(cmp.Compare(a.n, b.n), cmp.Compare(a.at, b.at))
	})
	return out, nil
}

// vote lets the rarest grams vote for files and diagonals, as many as have that
// many occurrences: a passage that belongs to the text has its grams in their
// order, as far from each other as there. A vote weighs more the rarer its gram
// is. used is how many grams voted.
func (x *Index) vote(terms []term, most int) (tallies []tally, used int) {
	at := make(map[uint64]int32, min(most, 1<<12))
	hits := 0
	for n, t := range terms {
		if hits += t.n; n >= leastTerms && hits > most {
			break
		}
		used++
		weight := math.Log2(1 + float64(x.total/sampled)/float64(t.n))
		for place := range t.all {
			i, ok := x.fileAt(place)
			if !ok {
				continue
			}
			h := hit{t.at, place - x.files[i].base}
			bin := (int64(h.place) - int64(h.at)) >> driftBits
			k := uint64(i)<<32 | uint64(uint32(bin))
			j, ok := at[k]
			if !ok {
				j = int32(len(tallies))
				at[k] = j
				tallies = append(tallies, tally{file: i, bin: bin, first: h, last: h})
			}
			tallies[j].add(h, weight)
		}
	}
	return tallies, used
}

func (t *tally) add(h hit, weight float64) {
	t.weight += weight
	t.hits++
	if h.at < t.first.at {
		t.first = h
	}
	if h.at > t.last.at {
		t.last = h
	}
}
