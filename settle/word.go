package settle

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/letter"
)

// A word is some slots between blanks and what they read.
type word struct {
	slots []*slot
	texts []string // of each slot
	// was is what the vote had read, where a word was put in its place.
	was string
	// scrap tells that it is no text.
	scrap bool
	// conf is the confidence in it where something besides the readings gives
	// it; 0 elsewhere.
	conf float64
}

// text is what the word reads.
func (w *word) text() string { return strings.Join(w.texts, "") }

// box is the smallest box that holds the word's characters.
func (w *word) box() (b letter.Box) {
	for i, s := range w.slots {
		if w.texts[i] != nothing {
			b = b.Union(s.column.Box())
		}
	}
	return b
}

// seen is the sum of the engine's confidences in the characters of some words,
// and how many these are.
func seen(words ...*word) (sum, n float64) {
	for _, w := range words {
		for i, s := range w.slots {
			if w.texts[i] != nothing {
				sum += s.conf(w.texts[i])
				n++
			}
		}
	}
	return sum, n
}

// divide parts a row into words by its winning blanks.
func (r *row) divide() {
	if r.words != nil {
		return
	}
	r.words = []*word{}
	var w *word
	for _, s := range r.slots {
		switch t := s.top().text; t {
		case blank:
			w = nil
		case nothing:
			if w != nil {
				w.slots, w.texts = append(w.slots, s), append(w.texts, nothing)
			}
		default:
			if w == nil {
				w = &word{}
				r.words = append(r.words, w)
			}
			w.slots, w.texts = append(w.slots, s), append(w.texts, t)
		}
	}
}

// built are the page's lines of what was decided.
func (s *sheet) built() []letter.Line {
	var out []letter.Line
	for _, r := range s.rows {
		r.divide()
		if l := r.built(); len(l.Words) > 0 {
			out = append(out, l)
		}
	}
	return append(out, s.loose...)
}

func (r *row) built() letter.Line {
	like := r.line.Like
	l := letter.Line{Size: like.Size, Block: like.Block, Par: like.Par}
	for _, w := range r.words {
		if w.scrap || w.text() == "" {
			continue
		}
		b := w.built()
		l.Words = append(l.Words, b)
		l.Box = l.Box.Union(b.Box)
	}
	if r.ok && len(l.Words) > 0 {
		l.Baseline = (&letter.Baseline{Slope: r.a, Offset: r.b}).Rebased(letter.Box{}, l.Box)
	}
	return l
}

func (w *word) built() letter.Word {
	out := letter.Word{Text: w.text(), Conf: 1, Was: w.was}
	for i, s := range w.slots {
		if w.texts[i] == nothing {
			out.Conf = min(out.Conf, s.share(nothing))
			continue
		}
		c := s.char(w.texts[i])
		out.Chars = append(out.Chars, c)
		out.Box = out.Box.Union(c.Box)
		out.Conf = min(out.Conf, c.Conf)
	}
	if w.conf > 0 {
		out.Conf = w.conf
	}
	out.Type = w.inType()
	if out.Was == "" {
		out.Was = w.overridden()
	}
	return out
}

// overridden is what the readings had, where the word has a character that none
// of them has; empty where they have all.
func (w *word) overridden() string {
	var was strings.Builder
	other := false
	for i, s := range w.slots {
		t := w.texts[i]
		if t != nothing {
			if r := s.read(t); r != t {
				t, other = r, true
			}
		}
		was.WriteString(t)
	}
	if !other {
		return ""
	}
	return was.String()
}

func isLetter(t string) bool {
	r, n := utf8.DecodeRuneInString(t)
	return n == len(t) && unicode.IsLetter(r)
}
