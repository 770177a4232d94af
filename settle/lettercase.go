package settle

import "strings"

// surelyLike is how like the letter's own small letters must look what was read
// as a capital to be one of them: 0.95 to 0.99 of eleven that were in the
// fixtures, 0.77 and 0.82 of two capitals of the despatches and the fixtures
// that stood under a stamp or in a line that bends.
const surelyLike = 0.9

// letterCase lets the small letter stand for election where a capital at the
// head of a small word looks like the small one: engines see capitals where a
// letter stands high or its neighbour low, all readings agree on it, and both
// words are in the dictionary.
func (s *sheet) letterCase() {
	for _, r := range s.rows {
		for i, sl := range r.slots {
			best, _ := sl.bestReal()
			twin := strings.ToLower(best)
			if !isCapital(best) || !r.headsSmall(i) || !s.looksLike(r, sl, twin, best) {
				continue
			}
			sl.contested = true
			sl.add(twin, sl.share(best)) // the picture decides
			sl.norm()
		}
	}
}

// looksLike tells whether what stands in a slot surely looks like one text, and
// more than like the other.
func (s *sheet) looksLike(r *row, sl *slot, text, other string) bool {
	x := sl.column.X()
	cut := s.cuts.at(x, r.a*x+r.b)
	if cut == nil {
		return false
	}
	is, known := s.letter.matcher.Like(text, &cut.Ink)
	isOther, otherKnown := s.letter.matcher.Like(other, &cut.Ink)
	return known && otherKnown && is >= surelyLike && is > isOther
}

// headsSmall tells whether slot i begins a word that goes on in small letters.
func (r *row) headsSmall(i int) bool {
	if i > 0 && isLetter(r.slots[i-1].top().text) {
		return false
	}
	n := 0
	for _, sl := range r.slots[i+1:] {
		t := sl.top().text
		if t == nothing {
			continue
		}
		if !isLetter(t) {
			break
		}
		if isCapital(t) {
			return false
		}
		n++
	}
	return n > 0
}

func isCapital(t string) bool { return len(t) == 1 && strings.Contains(capitalLetters, t) }
