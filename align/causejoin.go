package align

import (
	"strings"

	"missive/letter"
)

// joining lays to joining what differs only in how a word goes on over the end
// of a line.
func (t *teller) joining(i int) {
	d := t.c.Differences[i]
	switch d.Kind {
	case Hyphenation, Split, Glued, Blank:
	default:
		return
	}
	r := t.p.regions[i]
	switch {
	case t.s != nil && t.s.linesOf(d.Words) > 1:
		t.say(i, Joining, "the word goes over the end of a line on the scan.")
	case t.p.text.breaks(r.textFrom, r.textTo):
		t.say(i, Joining, "the word goes over the end of a line of the text.")
	case t.p.ref.breaks(r.refFrom, r.refTo):
		t.say(i, Joining, "the word goes over the end of a line of the reference.")
	}
}

// breaks tells whether words[from:to] go over the end of a line of the source.
func (t *folded) breaks(from, to int) bool {
	return from < to && strings.ContainsAny(t.src[t.start(from):t.end(to-1)], "\n\r\f")
}

// linesOf is on how many lines the words stand.
func (s *shown) linesOf(ids []letter.WordID) int {
	lines := map[[2]int]bool{}
	for _, id := range ids {
		lines[[2]int{id.Page, id.Line}] = true
	}
	return len(lines)
}
