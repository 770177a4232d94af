package settle

import (
	"slices"

	"missive/letter"
	"missive/reading"
)

// A sheet is a page while it is settled.
type sheet struct {
	letter *Letter
	page   reading.Page
	rows   []*row
	loose  []letter.Line // lines that take no part in the vote
	cuts   *cutIndex
	pen    []letter.InkMark // what handwriting took off
}

// A row is one line of it.
type row struct {
	line  *reading.Line
	slots []*slot
	// a and b are the baseline's, y = a·x + b; ok tells whether there is one.
	a, b float64
	ok   bool
	// words are the row's words once they are decided; nil before.
	words []*word
}

// sheet begins a page with the bare vote.
func (l *Letter) sheet(p reading.Page) *sheet {
	s := &sheet{letter: l, page: p, cuts: indexCuts(p)}
	lat := reading.Align(p)
	for i := range lat.Lines {
		line := &lat.Lines[i]
		r := &row{line: line}
		r.a, r.b, r.ok = line.Baseline()
		all := spans(line, len(line.Words))
		for i, c := range line.Columns {
			against := 0
			for q, it := range c {
				if it == nil && denies(line, all, q, i) {
					against++
				}
			}
			r.slots = append(r.slots, vote(c, against))
		}
		s.rows = append(s.rows, r)
	}
	s.loose = loose(p)
	return s
}

// loose are the lines of words that take no part in the vote.
func loose(p reading.Page) []letter.Line {
	out := slices.Clone(p.Extra)
	for _, l := range p.Readings[0].Lines {
		if !reading.Votes(l) {
			out = append(out, l)
		}
	}
	return slices.DeleteFunc(out, func(l letter.Line) bool { return len(l.Words) == 0 })
}
