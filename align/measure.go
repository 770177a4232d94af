package align

import (
	"math"
	"unicode/utf8"

	"missive/distance"
)

// mostWork bounds the time of one measure: it is the most cells of the table
// of distances that are computed, length times distance. Texts of up to
// 250,000 characters stay under it whatever they hold, a megabyte does up to
// 6 % of errors; beyond, one alignment would take longer than some 15 s.
const mostWork = 64e9

// alignWords lines up the words. Where that is more than the work allowed, the
// words are paired from the start, whatever they are, and exact is false.
func (p pairing) alignWords(work float64) (s distance.Script, exact bool) {
	ids := numbering{}
	return alignWithin(ids.words(p.ref), ids.words(p.text), work)
}

// alignChars lines up the characters. Where that is more than the work allowed
// they are lined up inside what the words line up, which leads from one text to
// the other but need not be shortest, and exact is false.
func (p pairing) alignChars(words distance.Script, work float64) (s distance.Script, exact bool) {
	ids := numbering{}
	a, b := ids.chars(p.ref), ids.chars(p.text)
	if s, exact = alignWithin(a, b, work); exact {
		return s, true
	}
	s = nil
	left := work
	i, j := 0, 0
	piece := func(nextI, nextJ int) {
		part, ok := alignWithin(a[i:nextI], b[j:nextJ], left)
		if !ok {
			left = 0 // spent in trying
		}
		s = append(s, part...)
		left -= float64(nextI-i) * float64(part.Counts().Distance())
		i, j = nextI, nextJ
	}
	for _, r := range regions(words) {
		piece(p.ref.firstChar(r.refFrom), p.text.firstChar(r.textFrom))
		piece(p.ref.firstChar(r.refTo), p.text.firstChar(r.textTo))
	}
	piece(len(a), len(b))
	return s, false
}

// firstChar is the first char of words[n], or the end of the text.
func (t *folded) firstChar(n int) int {
	if n < len(t.words) {
		return t.words[n].from
	}
	return len(t.chars)
}

// alignWithin lines a and b up exactly if that takes no more than so many
// cells, and otherwise end to end.
func alignWithin(a, b []uint32, cells float64) (s distance.Script, exact bool) {
	longer, shorter := max(len(a), len(b)), min(len(a), len(b))
	limit := min(float64(longer), max(0, cells)/float64(max(1, longer)))
	if shorter == 0 {
		limit = float64(longer) // nothing to compute
	}
	if s, ok := distance.AlignWithin(a, b, int(limit)); ok {
		return s, true
	}
	s = distance.Script{{Op: distance.Substitute, N: shorter}}
	switch {
	case len(a) > shorter:
		s = append(s, distance.Run{Op: distance.Delete, N: len(a) - shorter})
	case len(b) > shorter:
		s = append(s, distance.Run{Op: distance.Insert, N: len(b) - shorter})
	}
	return s, false
}

// A numbering gives equal symbols equal numbers. Single ASCII characters are
// their own numbers.
type numbering map[string]uint32

func (ids numbering) of(s string) uint32 {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return uint32(s[0])
	}
	id, ok := ids[s]
	if !ok {
		id = utf8.RuneSelf + uint32(len(ids))
		ids[s] = id
	}
	return id
}

func (ids numbering) chars(t *folded) []uint32 {
	out := make([]uint32, len(t.chars))
	for i, c := range t.chars {
		out[i] = ids.of(c.sym)
	}
	return out
}

func (ids numbering) words(t *folded) []uint32 {
	out := make([]uint32, len(t.words))
	for i, w := range t.words {
		out[i] = ids.of(w.sym)
	}
	return out
}

// wordChars are the characters of each of words[from:to].
func (ids numbering) wordChars(t *folded, from, to int) [][]uint32 {
	out := make([][]uint32, 0, to-from)
	for _, w := range t.words[from:to] {
		chars := make([]uint32, 0, w.to-w.from)
		for _, c := range t.chars[w.from:w.to] {
			chars = append(chars, ids.of(c.sym))
		}
		out = append(out, chars)
	}
	return out
}

// roundRate is a rate in six decimals: no output carries digits that say
// nothing.
func roundRate(f float64) float64 { return math.Round(f*1e6) / 1e6 }
