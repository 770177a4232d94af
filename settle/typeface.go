package settle

import (
	"maps"
	"math"
	"slices"
	"strings"
)

const (
	// sharpness is how much less like the typeface's character a candidate
	// must be than the best one to count e times less.
	sharpness = 0.06
	// credible is how like a character a cut must be to say anything.
	credible = 0.72
	// newcomer is by how much a small letter that no reading has must be more
	// like the cut than the winner to stand for election, and newShare the
	// votes it gets.
	newcomer = 0.08
	newShare = 0.04
	// strange is what a candidate counts that the typeface does not know.
	strange = 0.5
	// speck is how like a mark of punctuation a cut must be to be one where
	// readings differ, and agreedSpeck where they agree.
	speck       = 0.62
	agreedSpeck = 0.35
)

const (
	smallLetters   = "abcdefghijklmnopqrstuvwxyz"
	capitalLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	figures        = "0123456789"
	capitals       = capitalLetters + figures
	marks          = ".,':\"-_;"
)

// typeface weighs each slot's candidates by how like the letter's own
// characters they are.
func (s *sheet) typeface() {
	for _, r := range s.rows {
		for i, sl := range r.slots {
			x := sl.column.X()
			if sl.cut = s.cuts.at(x, r.a*x+r.b); sl.cut != nil && r.ok {
				s.compare(r, i)
			}
		}
	}
}

// compare weighs the candidates of one slot.
func (s *sheet) compare(r *row, i int) {
	sl := r.slots[i]
	best, real := sl.bestReal()
	if real == 0 || sl.certain() {
		return
	}
	unanimous := sl.have == sl.readings && real == 1
	likes := map[string]float64{}
	top := -1.0
	for _, c := range candidates(sl, best) {
		if v, known := s.letter.matcher.Like(c, &sl.cut.Ink); known {
			likes[c] = v
			top = max(top, v)
		}
	}
	if top > credible {
		sl.weigh(likes, top, best)
	}
	sl.likes = likes
	s.specks(r, i, likes, unanimous)
	sl.norm()
}

// certainWord is the confidence in a word from which on its characters are not
// compared where all readings have them: engines guess the boxes of narrow
// letters a step off now and then, and a picture of the neighbour speaks
// against a letter that is in no doubt.
const certainWord = 0.94

// certain tells whether all readings have the character in words that they are
// sure of, and nothing else speaks against it.
func (s *slot) certain() bool {
	if s.contested {
		return false
	}
	for _, it := range s.column {
		if it == nil || it.Word < certainWord {
			return false
		}
	}
	return s.agreed() > 0
}

// bestReal is the weightiest option that is a character, and how many are.
func (s *slot) bestReal() (text string, n int) {
	most := -1.0
	for _, o := range s.options {
		if o.text == nothing || o.text == blank {
			continue
		}
		n++
		if o.weight > most {
			text, most = o.text, o.weight
		}
	}
	return text, n
}

// candidates are the options that are characters, and small letters or
// capitals that might stand in their place.
func candidates(s *slot, best string) []string {
	var out []string
	for _, o := range s.options {
		if o.text != nothing && o.text != blank {
			out = append(out, o.text)
		}
	}
	others := ""
	switch {
	case strings.Contains(smallLetters, best):
		others = smallLetters
	case strings.Contains(capitals, best) && s.share(best) < 0.9:
		others = capitals
	}
	for _, c := range others {
		if s.share(string(c)) == 0 {
			out = append(out, string(c))
		}
	}
	return out
}

// weigh multiplies each candidate's share by its likeness, leaving the share
// of nothing and of the blank as it is.
func (s *slot) weigh(likes map[string]float64, top float64, best string) {
	if old, ok := likes[best]; ok {
		for _, c := range slices.Sorted(maps.Keys(likes)) { // sums depend on the order in their last bits
			v := likes[c]
			if s.share(c) == 0 && v > old+newcomer && strings.Contains(smallLetters, c) {
				s.options = append(s.options, option{c, newShare})
			}
		}
	}
	before, after := 0.0, 0.0
	for i := range s.options {
		o := &s.options[i]
		if o.text == nothing || o.text == blank {
			continue
		}
		before += o.weight
		if v, ok := likes[o.text]; ok {
			o.weight *= math.Exp((v - top) / sharpness)
		} else {
			o.weight *= strange
		}
		after += o.weight
	}
	for i := range s.options {
		if o := &s.options[i]; o.text != nothing && o.text != blank {
			o.weight *= before / after
		}
	}
}

// specks takes most of its votes from a mark of punctuation that looks like
// none.
func (s *sheet) specks(r *row, i int, likes map[string]float64, unanimous bool) {
	sl := r.slots[i]
	least := speck
	if unanimous {
		least = agreedSpeck
	}
	const taken = 0.7
	for k := range sl.options {
		o := &sl.options[k]
		v, known := likes[o.text]
		if o.text == nothing || !strings.Contains(marks, o.text) || !known || v >= least {
			continue
		}
		lost := o.weight * taken
		o.weight -= lost
		instead := nothing
		if sl.share(blank) > 0 || r.insideWord(i) {
			instead = blank
		}
		sl.add(instead, lost)
		return
	}
}

// insideWord tells whether letters stand on both sides of a slot.
func (r *row) insideWord(i int) bool {
	side := func(from, step int) bool {
		for k := from; k >= 0 && k < len(r.slots); k += step {
			if t := r.slots[k].top().text; t != nothing {
				return isLetter(t)
			}
		}
		return false
	}
	return side(i-1, -1) && side(i+1, 1)
}
