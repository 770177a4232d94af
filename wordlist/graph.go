package wordlist

import (
	"encoding/binary"
	"errors"
	"fmt"
	"iter"
	"math/bits"
)

// A graph is words that share their beginnings and ends (a "dawg", directed
// acyclic word graph). A node is a run of edges, of which the last is marked,
// and is named by the number of its first edge; the first node is 0. An edge
// is 64 bits, from the lowest: its letter in as many bits as the number of
// letters needs, the mark, a direction that a saved graph has no use for,
// whether a word ends here, and the node that follows, 0 if none does.
type graph struct {
	edges      []uint64
	letterBits int
}

const (
	magic      = 42
	headBytes  = 2 + 4 + 4 // magic, number of letters, number of edges
	edgeBytes  = 8
	flagBits   = 3
	lastFlag   = 1 << 0
	finishFlag = 1 << 2
)

// parseGraph reads a graph over so many letters. Of what it returns every edge
// leads to a letter and a node that exist, and every run of edges ends.
func parseGraph(data []byte, order binary.ByteOrder, letters int) (graph, error) {
	var g graph
	if len(data) < headBytes {
		return g, fmt.Errorf("it has %d bytes", len(data))
	}
	if m := order.Uint16(data); m != magic {
		return g, fmt.Errorf("it begins with %d, not with %d", m, magic)
	}
	size := int64(int32(order.Uint32(data[2:])))
	n := int64(int32(order.Uint32(data[6:])))
	if size != int64(letters) {
		return g, fmt.Errorf("it counts %d letters and the alphabet %d", size, letters)
	}
	data = data[headBytes:]
	if n < 1 || n > int64(len(data)/edgeBytes) {
		return g, fmt.Errorf("it counts %d edges and has room for %d", n, len(data)/edgeBytes)
	}
	// One number more than there are letters must fit, hence Len(size) and not
	// Len(size-1).
	g.letterBits = bits.Len64(uint64(size))
	g.edges = make([]uint64, n)
	for i := range g.edges {
		e := order.Uint64(data[edgeBytes*i:])
		if uint64(g.letter(e)) >= uint64(letters) {
			return g, fmt.Errorf("edge %d has letter %d of %d", i, g.letter(e), letters)
		}
		if g.next(e) >= uint64(n) {
			return g, fmt.Errorf("edge %d leads to edge %d of %d", i, g.next(e), n)
		}
		g.edges[i] = e
	}
	if !g.last(g.edges[n-1]) {
		return g, errors.New("its last node does not end")
	}
	return g, nil
}

// letter, last, finishes and next are the fields of an edge.
func (g *graph) letter(e uint64) letter { return letter(e & (1<<g.letterBits - 1)) }
func (g *graph) last(e uint64) bool     { return e>>g.letterBits&lastFlag != 0 }
func (g *graph) finishes(e uint64) bool { return e>>g.letterBits&finishFlag != 0 }
func (g *graph) next(e uint64) uint64   { return e >> (g.letterBits + flagBits) }

// node gives the edges of a node.
func (g *graph) node(n uint64) iter.Seq[uint64] {
	return func(yield func(uint64) bool) {
		for _, e := range g.edges[n:] {
			if !yield(e) || g.last(e) {
				return
			}
		}
	}
}
