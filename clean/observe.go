package clean

import (
	"missive/clean/lexicon"
	"missive/letter"
)

// Observed is all the evidence about a letter's lines: what a judgement is made
// of, and what weights are learned from.
type Observed struct {
	view  *View
	pages [][]*line
	lines []*line
	// sight is what the words of scans look like, nil of a plain text.
	sight *sight
	// foreign tells that the letter is not in English.
	foreign bool
}

// Observe gathers the evidence about the lines of a letter as its edits leave
// it.
func Observe(l *letter.Letter, lex *lexicon.Lexicon, batch *Recurring) *Observed {
	return observe(NewView(l), lex.Finder(), batch)
}

func observe(v *View, f *lexicon.Finder, batch *Recurring) *Observed {
	o := &Observed{view: v, pages: v.linesOf()}
	for _, lines := range o.pages {
		seeWordings(f, lines)
		for _, l := range lines {
			l.seeShape()
		}
		o.lines = append(o.lines, lines...)
	}
	v.seePlaces(o.pages, batch)
	for _, lines := range o.pages {
		v.seeParts(lines)
	}
	v.seeFurniture(o.pages)
	o.foreign = isForeign(o.lines)
	for _, l := range o.lines {
		l.seeOrdinary(o.foreign)
	}
	seeSentences(o.lines)
	seeNeighbours(o.lines)
	return o
}

// Len is the number of lines.
func (o *Observed) Len() int { return len(o.lines) }

// Words are the words of the i-th line.
func (o *Observed) Words(i int) []letter.WordID { return ids(o.lines[i].row.words) }

// Mark is what of the lexicon the i-th line reads most like, or nil.
func (o *Observed) Mark(i int) *lexicon.Match { return o.lines[i].mark }

// First is the evidence for the first judgement of the i-th line, added to buf.
func (o *Observed) First(i int, buf []Evidence) []Evidence {
	return o.lines[i].withCases(evidenceOf(o.lines, i, false, buf))
}

// Judge sets what the first judgement of the i-th line said, as log odds.
func (o *Observed) Judge(i int, score float64) {
	o.lines[i].first, o.lines[i].odds = score, odds(score)
}

// Last is the evidence for the last judgement of the i-th line, added to buf:
// the first's and what the first said of the line and its neighbours.
func (o *Observed) Last(i int, buf []Evidence) []Evidence {
	return o.lines[i].withCases(evidenceOf(o.lines, i, true, buf))
}

// Clues is how many clues there are: they count from 0.
func Clues() int { return int(allClues) + int(allCases)*int(ownClues) }

// Text is the i-th line's text.
func (o *Observed) Text(i int) string { return o.lines[i].row.text }

// Letters sets how like those of markings the i-th line's letters are.
func (o *Observed) Letters(i int, v float64) {
	l := o.lines[i]
	for k := range l.own {
		if l.own[k].Clue == lettersLike {
			l.own[k].Degree = v
			return
		}
	}
	l.own = append(l.own, Evidence{lettersLike, v})
}
