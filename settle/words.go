package settle

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/reading"
)

// A Dictionary knows the words of a language.
type Dictionary interface {
	// Knows tells whether a word without marks around it is a word of the
	// language, however it is written: "The", "THE", "nation's".
	Knows(word string) bool
}

// A vocabulary counts the words that a letter's readings agree on.
type vocabulary map[string]int

const (
	// ownWord is the least number of letters of a word that the letter itself
	// may teach, and ownTimes how often it must stand there.
	ownWord  = 3
	ownTimes = 2
	// shortTimes is how often a word of as few letters as may be must stand
	// there: shorter ones differ from one another by a letter.
	shortTimes = 4
	// ownConf is the confidence that every reading must have in it.
	ownConf = 0.85
)

// learn counts the words that all readings of a page have as often.
func (v vocabulary) learn(p reading.Page) {
	var least map[string]int
	for _, r := range p.Readings {
		if r.Partial {
			continue // it was not asked for most words
		}
		have := map[string]int{}
		for _, l := range r.Lines {
			for _, w := range l.Words {
				if c := core(w.Text); w.Conf >= ownConf && utf8.RuneCountInString(c) >= ownWord && lettersOnly(c) {
					have[c]++
				}
			}
		}
		if least == nil {
			least = have
			continue
		}
		for w, n := range least {
			least[w] = min(n, have[w])
		}
	}
	for w, n := range least {
		v[w] += n
	}
}

// repeated are the words that stand in the letter more than once.
func (v vocabulary) repeated() map[string]bool {
	out := map[string]bool{}
	for w, n := range v {
		if n >= shortTimes || n >= ownTimes && utf8.RuneCountInString(w) > ownWord {
			out[w] = true
		}
	}
	return out
}

// core is a word without the marks around it.
func core(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func lettersOnly(t string) bool {
	return t != "" && strings.IndexFunc(t, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// knows tells whether the letter or the language knows a word, marks around it
// aside.
func (l *Letter) knows(text string) bool {
	c := core(text)
	if c == "" {
		return false
	}
	return l.known[c] || l.settings.Dictionary != nil && l.settings.Dictionary.Knows(c)
}

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

// glued is a word that a speck or a stop joins to the next.
var glued = regexp.MustCompile(`^(\pL[\pL'-]{2,})[.,;:~_·"]+(\pL{2,}.*)$`)

// part divides words that nobody knows where a mark stands between two that
// are known: typists leave a blank after a stop, and specks stand anywhere.
func (r *row) part(l *Letter) {
	for k := 0; k < len(r.words); k++ {
		w := r.words[k]
		m := glued.FindStringSubmatchIndex(w.text())
		if m == nil || w.conf > 0 || l.knows(w.text()) || !l.knows(w.text()[m[2]:m[3]]) || !l.knows(w.text()[m[4]:m[5]]) {
			continue
		}
		left, right := w.cut(m[3], m[4])
		left.was = w.text()
		r.words = slices.Insert(r.words, k+1, right)
		r.words[k] = left
	}
}

// cut gives the word's part before byte i of its text and that from byte j on.
func (w *word) cut(i, j int) (left, right *word) {
	left, right = &word{}, &word{}
	at := 0
	for k, t := range w.texts {
		switch {
		case at < i:
			left.slots, left.texts = append(left.slots, w.slots[k]), append(left.texts, t)
		case at >= j:
			right.slots, right.texts = append(right.slots, w.slots[k]), append(right.texts, t)
		}
		at += len(t)
	}
	return left, right
}

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
	case l.settings.Dictionary != nil && l.settings.Dictionary.Knows(c):
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

// A candidate is one way to read a word.
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
