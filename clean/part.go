package clean

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"missive/clean/lexicon"
)

// part finds a marking inside a line that stays as a whole: a stamp that was
// read on one row with the letter's own words. The words of the marking are
// judged as a line of their own in the same place.
func (o *Observed) part(i int, j *judge) (Finding, bool) {
	l := o.lines[i]
	for _, m := range l.inside {
		words := wordsIn(l.row, m)
		rest := len(l.row.words) - len(words)
		if len(words) == 0 || rest == 0 || !stampLike(words) || inSentence(l.row.words, words) {
			continue
		}
		if l.score >= l.from && (l.covered > mostlyCovered || !o.restStays(i, words, j)) {
			continue
		}
		if faint(m) && !o.nearMarkings(i) {
			continue
		}
		own := o.alone(i, words, m)
		// Its looks are mostly those of the row, and tell nothing of it alone.
		if s := o.judgeInstead(i, own, j) - own.looks; s >= j.threshold() {
			f := strip(m.Marking.Role, words, odds(s), readsLike(m)+", on one row with the letter's own words")
			f.Rule = m.Marking.Name
			return f, true
		}
	}
	return Finding{}, false
}

// stampLike tells whether at least half of the words begin with a capital or a
// figure: sentences speak of markings in small letters.
func stampLike(words []word) bool {
	high, all := 0, 0
	for _, w := range words {
		for _, c := range w.text {
			if unicode.IsLetter(c) || unicode.IsDigit(c) {
				all++
				if !unicode.IsLower(c) {
					high++
				}
				break
			}
		}
	}
	return 2*high >= all
}

// faint tells whether a wording inside a line is little evidence: letters say
// the same, or it is far from what was read.
func faint(m *lexicon.Match) bool {
	return m.Marking.Weak || farAtErrors*m.Edits >= m.Letters
}

// farAtErrors is one in how many letters is an error of a wording far from what
// was read: of stamps' lines 95 in 100 have one error at most (the labelled
// lines), and words of sentences are like markings by chance with more.
const farAtErrors = 6

// nearMarkings tells whether the first judgement took a line near the i-th for a
// marking.
func (o *Observed) nearMarkings(i int) bool {
	for at := max(0, i-familyRows); at <= min(len(o.lines)-1, i+familyRows); at++ {
		if at != i && o.lines[at].odds > 0.5 {
			return true
		}
	}
	return false
}

// inSentence tells whether some words of a row are a part of the sentence around
// them: they are not in capitals, and one in small letters leads to them or goes
// on from them, as in "the National Archives have sent us".
func inSentence(row, some []word) bool {
	if capitals(joined(some)) {
		return false
	}
	first := slices.IndexFunc(row, func(w word) bool { return w.id == some[0].id })
	last := first + len(some) - 1
	return first > 0 && startsSmall(row[first-1].text) || last+1 < len(row) && startsSmall(row[last+1].text)
}

func startsSmall(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

// mostlyCovered is the share of a line from which markings are all there is to
// it.
const mostlyCovered = 0.75

// restLetters is the least of a line besides a marking that is looked at by
// itself: less is a stray sign.
const restLetters = 8

// restStays tells whether what stands beside a marking in a line that would go
// is the letter's by itself.
func (o *Observed) restStays(i int, marking []word, j *judge) bool {
	l := o.lines[i]
	var rest []word
	for _, w := range l.row.words {
		if !slices.ContainsFunc(marking, func(m word) bool { return m.id == w.id }) {
			rest = append(rest, w)
		}
	}
	if letters(joined(rest)) < restLetters {
		return false
	}
	own := o.alone(i, rest, nil)
	return o.judgeInstead(i, own, j) < own.from
}

// notTyped are the words of a line that goes without those that the letter's
// typewriter surely struck and that would stay by themselves: a stamp across a row
// of typing comes out on one row with it, and what it says may be too garbled to be
// parted by its wording.
func (o *Observed) notTyped(i int, j *judge) []word {
	l := o.lines[i]
	if _, tells := o.look(i); !tells {
		return l.row.words
	}
	var typed, rest []word
	for _, w := range l.row.words {
		if it := o.sight.words[w.id]; it != nil && it.sure(1) {
			typed = append(typed, w)
		} else {
			rest = append(rest, w)
		}
	}
	if len(rest) == 0 || letters(joined(typed)) < restLetters {
		return l.row.words
	}
	if own := o.alone(i, typed, nil); o.judgeInstead(i, own, j) >= own.from {
		return l.row.words
	}
	return rest
}

// alone is the line that some words of the i-th line make by themselves, a
// marking perhaps.
func (o *Observed) alone(i int, words []word, m *lexicon.Match) *line {
	l := o.lines[i]
	text := joined(words)
	own := &line{row: &row{page: l.row.page, line: l.row.line, at: l.row.at, words: words, text: text, upper: fold(text), gap: l.row.gap}}
	if m != nil {
		alone := *m
		alone.Over, alone.Beside = 0, false
		own.mark, own.marks, own.covered = &alone, 1, 1
	}
	own.wordingClues()
	own.seeShape()
	own.seeOrdinary(o.foreign)
	o.lines[i] = own
	own.hasIf(familyNear, familyAround(o.lines, i))
	o.lines[i] = l
	for _, e := range l.own {
		if placeClue(e.Clue) {
			own.own = append(own.own, e)
		}
	}
	return own
}

// placeClue tells whether a clue is about where a line stands and not what it
// says.
func placeClue(c Clue) bool {
	return c >= pageFirst && c <= emptyAbove || c == aboveSalutation || c == belowClosing || c > familyNear && c <= lastOfAll
}

// judgeInstead is the score of a line that stands in place of the i-th.
func (o *Observed) judgeInstead(i int, own *line, j *judge) float64 {
	w := j.weights
	before := o.lines[i]
	defer func() { o.lines[i] = before }()
	o.lines[i] = own
	own.degree(lettersLike, w.lettersLikeMarkings(own.row.text))
	own.add(w)
	own.first = firstScore(o.lines, i, w)
	own.odds = odds(own.first)
	own.score = lastScore(o.lines, i, w)
	o.seeLooks(i, j)
	return own.score
}

// wordsIn are the words of a row that a match covers, by their middles.
func wordsIn(r *row, m *lexicon.Match) []word {
	end := m.End
	if end < 0 {
		end = len(r.text)
	}
	first, last, at := -1, -1, 0
	for i, w := range r.words {
		if middle := at + len(w.text)/2; middle >= m.Start && middle < end {
			if first < 0 {
				first = i
			}
			last = i
		}
		at += len(w.text) + 1
	}
	if first < 0 {
		return nil
	}
	return r.words[first : last+1]
}
