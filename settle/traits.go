package settle

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// traits are what is measured on a word to tell text from scraps and right
// readings from wrong ones.
type traits [traitCount]float64

// The traits, in the order in which weights are given. Lengths are in heights
// of small letters.
const (
	traitOne      = iota // always 1
	traitConf            // mean of the engine's confidence in its characters
	traitLeast           // least share of the votes of any of its characters
	traitShare           // mean share of the votes
	traitSupport         // mean share of the readings that have something there
	traitLike            // mean likeness to the letter's type
	traitUnlike          // least likeness to it
	traitKnown           // 1 where the letter or the language knows the word
	traitLength          // logarithm of its length in characters
	traitAlnum           // share of letters and digits
	traitTall            // how much taller than a capital its tallest character is
	traitSmall           // how much smaller than a small letter its tallest character is
	traitOff             // how far off the baseline its lowest letter stands
	traitRowConf         // mean of the engine's confidence in the row's other words
	traitRow             // logarithm of how many other characters the row has
	traitGap             // logarithm of the blank to the nearest word beside it
	traitNumber          // 1 where it is digits and marks only
	traitOdd             // share of characters that typewriters do not have
	traitReadings        // logarithm of how many readings there are
	traitCount
)

// traits measures the i-th word of a row.
func (s *sheet) traits(r *row, i int) traits {
	w := r.words[i]
	h := max(s.page.XHeight, 1)
	t := traits{traitOne: 1, traitLeast: 1, traitUnlike: 1}
	n := 0.0
	tallest, lowest := 0.0, math.Inf(1)
	alnum, odd := 0.0, 0.0
	for k, sl := range w.slots {
		text := w.texts[k]
		t[traitLeast] = min(t[traitLeast], sl.share(text))
		if text == nothing {
			continue
		}
		n++
		t[traitConf] += sl.conf(text)
		t[traitShare] += sl.share(text)
		t[traitSupport] += float64(sl.have) / float64(sl.readings)
		like, known := sl.likeness(text)
		switch {
		case s.letter.matcher.Empty():
			like = sureLike // nothing to compare with speaks neither for nor against
		case !known:
			like = unknownLike
		}
		t[traitLike] += like
		t[traitUnlike] = min(t[traitUnlike], like)
		b := sl.column.Box()
		tallest = max(tallest, float64(b.H())/h)
		lowest = min(lowest, math.Abs(float64(b.Y1)-r.a*sl.column.X()-r.b)/h)
		c, _ := utf8.DecodeRuneInString(text)
		switch {
		case unicode.IsLetter(c) || unicode.IsDigit(c):
			alnum++
		case !strings.Contains(typed, text):
			odd++
		}
	}
	if n == 0 {
		return t
	}
	for _, k := range []int{traitConf, traitShare, traitSupport, traitLike} {
		t[k] /= n
	}
	t[traitLength] = math.Log(n)
	t[traitAlnum], t[traitOdd] = alnum/n, odd/n
	const capital = 1.5
	t[traitTall] = max(0, tallest-capital)
	t[traitSmall] = max(0, 0.9-tallest)
	t[traitOff] = min(lowest, 2)
	t[traitReadings] = math.Log(float64(max(1, len(s.page.Readings))))
	if s.letter.knows(w.text()) {
		t[traitKnown] = 1
	}
	if alnum > 0 && strings.IndexFunc(w.text(), unicode.IsLetter) < 0 {
		t[traitNumber] = 1
	}
	s.beside(r, i, &t)
	return t
}

// typed are the marks that a typewriter has besides letters and digits.
const typed = `.,:;'"-_()/&%$!?*+=#@`

const (
	// sureLike stands for the likeness of a character so sure that it was not
	// compared, and sureAgreed is the confidence of all readings from which on
	// it is.
	sureLike   = 0.95
	sureAgreed = 0.9
	// unknownLike stands for one that could not be compared.
	unknownLike = 0.5
)

// beside measures what stands in the word's row besides it.
func (s *sheet) beside(r *row, i int, t *traits) {
	h := max(s.page.XHeight, 1)
	var others []*word
	me := r.words[i].box()
	gap := 20.0
	for k, w := range r.words {
		if k == i || w.scrap {
			continue
		}
		others = append(others, w)
		b := w.box()
		gap = min(gap, max(0, float64(max(b.X0-me.X1, me.X0-b.X1))/h))
	}
	conf, n := seen(others...)
	if n > 0 {
		t[traitRowConf] = conf / n
	}
	t[traitRow] = math.Log(1 + n)
	t[traitGap] = math.Log(1 + gap)
}

// conf is the mean of the engine's confidences in one text of a slot over all
// readings; those that have something else count nothing.
func (s *slot) conf(text string) float64 {
	sum := 0.0
	for _, it := range s.column {
		if it != nil && fold(it.Text) == text {
			sum += (it.Conf + it.Word) / 2
		}
	}
	return sum / float64(max(1, s.readings))
}

// likeness is how like the letter's type the slot's picture is, read so, and
// whether that is known.
func (s *slot) likeness(text string) (like float64, known bool) {
	if s.cut == nil {
		// Pictures of characters that are in no doubt are not kept.
		return sureLike, s.agreed() >= sureAgreed
	}
	like, known = s.likes[text]
	return max(like, 0), known
}

// agreed is the least confidence with which all readings have one character
// there, 0 where they differ.
func (s *slot) agreed() float64 {
	_, least, all := s.column.Agreed()
	if !all {
		return 0
	}
	return least
}

// inType is how like the letter's type the word looks: the mean over its
// characters, 0 where it is known of fewer than half of them.
func (w *word) inType() float64 {
	sum, known, n := 0.0, 0.0, 0.0
	for i, s := range w.slots {
		if w.texts[i] == nothing {
			continue
		}
		n++
		if v, ok := s.likeness(w.texts[i]); ok {
			sum += v
			known++
		}
	}
	if known == 0 || 2*known < n {
		return 0
	}
	return sum / known
}
