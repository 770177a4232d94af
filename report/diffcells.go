package report

import "slices"

// A cell is some words that stand side by side: the same in both texts, written
// otherwise though they count as the same, or a difference.
type cell struct {
	ref, refEnd   int // positions in the lane
	text, textEnd int
	n             int // index of the difference, -1 where nothing counts
	same          bool
}

// lookAhead is how many words are looked at to find both texts in step again
// where they are written otherwise: a hyphen at a line end is two against one.
const lookAhead = 4

// cells go through a lane word by word. They come in order, leave none of its
// words out and name each of its differences once.
func (s *sides) cells(l *lane, yield func(cell)) {
	ref, text := 0, 0
	slices.SortStableFunc(l.diffs, func(a, b laneDiff) int { return a.ref - b.ref })
	for _, d := range l.diffs {
		d.ref, d.text = max(d.ref, ref), max(d.text, text)
		d.refEnd, d.textEnd = max(d.refEnd, d.ref), max(d.textEnd, d.text)
		s.equal(l, ref, d.ref, text, d.text, yield)
		yield(cell{d.ref, d.refEnd, d.text, d.textEnd, d.n, false})
		ref, text = d.refEnd, d.textEnd
	}
	s.equal(l, ref, len(l.ref), text, len(l.text), yield)
}

// equal pairs words that count as the same.
func (s *sides) equal(l *lane, ref, refEnd, text, textEnd int, yield func(cell)) {
	for ref < refEnd && text < textEnd {
		r, t := 1, 1
		same := s.refWord(l, ref) == s.textWord(l, text)
		if !same && refEnd-ref != textEnd-text {
			r, t = s.again(l, ref, refEnd, text, textEnd)
		}
		yield(cell{ref, ref + r, text, text + t, -1, same})
		ref, text = ref+r, text+t
	}
	if ref < refEnd || text < textEnd {
		yield(cell{ref, refEnd, text, textEnd, -1, false})
	}
}

// again is how many words of each lie before the next that both have as they
// stand; one of each where none is near.
func (s *sides) again(l *lane, ref, refEnd, text, textEnd int) (r, t int) {
	for sum := 1; sum <= 2*lookAhead; sum++ {
		for r := max(0, sum-lookAhead); r <= min(sum, lookAhead); r++ {
			t := sum - r
			if ref+r < refEnd && text+t < textEnd && s.refWord(l, ref+r) == s.textWord(l, text+t) {
				return r, t
			}
		}
	}
	return 1, 1
}

func (s *sides) refWord(l *lane, i int) string {
	t := s.refTok[l.ref[i]]
	return s.ref[t.start:t.end]
}

func (s *sides) textWord(l *lane, i int) string {
	t := s.textTok[l.text[i]]
	return s.text[t.start:t.end]
}
