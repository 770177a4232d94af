package clean

import (
	"missive/clean/lexicon"
)

// A line is what is judged: a row of the view, or on scans a piece of one.
type line struct {
	row *row // the row, or the piece
	// mark is the marking of the lexicon that the line reads most like, and
	// keep the wording of what stays; nil where there is none.
	mark, keep *lexicon.Match
	inside     []*lexicon.Match // sure markings beside other words, to be parted
	marks      int              // markings it reads like
	covered    float64          // share of it that sure markings cover
	own        []Evidence
	// apparent tells that the wording alone says that it is a marking: where
	// pages begin and end is looked up without such lines.
	apparent bool
	number   int // the page number it may be, or 0
	prose    float64
	letters  int // how many it has, and how many of them in ordinary words
	ordinary int
	cases    cases
	// next is what the catchword rule found the line to announce, heading what
	// the running head repeats.
	next, heading string
	first, score  float64 // of the first judgement and the last, as log odds
	from          float64 // the score from which the line goes
	looks         float64 // what its looks add to the score
	odds          float64 // of the first judgement, from 0 to 1
	// what its own evidence is worth in both judgements
	worths [2]worth
}

func (l *line) has(c Clue) { l.own = append(l.own, Evidence{c, 1}) }

func (l *line) hasIf(c Clue, is bool) {
	if is {
		l.has(c)
	}
}

func (l *line) degree(c Clue, v float64) {
	if v != 0 {
		l.own = append(l.own, Evidence{c, v})
	}
}

// value is to what degree a clue holds of the line by itself.
func (l *line) value(c Clue) float64 {
	for _, e := range l.own {
		if e.Clue == c {
			return e.Degree
		}
	}
	return 0
}

// usualClues is how many clues hold of a line at the most, but of very few.
const usualClues = 32

// linesOf are the lines of the view by page.
func (v *View) linesOf() [][]*line {
	var rows []*row
	ends := make([]int, len(v.pages))
	for p, of := range v.pages {
		if v.scan {
			for _, r := range of {
				rows = append(rows, v.pieces(r)...)
			}
		} else {
			rows = append(rows, of...)
		}
		ends[p] = len(rows)
	}
	lines, all := v.memory.linesOf(len(rows)), make([]*line, len(rows))
	for i, r := range rows {
		lines[i].row, all[i] = r, &lines[i]
	}
	out, from := make([][]*line, len(v.pages)), 0
	for p, end := range ends {
		out[p], from = all[from:end:end], end
	}
	return out
}
