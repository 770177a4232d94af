package settle

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

var (
	// ordinal is a first whose figure was read as a letter: the typewriter has
	// no 1 of its own.
	ordinal = regexp.MustCompile(`^[lI]st[.,;:]?$`)
	// lone is a one by itself: no word is a small l.
	lone = regexp.MustCompile(`^l[.,;:)]?$`)
	// numeral is a run of figures with letters among them, none beside another
	// kind of mark.
	numeral = regexp.MustCompile(`[0-9A-Za-z.,]*[0-9][0-9A-Za-z.,]*`)
	// ending is that of an ordinal.
	ending = regexp.MustCompile(`(st|nd|rd|th)$`)
)

// asFigure are letters that are struck with the same key as a figure, or look
// the same.
var asFigure = map[string]string{"l": "1", "I": "1", "O": "0", "o": "0"}

// nearlyFigure is by how much less like the picture a figure may be than the
// letter that was read among figures.
const nearlyFigure = 0.03

// settleFigures reads letters as figures where they stand among these, and a
// small l by itself as a one.
func (s *sheet) settleFigures() {
	for _, r := range s.rows {
		r.divide()
		for _, w := range r.words {
			if w.conf > 0 || w.scrap {
				continue
			}
			was := w.text()
			if ordinal.MatchString(was) || lone.MatchString(was) {
				w.texts[w.first()] = "1"
			} else {
				s.numerals(w)
			}
			if now := w.text(); now != was && w.was == "" {
				w.was = was
			}
		}
	}
}

// first is the first slot of the word that has a text.
func (w *word) first() int {
	for i, t := range w.texts {
		if t != nothing {
			return i
		}
	}
	return 0
}

// numerals makes letters figures in those parts of a word that are figures for
// the most part.
func (s *sheet) numerals(w *word) {
	for _, m := range numeral.FindAllStringIndex(w.text(), -1) {
		part := w.text()[m[0]:m[1]]
		if e := ending.FindStringIndex(part); e != nil {
			part = part[:e[0]]
		}
		n, letters := 0, 0
		for _, c := range part {
			switch {
			case c >= '0' && c <= '9':
				n++
			case c != '.' && c != ',':
				letters++
			}
		}
		if n < 2 || letters == 0 || letters >= n {
			continue
		}
		at := 0
		for i, t := range w.texts {
			if at >= m[0] && at < m[0]+len(part) && utf8.RuneCountInString(t) == 1 {
				if f, ok := s.figure(w.slots[i], t); ok {
					w.texts[i] = f
				}
			}
			at += len(t)
		}
	}
}

// figure is the figure that a letter among figures must be, and whether there
// is one.
func (s *sheet) figure(sl *slot, text string) (string, bool) {
	if f, ok := asFigure[text]; ok {
		return f, true
	}
	if !isLetter(text) || sl.cut == nil {
		return "", false
	}
	own, _ := s.letter.matcher.Like(text, &sl.cut.Ink)
	best, top := "", max(own-nearlyFigure, credible)
	for _, c := range strings.Split(figures, "") {
		if v, known := s.letter.matcher.Like(c, &sl.cut.Ink); known && v > top {
			best, top = c, v
		}
	}
	return best, best != ""
}
