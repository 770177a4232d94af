package catalog

import (
	"encoding/binary"
	"errors"
	"slices"
)

// Grams are kept in blocks by the upper half of their hash. A posting is one
// occurrence: the lower half of the hash over the place, which counts letters
// through all texts of the catalog.
type posting uint64

const (
	blocks    = 1 << 16
	placeBits = 48
	placeMask = 1<<placeBits - 1
)

func blockOf(term uint32) uint16 { return uint16(term >> 16) }

func newPosting(term uint32, place uint64) posting {
	return posting(uint64(term&0xffff)<<placeBits | place&placeMask)
}

func (p posting) low() uint16   { return uint16(p >> placeBits) }
func (p posting) place() uint64 { return uint64(p & placeMask) }

var errBlock = errors.New("a list of places is damaged")

// appendBlock writes postings, which must be in order: for each hash how far it
// is from the one before, how many places it has, in how many bytes they are
// written where they are several, and how far each is from the one before.
func appendBlock(out []byte, ps []posting) []byte {
	last := uint16(0)
	var list []byte
	for len(ps) > 0 {
		low := ps[0].low()
		n := 1
		for n < len(ps) && ps[n].low() == low {
			n++
		}
		out = binary.AppendUvarint(out, uint64(low-last))
		out = binary.AppendUvarint(out, uint64(n))
		place := uint64(0)
		list = list[:0]
		for _, p := range ps[:n] {
			list = binary.AppendUvarint(list, p.place()-place)
			place = p.place()
		}
		if n > 1 {
			out = binary.AppendUvarint(out, uint64(len(list)))
		}
		out = append(out, list...)
		last, ps = low, ps[n:]
	}
	return out
}

// A blockReader goes through a block hash by hash.
type blockReader struct {
	data []byte
	low  uint16
	list places // of low
	err  error
}

// next goes on to the next hash.
func (b *blockReader) next() bool {
	if b.err != nil || len(b.data) == 0 {
		return false
	}
	b.low += uint16(b.uvarint())
	b.list.n = int(min(b.uvarint(), uint64(len(b.data)))) // a place takes a byte at least
	if b.list.n == 1 {
		data := b.data
		b.uvarint()
		b.list.data = data[:len(data)-len(b.data)]
		return b.err == nil
	}
	size := b.uvarint()
	if size > uint64(len(b.data)) || b.list.n == 0 {
		b.err = errBlock
		return false
	}
	b.list.data, b.data = b.data[:size], b.data[size:]
	return b.err == nil
}

func (b *blockReader) uvarint() uint64 {
	v, n := binary.Uvarint(b.data)
	if n <= 0 {
		b.err, b.data = errBlock, nil
		return 0
	}
	b.data = b.data[n:]
	return v
}

// places are n places as they are written.
type places struct {
	n    int
	data []byte
}

// all gives the places one by one; it ends early where they are damaged.
func (l places) all(yield func(uint64) bool) {
	place, data := uint64(0), l.data
	for range l.n {
		v, n := binary.Uvarint(data)
		if n <= 0 {
			return
		}
		place, data = place+v, data[n:]
		if !yield(place) {
			return
		}
	}
}

// readBlock appends all postings of a block.
func readBlock(out []posting, data []byte) ([]posting, error) {
	b := blockReader{data: data}
	for b.next() {
		for p := range b.list.all {
			out = append(out, newPosting(uint32(b.low), p))
		}
	}
	return out, b.err
}

// A span is a stretch of places: from from, before to.
type span struct{ from, to uint64 }

// without drops the postings of spans, which must be in order and apart.
func without(ps []posting, gone []span) []posting {
	if len(gone) == 0 {
		return ps
	}
	return slices.DeleteFunc(ps, func(p posting) bool {
		i, found := slices.BinarySearchFunc(gone, p.place(), func(s span, place uint64) int {
			switch {
			case place < s.from:
				return 1
			case place >= s.to:
				return -1
			}
			return 0
		})
		return found && i < len(gone)
	})
}
