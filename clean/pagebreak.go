package clean

import "missive/letter"

// guessBreaks finds where pages begin in a text without form feeds: at a row
// that begins with a catchword stripped shortly before it. Other markings
// show a break too, but not on which side of an address or a stamp it falls:
// see row.cut.
func (v *View) guessBreaks() {
	if v.paged() {
		return
	}
	for _, e := range v.letter.EachInForce() {
		if e.Kind != letter.Strip || e.Role != letter.Catchword {
			continue
		}
		caught := v.strippedRow(e)
		for _, r := range v.rows {
			if r.line > caught.line && r.line <= caught.line+4*footRows && begins(r, caught) {
				r.opens = true
				break
			}
		}
	}
}

// strippedRow is the row that a strip edit took out.
func (v *View) strippedRow(e *letter.Edit) *row {
	r := &row{page: e.Words[0].Page, line: e.Words[0].Line}
	for _, id := range e.Words {
		r.words = append(r.words, v.word(id))
	}
	r.text = joined(r.words)
	r.upper = fold(r.text)
	return r
}
