package clean

import (
	"missive/clean/lexicon"
)

// part finds a marking inside a line that stays as a whole: a stamp that was
// read on one row with the letter's own words. The words of the marking are
// judged as a line of their own in the same place.
func (o *Observed) part(i int, j *judge) (Finding, bool) {
	l := o.lines[i]
	for _, m := range l.inside {
		words := wordsIn(l.row, m)
		if len(words) == 0 || len(words) == len(l.row.words) {
			continue
		}
		own := o.alone(i, words, m)
		if s := o.judgeInstead(i, own, j.weights); s >= j.threshold {
			f := strip(m.Marking.Role, words, odds(s), readsLike(m)+", on one row with the letter's own words")
			f.Rule = m.Marking.Name
			return f, true
		}
	}
	return Finding{}, false
}

// alone is the line that some words of the i-th line make by themselves.
func (o *Observed) alone(i int, words []word, m *lexicon.Match) *line {
	l := o.lines[i]
	text := joined(words)
	alone := *m
	alone.Over, alone.Beside = 0, false
	own := &line{row: &row{page: l.row.page, line: l.row.line, at: l.row.at, words: words, text: text, upper: fold(text), gap: l.row.gap}, mark: &alone, marks: 1, covered: 1}
	own.wordingClues()
	own.seeShape()
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
	return c >= pageFirst && c <= emptyAbove || c > familyNear && c <= lastOfAll
}

// judgeInstead is the score of a line that stands in place of the i-th.
func (o *Observed) judgeInstead(i int, own *line, w *compiled) float64 {
	before := o.lines[i]
	defer func() { o.lines[i] = before }()
	o.lines[i] = own
	own.degree(lettersLike, w.lettersLikeMarkings(own.row.text))
	own.first = weigh(evidenceOf(o.lines, i, false, nil), w.first)
	own.odds = odds(own.first)
	return weigh(evidenceOf(o.lines, i, true, nil), w.last)
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
