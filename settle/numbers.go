package settle

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"missive/letter"
	"missive/reading"
)

const (
	// fromSequence is the confidence in a number that only its place among the
	// letter's pages tells, and fromBoth where a reading has it too.
	fromSequence = 0.85
	fromBoth     = 0.97
	// insists is the confidence from which on two readings that agree on
	// another number are believed: pages may lie in another order than they were
	// written.
	insists = 0.9
)

// numbers reads the page's own number, where the letter's other pages tell how
// it is written, where it stands and which it is. It needs a row at the place:
// nothing is put where there is no ink.
func (s *sheet) numbers() {
	seq := &s.letter.numbers
	seq.study()
	want, ok := seq.expected(s.page.Frame.Source)
	if !ok || want == 1 {
		return // letters' first pages have none
	}
	r := s.numberRow(seq, want)
	if r == nil || r.insistsOn(want) {
		return
	}
	text, conf := seq.form.text(want), r.confIn(want)
	if now := r.text(); now != text {
		r.write(text, conf, now)
	}
	for _, w := range r.words {
		w.conf = conf // nor is it a scrap
	}
}

// numberRow is the row at the place of the number, that with the number itself
// rather than another; nil where there is none.
func (s *sheet) numberRow(seq *numbering, want int) *row {
	boxes, lengths := make([]letter.Box, len(s.rows)), make([]int, len(s.rows))
	for i, r := range s.rows {
		for _, t := range r.read() {
			lengths[i] = max(lengths[i], utf8.RuneCountInString(t))
		}
		boxes[i] = r.box()
	}
	high := s.page.SmallHeight()
	var best *row
	least := oneColumn * high
	const preferred = 1000
	for i, z := range zones(boxes, lengths, s.page.Frame.Height) {
		r := s.rows[i]
		if z != seq.zone || !numberSized(boxes[i], len(seq.form.text(want)), high) {
			continue
		}
		d := math.Abs(middle(boxes[i]) - seq.x*high)
		if d > oneColumn*high {
			continue
		}
		if r.reads(want) > 0 {
			d -= preferred * high
		}
		if d < least {
			best, least = r, d
		}
	}
	return best
}

// numberSized tells whether ink is of the size of a number of so many
// characters, or of half of one: engines drop the dashes.
func numberSized(b letter.Box, characters int, high float64) bool {
	const step = 1.3
	w, h := float64(b.W())/high, float64(b.H())/high
	return w > 0.4 && w < step*(float64(characters)+1.5) && h > 0.5 && h < 3
}

// read are what the readings have of the row, none where one has nothing.
func (r *row) read() []string {
	var out []string
	for _, words := range r.line.Words {
		if len(words) > 0 {
			out = append(out, letter.Line{Words: words}.Text())
		}
	}
	return out
}

// box is the smallest box that holds what the readings have of the row.
func (r *row) box() (b letter.Box) {
	for _, c := range r.line.Columns {
		b = b.Union(c.Box())
	}
	return b
}

// text is what the row says so far.
func (r *row) text() string {
	r.divide()
	var words []string
	for _, w := range r.words {
		if t := w.text(); t != "" && !w.scrap {
			words = append(words, t)
		}
	}
	return strings.Join(words, " ")
}

// reads is how many readings read the row as the number.
func (r *row) reads(n int) (times int) {
	for _, t := range r.read() {
		if m, _, ok := parseNumber(t); ok && m == n {
			times++
		}
	}
	return times
}

// confIn is the confidence in the number of a row.
func (r *row) confIn(n int) float64 {
	if r.reads(n) > 0 {
		return fromBoth
	}
	return fromSequence
}

// insistsOn tells whether the row is surely read as another number than n.
func (r *row) insistsOn(n int) bool {
	votes := map[int]int{}
	for _, words := range r.line.Words {
		if len(words) == 0 || confOf(words) < insists {
			continue
		}
		if m, _, ok := parseNumber((letter.Line{Words: words}).Text()); ok && m != n {
			votes[m]++
		}
	}
	need := min(2, len(r.line.Words))
	for _, v := range votes {
		if v >= need {
			return true
		}
	}
	return false
}

// write puts words in the place of what the row says: now, or what a reading
// has where the vote left nothing.
func (r *row) write(text string, conf float64, now string) {
	if all := r.read(); now == "" && len(all) > 0 {
		now = all[0]
	}
	if now == text {
		now = "" // it stands as it was read after all
	}
	box := r.box()
	n := utf8.RuneCountInString(text)
	w := &word{was: now}
	r.words = []*word{w}
	for i, c := range []rune(text) {
		if c == ' ' {
			w = &word{}
			r.words = append(r.words, w)
			continue
		}
		b := letter.Box{X0: box.X0 + box.W()*i/n, Y0: box.Y0, X1: max(box.X0+box.W()*(i+1)/n, box.X0+box.W()*i/n+1), Y1: box.Y1}
		it := &reading.Item{Char: letter.Char{Text: string(c), Box: b, Conf: conf}, Word: conf}
		w.slots = append(w.slots, &slot{column: reading.Column{it}, options: []option{{string(c), conf}}, readings: 1, have: 1})
		w.texts = append(w.texts, string(c))
	}
	// What was read stands on the word with the number in it.
	for _, w := range r.words[1:] {
		if strings.ContainsAny(w.text(), "0123456789") {
			w.was, r.words[0].was = now, ""
		}
	}
	r.words = slices.Clip(r.words)
}
