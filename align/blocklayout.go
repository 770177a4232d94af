package align

import (
	"cmp"
	"slices"
	"strings"
)

// A layout says what becomes of every word of both texts: each lies in exactly
// one of common, which both have, and blocks, which are passages of one text
// or stand elsewhere.
type layout struct {
	common []passage // in the order of the first text; those that moved among them
	only   []only    // in the order of the texts
}

// A passage is what both texts have.
type passage struct {
	span
	moved bool
}

// An only is words that only text x has, and where they would stand in the
// other.
type only struct {
	x, from, to int
	place       int
	page        bool // it is a page or more
}

// plain tells whether there is no block: both texts have all in one order.
func (l layout) plain() bool {
	return len(l.only) == 0 && !slices.ContainsFunc(l.common, func(p passage) bool { return p.moved })
}

// What both texts have must be a tenth of the shorter of them, or a passage of
// so many characters among it, to be more than the formulas of letters that
// have nothing to do with each other.
const (
	leastCommon      = 300
	leastCommonShare = 10
)

// lay finds what both texts have. The answer is the same, with the texts
// changed over, when they are given the other way round.
func lay(a, b *side, before bool, known []run) layout {
	if !before {
		l := lay(b, a, true, changed(known))
		l.swap()
		return l
	}
	m := matcher{a, b}
	runs := m.runs(m.trusted(known))
	chain := m.prune(m.mainChain(runs))
	spans := m.spans(chain)
	m.openEnds(spans, chain)
	var l layout
	for _, s := range spans {
		l.common = append(l.common, passage{span: s})
	}
	l.common = slices.DeleteFunc(l.common, func(p passage) bool { return p.empty(0) || p.empty(1) })
	inOrder := len(l.common)
	for _, s := range m.moved(runs, spans) {
		l.common = append(l.common, passage{s, crosses(s, l.common[:inOrder])})
	}
	m.turn(l.common)
	if m.formulas(l.common) {
		l.common = nil
	}
	l.settle(m)
	return l
}

// openEnds takes from the spans what differs at the head and at the foot of both
// texts: a date or an address there may stand at the other end of the other text,
// though something else stands in its place.
func (m matcher) openEnds(spans []span, c chain) {
	if len(spans) == 0 || len(c) == 0 {
		return
	}
	head, foot := m.gap(c, -1), m.gap(c, len(c)-1)
	first, last := &spans[0], &spans[len(spans)-1]
	if first.from == head.from && head.holdsLine() && head.to[0] < first.to[0] && head.to[1] < first.to[1] {
		first.from = head.to
	}
	if last.to == foot.to && foot.holdsLine() && last.from[0] < foot.from[0] && last.from[1] < foot.from[1] {
		last.to = foot.from
	}
}

// holdsLine tells whether one of the texts has as much there as a line that moved.
func (s span) holdsLine() bool { return max(s.len(0), s.len(1)) >= leastMovedLines }

// changed are runs with the texts changed over.
func changed(runs []run) []run {
	out := make([]run, len(runs))
	for k, r := range runs {
		out[k] = run{[2]int32{r.at[1], r.at[0]}, r.n}
	}
	return out
}

// crosses tells whether the passage stands before one of the others in one
// text and after it in the other.
func crosses(s span, others []passage) bool {
	return slices.ContainsFunc(others, func(o passage) bool { return (s.from[0] < o.from[0]) != (s.from[1] < o.from[1]) })
}

// canonical tells whether a comes before b in an order that does not depend on
// which of them is the reference.
func canonical(a, b *folded) bool { return strings.Compare(a.src, b.src) <= 0 }

func (l *layout) swap() {
	for i := range l.common {
		s := &l.common[i].span
		s.from[0], s.from[1] = s.from[1], s.from[0]
		s.to[0], s.to[1] = s.to[1], s.to[0]
	}
	for i := range l.only {
		l.only[i].x = 1 - l.only[i].x
	}
	l.sort(0)
	slices.SortFunc(l.only, func(a, b only) int { return cmp.Or(a.x-b.x, a.from-b.from) })
}

func (l *layout) sort(x int) {
	slices.SortFunc(l.common, func(a, b passage) int { return a.from[x] - b.from[x] })
}

// formulas tells whether all that was found is too little.
func (m matcher) formulas(common []passage) bool {
	n, longest := 0, 0
	for _, p := range common {
		chars := min(m[0].chars(p.from[0], p.to[0]), m[1].chars(p.from[1], p.to[1]))
		n, longest = n+chars, max(longest, chars)
	}
	shorter := min(m[0].chars(0, len(m[0].ids)), m[1].chars(0, len(m[1].ids)))
	return longest < leastCommon && n*leastCommonShare < shorter
}
