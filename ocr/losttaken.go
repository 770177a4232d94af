package ocr

import (
	"cmp"
	"slices"

	"missive/letter"
	"missive/reading"
)

// takeIn adds a line read by itself to a reading. Words that lie under it go,
// if they are less sure on the average; otherwise the words of the line that
// lie over them do.
func takeIn(r *reading.Reading, found letter.Line) {
	var under, over []letter.Word
	for _, l := range r.Lines {
		for _, o := range l.Words {
			if slices.ContainsFunc(found.Words, func(w letter.Word) bool { return sameInk(o, w) }) {
				under = append(under, o)
			}
		}
	}
	for _, w := range found.Words {
		if slices.ContainsFunc(under, func(o letter.Word) bool { return sameInk(o, w) }) {
			over = append(over, w)
		}
	}
	if meanConf(over) <= meanConf(under) {
		found = found.With(kept(found.Words, func(w letter.Word) bool {
			return !slices.ContainsFunc(under, func(o letter.Word) bool { return sameInk(o, w) })
		}))
	}
	if len(found.Words) == 0 {
		return
	}
	for i := range r.Lines {
		l := &r.Lines[i]
		left := kept(l.Words, func(o letter.Word) bool {
			return !slices.ContainsFunc(found.Words, func(w letter.Word) bool { return sameInk(o, w) })
		})
		if len(left) < len(l.Words) {
			*l = l.With(left)
		}
	}
	r.Lines = slices.DeleteFunc(r.Lines, func(l letter.Line) bool { return len(l.Words) == 0 })
	at := slices.IndexFunc(r.Lines, func(l letter.Line) bool { return continues(l, found) })
	if at < 0 {
		r.Lines = append(r.Lines, found)
		return
	}
	l := &r.Lines[at]
	words := slices.Concat(l.Words, found.Words)
	slices.SortStableFunc(words, func(a, b letter.Word) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
	*l = l.With(words)
}

// continues tells whether a line found later is part of another: it stands
// before it, after it, or in a gap of it, as high as the words beside it.
func continues(l, found letter.Line) bool {
	f := found.Box
	const near = 3 // heights: the end of a sentence and two blanks
	beside := func(w letter.Word, apart int) bool {
		return apart >= 0 && apart <= near*f.H() && 2*w.Box.OverlapY(f) > max(w.Box.H(), f.H())
	}
	if l.Angle != 0 {
		return false
	}
	for i := 0; i <= len(l.Words); i++ {
		after := i == 0 || l.Words[i-1].Box.X1 <= f.X0
		before := i == len(l.Words) || l.Words[i].Box.X0 >= f.X1
		if after && before {
			return i > 0 && beside(l.Words[i-1], f.X0-l.Words[i-1].Box.X1) ||
				i < len(l.Words) && beside(l.Words[i], l.Words[i].Box.X0-f.X1)
		}
	}
	return false
}

// meanConf is the confidence of the words on the average, -1 of none.
func meanConf(words []letter.Word) float64 {
	if len(words) == 0 {
		return -1
	}
	sum := 0.0
	for _, w := range words {
		sum += w.Conf
	}
	return sum / float64(len(words))
}

// kept are the words that f says yes to; those given stay as they are.
func kept(words []letter.Word, f func(letter.Word) bool) []letter.Word {
	var out []letter.Word
	for _, w := range words {
		if f(w) {
			out = append(out, w)
		}
	}
	return out
}

// sameInk tells whether a third of the smaller of two words lies under the
// other.
func sameInk(a, b letter.Word) bool {
	return 3*a.Box.Intersect(b.Box).Area() > min(a.Box.Area(), b.Box.Area())
}
