package align

import (
	"cmp"
	"slices"
)

// A hole is words of text x that no passage holds, and the passages before and
// after it in that text: their numbers, or -1.
type hole struct {
	x, from, to int
	prev, next  int
}

func (h hole) empty() bool { return h.from >= h.to }

// holes are the words of text x between the passages, empty holes too.
func (l *layout) holes(m matcher, x int) []hole {
	order := make([]int, len(l.common))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return l.common[a].from[x] - l.common[b].from[x] })
	var out []hole
	h := hole{x: x, prev: -1}
	for _, i := range order {
		h.to, h.next = l.common[i].from[x], i
		out = append(out, h)
		h = hole{x: x, from: l.common[i].to[x], prev: i}
	}
	h.to, h.next = len(m[x].ids), -1
	return append(out, h)
}

// settle decides of all words between the passages whether they are blocks or
// belong to the passage beside them, as words added or lost.
func (l *layout) settle(m matcher) {
	l.sort(0)
	first, second := l.holes(m, 0), l.holes(m, 1)
	if len(l.common) == 0 {
		l.settleAll(m, first[0], second[0])
		return
	}
	// A hole faces the one of the other text that lies between the same two
	// passages.
	facing := map[[2]int]hole{}
	for _, h := range second {
		facing[[2]int{h.prev, h.next}] = h
	}
	together := map[[2]int]bool{}
	for _, h := range first {
		if o, ok := facing[[2]int{h.prev, h.next}]; ok && m.oneForOther(h, o) {
			together[[2]int{h.prev, h.next}] = true
		}
	}
	for _, h := range slices.Concat(first, second) {
		if !together[[2]int{h.prev, h.next}] && m.isBlock(h.x, h.from, h.to) {
			l.only = append(l.only, m.only(h))
		} else {
			l.absorb(h)
		}
	}
	l.merge()
	l.place(m)
}

func (m matcher) only(h hole) only {
	return only{x: h.x, from: h.from, to: h.to, page: m[h.x].isPage(h.from, h.to)}
}

// settleAll is settle where nothing in common was found.
func (l *layout) settleAll(m matcher, a, b hole) {
	if m.oneForOther(a, b) {
		l.common = []passage{{span: span{to: [2]int{a.to, b.to}}}}
		return
	}
	rest := span{}
	for _, h := range []hole{a, b} {
		if m.isBlock(h.x, h.from, h.to) {
			l.only = append(l.only, m.only(h))
		} else {
			rest.to[h.x] = h.to
		}
	}
	if !rest.empty(0) || !rest.empty(1) {
		l.common = []passage{{span: rest}}
	}
}

// oneForOther tells whether the words of two holes that face each other are to
// be compared with each other: where neither is a block, one is not much
// larger than the other, or one is a bad reading of the other.
func (m matcher) oneForOther(a, b hole) bool {
	blockA, blockB := m.isBlock(a.x, a.from, a.to), m.isBlock(b.x, b.from, b.to)
	if blockA && blockB {
		s := span{}
		s.from[a.x], s.to[a.x], s.from[b.x], s.to[b.x] = a.from, a.to, b.from, b.to
		return m.similar(s)
	}
	sizeA, sizeB := m[a.x].chars(a.from, a.to), m[b.x].chars(b.from, b.to)
	return !blockA && !blockB || 2*min(sizeA, sizeB) >= max(sizeA, sizeB)
}

// absorb gives the words of the hole to the passage before it, or after it
// where that one moved and the other did not.
func (l *layout) absorb(h hole) {
	if h.prev >= 0 && (h.next < 0 || !l.common[h.prev].moved || l.common[h.next].moved) {
		l.common[h.prev].to[h.x] = h.to
	} else {
		l.common[h.next].from[h.x] = h.from
	}
}

// merge makes one passage of two that follow each other in both texts.
func (l *layout) merge() {
	l.sort(0)
	merged := l.common[:1]
	for _, p := range l.common[1:] {
		last := &merged[len(merged)-1]
		if last.to == p.from {
			last.to, last.moved = p.to, last.moved && p.moved
		} else {
			merged = append(merged, p)
		}
	}
	l.common = merged
}

// place finds where what only one text has would stand in the other: after
// what it stands after in its own, or else before what follows it.
func (l *layout) place(m matcher) {
	for i := range l.only {
		o := &l.only[i]
		end := -1
		if o.place = 0; len(l.common) > 0 {
			o.place = len(m[1-o.x].ids)
		}
		for _, p := range l.common {
			switch {
			case p.to[o.x] <= o.from && p.to[o.x] > end:
				end, o.place = p.to[o.x], p.to[1-o.x]
			case end < 0 && p.from[o.x] >= o.to:
				o.place = min(o.place, p.from[1-o.x])
			}
		}
	}
	slices.SortFunc(l.only, func(a, b only) int { return cmp.Or(a.x-b.x, a.from-b.from) })
}
