package settle

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	// beamWidth is how many readings of a word are followed at once.
	beamWidth = 40
	// leastShare is the least share of a slot's votes of a character that a
	// word may be made with.
	leastShare = 0.01
	// settled is the share from which on a character is settled by the
	// readings and the typeface, and no word changes it.
	settled = 0.93
	// ownBonus and bonus are how many times likelier a word of the letter, or
	// of the language, is taken to be than one that nobody knows, as
	// logarithms.
	ownBonus = 3.5
	bonus    = 3.0
	// lookalike is the share of a letter that no reading has and the picture
	// is just as like.
	lookalike = 0.08
)

// settleWords reads words that nobody knows as known ones, where the votes
// leave that open.
func (s *sheet) settleWords() {
	for i, r := range s.rows {
		r.divide()
		for k, w := range r.words {
			if k == len(r.words)-1 && strings.HasSuffix(w.text(), "-") && i+1 < len(s.rows) {
				continue // the half of a word
			}
			s.settleWord(w)
		}
		r.part(s.letter)
	}
}

// settleWord reads one word that nobody knows as the likeliest that its slots
// and what is known leave open.
func (s *sheet) settleWord(w *word) {
	was := w.text()
	letters := 0
	for _, r := range was {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 2 || s.letter.knows(was) {
		return
	}
	best, score := []string(nil), math.Inf(-1)
	for _, c := range s.beam(w) {
		if v := c.score + s.letter.plausible(strings.Join(c.texts, "")); v > score {
			best, score = c.texts, v
		}
	}
	if best != nil && !slices.Equal(best, w.texts) {
		w.was, w.texts = was, best
	}
}

// plausible is how much likelier a reading is for being a known word, as a
// logarithm.
func (l *Letter) plausible(text string) float64 {
	c := core(text)
	b := 0.0
	switch {
	case c == "":
		return 0
	case l.known[c]:
		b = ownBonus
	case l.inLanguage(c):
		b = bonus
	default:
		return 0
	}
	if utf8.RuneCountInString(c) <= 2 {
		b /= 2
	}
	if !evenCase(c) {
		b *= 0.3
	}
	return b
}

// evenCase tells whether a word is written all small, all in capitals, or with
// one capital at its head.
func evenCase(t string) bool {
	_, n := utf8.DecodeRuneInString(t)
	return strings.ToLower(t) == t || strings.ToUpper(t) == t || strings.ToLower(t[n:]) == t[n:]
}

// A wordReading is one way to read a word.
type wordReading struct {
	texts []string
	score float64 // logarithm of its likelihood by the votes
}

// beam are the likeliest readings of a word by its slots' votes.
func (s *sheet) beam(w *word) []wordReading {
	all := []wordReading{{}}
	for i, sl := range w.slots {
		options := s.open(sl, w.texts[i])
		next := make([]wordReading, 0, len(all)*len(options))
		for _, c := range all {
			for _, o := range options {
				next = append(next, wordReading{append(slices.Clone(c.texts), o.text), c.score + math.Log(max(o.weight, 1e-3))})
			}
		}
		slices.SortStableFunc(next, func(a, b wordReading) int { return cmp.Compare(b.score, a.score) })
		all = next[:min(len(next), beamWidth)]
	}
	return all
}

// open are the options that a word may be made with at a slot.
func (s *sheet) open(sl *slot, taken string) []option {
	const most = 6
	var out []option
	if t := sl.top(); t.weight >= settled {
		out = []option{t}
	} else {
		for _, o := range sl.options {
			if o.text != blank && o.weight >= leastShare && len(out) < most {
				out = append(out, o)
			}
		}
	}
	if len(out) == 0 {
		out = []option{{taken, 1}}
	}
	return s.lookalikes(sl, taken, out)
}

// lookalikes adds the letters, small for a small one and capital for a capital,
// that the slot's picture is as like as what was read there, or nearly.
func (s *sheet) lookalikes(sl *slot, taken string, out []option) []option {
	if sl.cut == nil || taken == nothing {
		return out
	}
	kin := ""
	switch {
	case strings.Contains(smallLetters, taken):
		kin = smallLetters
	case strings.Contains(capitalLetters, taken):
		kin = capitalLetters
	}
	own, known := s.letter.matcher.Like(taken, &sl.cut.Ink)
	if !known {
		return out
	}
	for _, c := range kin {
		t := string(c)
		if slices.ContainsFunc(out, func(o option) bool { return o.text == t }) {
			continue
		}
		v, known := s.letter.matcher.Like(t, &sl.cut.Ink)
		if !known {
			continue
		}
		if w := lookalike * math.Exp(min(0, v-own)/sharpness); w >= leastShare {
			out = append(out, option{t, w})
		}
	}
	return out
}
