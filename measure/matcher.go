package measure

import (
	"slices"

	"missive/distance"
)

// A span is a part of one line.
type span struct{ line, from, to int32 }

func (s span) len() int { return int(s.to - s.from) }

// A pairing is how two spans match best: which parts of them, and what differs
// between those. A text part without length means that the reference's is lost.
type pairing struct {
	ref, text span
	edits     edits
}

// edits count what leads from one part to another.
type edits struct{ inserted, deleted, substituted int }

func (e edits) edits() int { return e.inserted + e.deleted + e.substituted }

// weight counts a misread character as one lost and one added.
func (e edits) weight() int { return e.inserted + e.deleted + 2*e.substituted }

func (e edits) plus(o edits) edits {
	return edits{e.inserted + o.inserted, e.deleted + o.deleted, e.substituted + o.substituted}
}

// A matcher matches the lines of two texts, with one set of coefficients after
// the other. How two spans match best does not depend on them and is kept.
type matcher struct {
	lines      [2][][]uint32 // reference and text, characters from 0 without gaps
	sides      [2][]span     // the lines that are not empty, longest first
	symbols    int           // how many different characters there are
	characters int           // of the reference
	longest    int
	least      int // edits that no matching can do without
	known      map[[2]span]pairing
	pattern    pattern
}

func newMatcher(ref, text [][]uint32) *matcher {
	m := &matcher{known: map[[2]span]pairing{}}
	ids := distance.Numbering[uint32]{}
	total := 0
	for side, lines := range [2][][]uint32{ref, text} {
		for n, line := range lines {
			m.lines[side] = append(m.lines[side], ids.Of(line))
			if len(line) > 0 {
				m.sides[side] = append(m.sides[side], span{int32(n), 0, int32(len(line))})
			}
			m.longest = max(m.longest, len(line))
			total += len(line)
			if side == 0 {
				m.characters += len(line)
			}
		}
		longestFirst(m.sides[side])
	}
	m.symbols = len(ids)
	m.least = max(2*m.characters-total, total-2*m.characters)
	return m
}

// steps is how many machine words are gone through to match each line with each,
// as search does it.
func (m *matcher) steps() (n float64) {
	for _, ref := range m.sides[0] {
		for _, text := range m.sides[1] {
			short, long := min(ref.len(), text.len()), max(ref.len(), text.len())
			n += float64(((long-short+1)*short + long) * ((short + 63) / 64))
		}
	}
	return n
}

func longestFirst(spans []span) {
	slices.SortStableFunc(spans, func(x, y span) int { return y.len() - x.len() })
}

// match counts the edits when pairings are chosen by these coefficients.
func (m *matcher) match(by coefficients) edits {
	left := [2][]span{slices.Clone(m.sides[0]), slices.Clone(m.sides[1])}
	var sum edits
	for len(left[0]) > 0 && len(left[1]) > 0 {
		ref := left[0][0]
		at, best, least := 0, pairing{}, 0
		for i, text := range left[1] {
			p := m.pair(ref, text)
			if cost := by.cost(ref, text, p); i == 0 || cost < least {
				at, best, least = i, p, cost
			}
		}
		sum = sum.plus(best.edits)
		left[0] = without(left[0], 0, best.ref)
		left[1] = without(left[1], at, best.text)
	}
	for _, s := range left[0] {
		sum.deleted += s.len()
	}
	for _, s := range left[1] {
		sum.inserted += s.len()
	}
	return sum
}

// cost is what speaks against pairing the two spans, in halves.
func (by coefficients) cost(ref, text span, p pairing) int {
	differ := max(ref.len()-text.len(), text.len()-ref.len())
	cost := 2 * (p.edits.weight()*by.edits + differ*by.length - min(ref.len(), text.len())*by.worth)
	if differ > 1 {
		at := int(max(p.ref.from-ref.from, p.text.from-text.from))
		cost += (differ - max(2*at-differ, differ-2*at)) * by.offset
	}
	return cost
}

// without is the list with what is left of span i when part is taken out of it.
func without(spans []span, i int, part span) []span {
	whole := spans[i]
	if part.len() == 0 {
		return spans
	}
	spans = slices.Delete(spans, i, i+1)
	if part == whole {
		return spans
	}
	if whole.from < part.from {
		spans = append(spans, span{whole.line, whole.from, part.from})
	}
	if part.to < whole.to {
		spans = append(spans, span{whole.line, part.to, whole.to})
	}
	longestFirst(spans)
	return spans
}

// pair is how the two spans match best.
func (m *matcher) pair(ref, text span) pairing {
	key := [2]span{ref, text}
	p, ok := m.known[key]
	if !ok {
		p = m.search(ref, text)
		m.known[key] = p
	}
	return p
}

// search moves the shorter span along the longer and takes the place with the
// fewest edits, the first of several; then it tries whether a longer part from
// there, or the whole, does better.
func (m *matcher) search(ref, text span) pairing {
	short, long, side := ref, text, 1 // side is that of the longer
	if ref.len() > text.len() {
		short, long, side = text, ref, 0
	}
	shorter := m.lines[1-side][short.line][short.from:short.to]
	line := m.lines[side][long.line]
	m.pattern.set(shorter, m.symbols)
	n := int32(short.len())
	least, best := -1, long
	consider := func(from, to int32, common int) {
		if weight := int(n) + int(to-from) - 2*common; common > 0 && (least < 0 || weight < least) {
			least, best = weight, span{long.line, from, to}
		}
	}
	for from := long.from; from+n <= long.to && least != 0; from++ {
		consider(from, from+n, m.pattern.common(line[from:from+n]))
	}
	m.pattern.start()
	for from, to := best.from, best.from; least > 0 && to < long.to; {
		m.pattern.step(line[to])
		if to++; to > from+n {
			consider(from, to, m.pattern.length())
		}
	}
	consider(long.from, long.to, m.pattern.common(line[long.from:long.to]))
	m.pattern.clear(shorter)
	if least < 0 || least > ref.len() { // nothing in common, or losing the line costs less
		return pairing{ref, span{text.line, text.from, text.from}, edits{deleted: ref.len()}}
	}
	p := pairing{ref: ref, text: best}
	if side == 0 {
		p = pairing{ref: best, text: text}
	}
	c := distance.Align(m.lines[0][p.ref.line][p.ref.from:p.ref.to], m.lines[1][p.text.line][p.text.from:p.text.to]).Counts()
	p.edits = edits{c.Insertions, c.Deletions, c.Substitutions}
	return p
}
