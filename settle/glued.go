package settle

import (
	"regexp"
	"slices"
)

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
