package distance

import "slices"

// A Grid lines up short sequences, one pair after the other in the same memory:
// over the whole table and not only a band of it, and with every column held.
// Where there are many pairs they do not pay for what [Align] prepares for each.
// It serves one goroutine.
type Grid struct {
	rows  []uint32 // by symbol: where its rows begin in match, from 1, or 0
	match []uint64 // for each symbol of b, blocks words: where it stands in a
	trace []uint64 // for each column and block: d0 and vp, as in a trace
	vp    []uint64
	vn    []uint64
	back  Script
	out   Script
}

// NewGrid takes sequences of symbols below the number given.
func NewGrid(symbols int) *Grid { return &Grid{rows: make([]uint32, symbols)} }

// Align is a shortest script from a to b, the same every time; it is overwritten
// by the next. Time and memory are proportional to the product of the lengths,
// over 64.
func (g *Grid) Align(a, b []uint32) Script {
	g.out = g.out[:0]
	g.align(&g.out, a, b)
	return g.out
}

// align puts a shortest script from a to b behind s.
func (g *Grid) align(s *Script, a, b []uint32) {
	if len(a) == 0 || len(b) == 0 {
		s.add(Delete, len(a))
		s.add(Insert, len(b))
		return
	}
	if len(a) == 1 && len(b) == 1 {
		op := Substitute
		if a[0] == b[0] {
			op = Match
		}
		s.add(op, 1)
		return
	}
	// A machine word is lost where it is not filled with rows, so that a long
	// sequence against a short one stands upright.
	blocks, flip := blocksOf(a), blocksOf(b)*len(a) < blocksOf(a)*len(b)/2
	if flip {
		a, b = b, a
		blocks = blocksOf(a)
	}
	g.index(a, b, blocks)
	if k, ok := likely(a, b, blocks); !ok || !g.tryBand(a, b, blocks, k) {
		g.fill(b, blocks, wholeTable(b, blocks))
		g.walk(a, b, blocks, len(a)+len(b))
	}
	for _, x := range b {
		g.rows[x] = 0
	}
	if flip {
		g.back.flip()
	}
	for n := len(g.back) - 1; n >= 0; n-- {
		s.add(g.back[n].Op, g.back[n].N)
	}
}

func blocksOf(a []uint32) int { return (len(a) + word - 1) / word }

// index notes where the symbols of b stand in a. Of symbols that only a has it
// keeps nothing: there may be as many as a is long.
func (g *Grid) index(a, b []uint32, blocks int) {
	g.match = g.match[:0]
	for _, x := range b {
		if g.rows[x] == 0 {
			g.rows[x] = uint32(len(g.match)) + 1
			for range blocks {
				g.match = append(g.match, 0)
			}
		}
	}
	for i, x := range a {
		if at := g.rows[x]; at > 0 {
			g.match[int(at)-1+i/word] |= 1 << (i % word)
		}
	}
}

// fill computes all columns, and of each the blocks in the band.
func (g *Grid) fill(b []uint32, blocks int, in band) {
	g.trace = slices.Grow(g.trace[:0], 2*blocks*len(b))[:2*blocks*len(b)]
	g.vp, g.vn = slices.Grow(g.vp[:0], blocks)[:blocks], slices.Grow(g.vn[:0], blocks)[:blocks]
	for n := range g.vp {
		g.vp[n], g.vn[n] = ^uint64(0), 0
	}
	for j, x := range b {
		first, last := in.blocks(j + 1)
		match := g.match[int(g.rows[x])-1+first:][:last-first+1]
		keep := g.trace[2*(blocks*j+first):][:2*len(match)]
		vps, vns := g.vp[first:][:len(match)], g.vn[first:][:len(match)]
		in := carry{plus: 1}
		for n, eq := range match {
			var d0 uint64
			d0, vps[n], vns[n], in = block(eq, vps[n], vns[n], in)
			keep[2*n], keep[2*n+1] = d0, vps[n]
		}
	}
}

// walk fills back, the way back; see table.walkBack. It gives up, and ok is
// false, at more than so many edits.
func (g *Grid) walk(a, b []uint32, blocks, most int) (ok bool) {
	g.back = g.back[:0]
	i, j := len(a), len(b)
	for ; most >= 0; most-- {
		_, _, n := trimSuffix(a[:i], b[:j])
		g.back.add(Match, n)
		if i, j = i-n, j-n; i == 0 || j == 0 {
			break
		}
		op := backward(g.trace[2*blocks*(j-1)+2*((i-1)/word):], i)
		g.back.add(op, 1)
		i, j = op.before(i, j)
	}
	g.back.add(Insert, j)
	g.back.add(Delete, i)
	return most >= i+j
}
