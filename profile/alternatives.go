package profile

import (
	"slices"
	"strings"
	"unicode"

	"missive/distance"
)

// A lattice holds the ways of reading a line that offers alternatives in braces,
// as { age-old / age old }, which may stand in one another. Nodes are numbered from
// 0, the start; arcs lead from lower to higher numbers, and the last node is the
// end.
type lattice struct {
	to [][]arc // the arcs that end in each node
}

// An arc is a word, or none: an alternative that is the word @.
type arc struct {
	from   int
	word   string
	isWord bool
}

func (l *lattice) add(a arc) (node int) {
	l.to = append(l.to, []arc{a})
	return len(l.to) - 1
}

// deepest is how deep braces may stand in one another.
const deepest = 100

// latticeOf is the lattice of a line, each word of which is parted by split; ok is
// false where a brace is open at its end, or they stand too deep in one another.
func latticeOf(line string, split func(word string) []string) (l *lattice, ok bool) {
	l = &lattice{to: [][]arc{nil}}
	p := offers{lattice: l, rest: line, split: split}
	_, ok = p.sequence(0, false)
	return l, ok
}

// offers reads a line into a lattice.
type offers struct {
	*lattice
	rest  string
	depth int // of the braces around
	split func(word string) []string
}

// sequence reads words up to the end of the line, or of an alternative inside
// braces, and says where they end and whether that is the end it was read for.
func (p *offers) sequence(from int, inside bool) (end int, closed bool) {
	for {
		p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace)
		switch {
		case p.rest == "":
			return from, !inside
		case inside && (p.rest[0] == '/' || p.rest[0] == '}'):
			return from, true
		case p.rest[0] == '{':
			if from, closed = p.braces(from); !closed {
				return from, false
			}
			continue
		}
		n := strings.IndexFunc(p.rest, func(r rune) bool { return unicode.IsSpace(r) || inside && (r == '/' || r == '}') })
		if n < 0 {
			n = len(p.rest)
		}
		for _, word := range p.split(p.rest[:n]) {
			from = p.add(arc{from: from, word: word, isWord: true})
		}
		p.rest = p.rest[n:]
	}
}

// braces reads alternatives. One without a word is none, unless all are.
func (p *offers) braces(from int) (end int, closed bool) {
	if p.depth++; p.depth > deepest {
		return from, false
	}
	defer func() { p.depth-- }()
	var ends []int
	for p.rest[0] != '}' {
		p.rest = strings.TrimLeftFunc(p.rest[1:], unicode.IsSpace)
		empty := p.rest != "" && (p.rest[0] == '/' || p.rest[0] == '}')
		if end, closed = p.sequence(from, true); !closed {
			return end, false
		}
		if !empty {
			ends = append(ends, end)
		}
	}
	p.rest = p.rest[1:]
	if len(ends) == 0 {
		return from, true
	}
	// The last words of all alternatives end in one node.
	var last []arc
	for i, e := range ends {
		switch {
		case e != from:
			last = append(last, p.to[e]...)
			p.to[e] = nil
		case slices.Index(ends, e) == i: // without a word; once is enough
			last = append(last, arc{from: from})
		}
	}
	p.to = append(p.to, last)
	return len(p.to) - 1, true
}

// likeScliteLattice is the script that costs least with sclite's weights of those
// of all ways of reading both lines; ok is false where the table would be too
// large.
func likeScliteLattice(ref, text *lattice) (s distance.Script, ok bool) {
	width := len(text.to)
	if len(ref.to)*width > mostTable {
		return nil, false
	}
	type step struct {
		cost, from int32 // from is the cell before
		op         distance.Op
		free       bool // no word on either side
	}
	cells := make([]step, len(ref.to)*width)
	for u := range ref.to {
		for v := range width {
			if u+v == 0 {
				continue
			}
			best := step{cost: unreached}
			consider := func(s step) {
				if s.cost += cells[s.from].cost; s.cost < best.cost {
					best = s
				}
			}
			for _, a := range ref.to[u] {
				for _, b := range text.to[v] {
					switch {
					case !a.isWord || !b.isWord:
					case a.word == b.word:
						consider(step{from: int32(a.from*width + b.from), op: distance.Match})
					default:
						consider(step{from: int32(a.from*width + b.from), op: distance.Substitute, cost: scliteSubstitute})
					}
				}
			}
			for _, b := range text.to[v] {
				s := step{from: int32(u*width + b.from), op: distance.Insert, free: !b.isWord}
				if b.isWord {
					s.cost = scliteIndel
				}
				consider(s)
			}
			for _, a := range ref.to[u] {
				s := step{from: int32(a.from*width + v), op: distance.Delete, free: !a.isWord}
				if a.isWord {
					s.cost = scliteIndel
				}
				consider(s)
			}
			cells[u*width+v] = best
		}
	}
	for at := int32(len(cells) - 1); at > 0; at = cells[at].from {
		if !cells[at].free {
			s = append(s, distance.Run{Op: cells[at].op, N: 1})
		}
	}
	return tidy(s), true
}
