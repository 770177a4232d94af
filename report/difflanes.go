package report

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"missive/align"
	"missive/letter"
)

// A token is a word of one of the two texts as it stands: its bytes.
type token struct{ start, end int }

func tokens(text string) []token {
	var out []token
	for at := 0; ; {
		start, end := letter.NextWord(text, at)
		if start == end {
			return out
		}
		out = append(out, token{start, end})
		at = end
	}
}

// tokenAt is the index of the first token that ends after the byte.
func tokenAt(all []token, offset int) int {
	return sort.Search(len(all), func(i int) bool { return all[i].end > offset })
}

// A lane is what is read side by side without a jump: the texts without their
// blocks, or one block. Each token of either text stands in one lane.
type lane struct {
	ref, text []int // tokens, rising
	block     int   // index of the block, -1 for the texts without blocks
	diffs     []laneDiff
	// refAt is the byte of the reference before which a block stands, textAt
	// that of the text before which it stands there.
	refAt, textAt int
}

// A laneDiff is a difference as ranges of positions in a lane.
type laneDiff struct {
	n             int // index of the difference
	ref, refEnd   int
	text, textEnd int
}

// sides are the two texts in tokens.
type sides struct {
	ref, text       string
	refTok, textTok []token
	refAt, textAt   *textLines
}

func newSides(ref, text string) *sides {
	return &sides{ref: ref, text: text, refTok: tokens(ref), textTok: tokens(text), refAt: newTextLines(ref), textAt: newTextLines(text)}
}

// lanes parts both texts into their lanes: first that without blocks, then the
// blocks in the order of the reference. Whatever the comparison says, no token
// is lost and none stands twice.
func (s *sides) lanes(c align.Comparison) []lane {
	refOwner, textOwner := make([]int, len(s.refTok)), make([]int, len(s.textTok))
	out := []lane{{block: -1}}
	for i, b := range c.Blocks {
		out = append(out, lane{block: i, refAt: b.Ref.At, textAt: b.Text.At})
	}
	slices.SortStableFunc(out[1:], func(a, b lane) int { return cmp.Or(cmp.Compare(a.refAt, b.refAt), cmp.Compare(a.textAt, b.textAt)) })
	for n := 1; n < len(out); n++ {
		b := c.Blocks[out[n].block]
		own(refOwner, s.refTok, out[n].refAt, b.Ref.Words, n)
		own(textOwner, s.textTok, out[n].textAt, b.Text.Words, n)
	}
	for i, n := range refOwner {
		out[n].ref = append(out[n].ref, i)
	}
	for i, n := range textOwner {
		out[n].text = append(out[n].text, i)
	}
	for i, d := range c.Differences {
		s.assign(out, refOwner, textOwner, i, d)
	}
	return out
}

// own gives a lane so many tokens from the byte on that are still free.
func own(owner []int, all []token, offset, words, lane int) {
	for i := tokenAt(all, offset); words > 0 && i < len(all) && owner[i] == 0; i++ {
		owner[i] = lane
		words--
	}
}

// assign puts a difference into the lane that its words stand in.
func (s *sides) assign(lanes []lane, refOwner, textOwner []int, i int, d align.Difference) {
	ref, text := tokenAt(s.refTok, d.At), tokenAt(s.textTok, d.TextAt)
	n := 0
	switch {
	case d.Ref != "" && ref < len(refOwner):
		n = refOwner[ref]
	case d.Text != "" && text < len(textOwner):
		n = textOwner[text]
	}
	l := &lanes[n]
	v := laneDiff{n: i, ref: sort.SearchInts(l.ref, ref), text: sort.SearchInts(l.text, text)}
	v.refEnd = min(v.ref+len(strings.Fields(d.Ref)), len(l.ref))
	v.textEnd = min(v.text+len(strings.Fields(d.Text)), len(l.text))
	l.diffs = append(l.diffs, v)
}
