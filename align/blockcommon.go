package align

import (
	"cmp"
	"slices"

	"missive/distance"
)

// lay finds the blocks. Where the script of the words of both texts whole, of
// which all are the regions, has no place with room for one there is none, and
// nothing is looked for.
func (p pairing) lay(words distance.Script, all []region) layout {
	whole := layout{common: []passage{{span: span{to: [2]int{len(p.ref.words), len(p.text.words)}}}}}
	if !p.mayHaveBlocks(all) {
		return whole
	}
	l := p.look(matched(words))
	if l.plain() {
		return whole
	}
	return l
}

// look finds the blocks without asking whether there is room for any; known is
// words that are lined up already, in order.
func (p pairing) look(known []run) layout {
	return lay(newSide(p.ref), newSide(p.text), canonical(p.ref, p.text), known)
}

// matched are the stretches of words that a script matches.
func matched(s distance.Script) (out []run) {
	i, j := int32(0), int32(0)
	for _, part := range s {
		if part.Op == distance.Match {
			out = append(out, run{[2]int32{i, j}, int32(part.N)})
		}
		n, m := part.Lengths()
		i, j = i+int32(n), j+int32(m)
	}
	return out
}

// What a gap looks like that a block leaves in the script of the words: within
// so many words more of one text than of the other, or so many in a row unlike.
// Words split and run together leave small gaps too: somewhere in a long text,
// and everywhere where a sixth of the words is wrong. There only blocks of
// about a line and more are looked for. (Looking takes as long as comparing; of
// drawn texts of a megabyte with 2 and 10 % of the characters wrong, none is
// looked through.)
const (
	gapWindow = 20
	strays    = 3 // words in a row that may be the same by chance
	longText  = 20_000
	longSkew  = 6
	noisy     = 6
	noisySkew = 12
	noisyRow  = 32
)

// mayHaveBlocks tells whether there is a gap that a block leaves.
func (p pairing) mayHaveBlocks(all []region) bool {
	ref, text, wrong := len(p.ref.words), len(p.text.words), 0
	for _, r := range all {
		wrong += max(r.refTo-r.refFrom, r.textTo-r.textFrom)
	}
	skew, row := leastSkew, leastReplace
	if max(ref, text) > longText {
		skew = longSkew
	}
	if noisy*wrong > max(ref, text) {
		skew, row = noisySkew, noisyRow
	}
	first, more := 0, 0 // more words of the text than of the reference since the first region of the window
	for k, r := range all {
		a, b := r.refTo-r.refFrom, r.textTo-r.textFrom
		outer := r.refFrom == 0 || r.textFrom == 0 || r.refTo == ref || r.textTo == text
		if min(a, b) >= row || max(a, b)-min(a, b) >= skew || outer && max(a, b) >= leastSkew {
			return true
		}
		if k > 0 && r.refFrom-all[k-1].refTo > strays {
			first, more = k, 0
		}
		more += b - a
		for ; r.refTo-all[first].refFrom > gapWindow && r.textTo-all[first].textFrom > gapWindow && first < k; first++ {
			more -= (all[first].textTo - all[first].textFrom) - (all[first].refTo - all[first].refFrom)
		}
		if max(more, -more) >= skew {
			return true
		}
	}
	return false
}

// common measures the passages that both texts have, each against its
// counterpart, and finds where their words differ.
func (p pairing) common(l layout, o Options) (c Common, differing []region) {
	c = Common{Measure{Exact: true}, Measure{Exact: true}}
	for _, s := range l.common {
		part := p.part(s.span)
		chars, words := part.alignBoth(o)
		c.Chars, c.Words = c.Chars.Add(measured(chars)), c.Words.Add(measured(words))
		for _, r := range part.differing(regions(words.Script)) {
			differing = append(differing, region{s.from[0] + r.refFrom, s.from[0] + r.refTo, s.from[1] + r.textFrom, s.from[1] + r.textTo})
		}
	}
	return c, differing
}

// part is the pairing of a passage.
func (p pairing) part(s span) pairing {
	p.ref, p.text = p.ref.part(s.from[0], s.to[0]), p.text.part(s.from[1], s.to[1])
	return p
}

// part is the text of words[from:to].
func (t *folded) part(from, to int) *folded {
	first, end := t.charsOf(from, to)
	out := &folded{src: t.src, chars: t.chars[first:end], starts: t.starts[first:end], ends: t.ends[first:end],
		words: slices.Clone(t.words[from:to]), ids: t.ids[from:to], alphabet: t.alphabet}
	for i := range out.words {
		out.words[i].from -= first
		out.words[i].to -= first
	}
	return out
}

// charsOf are the chars of words[from:to] and what lies between them.
func (t *folded) charsOf(from, to int) (first, end int) {
	if from >= to {
		return 0, 0
	}
	return t.words[from].from, t.words[to-1].to
}

// A placed is a block and where its words are.
type placed struct {
	kind BlockKind
	region
}

// blocks are what the layout has besides what both texts have in one order, in
// the order of the reference.
func (l layout) blocks() []placed {
	var out []placed
	for _, s := range l.common {
		if s.moved {
			out = append(out, placed{Moved, region{s.from[0], s.to[0], s.from[1], s.to[1]}})
		}
	}
	for _, o := range l.only {
		switch {
		case o.x == 1:
			out = append(out, placed{NotInReference, region{o.place, o.place, o.from, o.to}})
		case o.page:
			out = append(out, placed{MissingPage, region{o.from, o.to, o.place, o.place}})
		default:
			out = append(out, placed{MissingPassage, region{o.from, o.to, o.place, o.place}})
		}
	}
	slices.SortStableFunc(out, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.refFrom, b.refFrom), cmp.Compare(a.refTo, b.refTo), cmp.Compare(a.textFrom, b.textFrom))
	})
	return out
}

// block describes a block.
func (p pairing) block(b placed, at, textAt *places) Block {
	return Block{Kind: b.kind, Ref: p.ref.stretch(b.refFrom, b.refTo, at), Text: p.text.stretch(b.textFrom, b.textTo, textAt)}
}

// shownOfBlock is how many words of the beginning and of the end of a block
// are shown.
const shownOfBlock = 8

func (t *folded) stretch(from, to int, at *places) Stretch {
	s := Stretch{At: t.offset(from)}
	s.File, s.Line, s.Column = at.find(s.At)
	if from == to {
		return s
	}
	first, end := t.charsOf(from, to)
	s.Chars, s.Words = end-first, to-from
	s.Begins = t.original(from, min(to, from+shownOfBlock))
	if to > from+shownOfBlock {
		s.Ends = t.original(max(from+shownOfBlock, to-shownOfBlock), to)
	}
	return s
}
