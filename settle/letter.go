package settle

import (
	"missive/layout"
	"missive/letter"
	"missive/reading"
	"missive/typeface"
)

// Identity names what settling depends on besides the readings.
const Identity = "settle 8"

// Settings are what may be chosen about settling. The zero value is for work.
type Settings struct {
	// Without are the names of steps that are left out, for measuring what
	// each is worth; see [Steps].
	Without []string
	// Dictionary knows the words of the letter's language; nil where there is
	// none.
	Dictionary Dictionary
}

// A Letter is what one letter's pages teach about all of them. First every
// page is learned from, then each is settled, in any order.
type Letter struct {
	settings Settings
	faces    []typeface.Face
	words    vocabulary
	matcher  *typeface.Matcher
	known    map[string]bool
	numbers  numbering
}

// NewLetter begins a letter of which nothing is known.
func NewLetter(s Settings) *Letter {
	return &Letter{settings: s, words: vocabulary{}, numbers: newNumbering()}
}

// Learn takes in what one of the letter's pages teaches: how its characters
// look, and which words are on it.
func (l *Letter) Learn(p reading.Page) {
	l.numbers.learn(p)
	if p.Final {
		return
	}
	l.faces = append(l.faces, p.Face)
	l.words.learn(p)
	l.matcher, l.known = nil, nil
}

// Face is how the letter's characters look.
func (l *Letter) Face() typeface.Face { return typeface.Merge(l.faces...) }

// Settle decides what a page says. A page whose one reading is final stays as
// it is.
func (l *Letter) Settle(p reading.Page) letter.Page {
	page := p.First()
	if p.Final || len(p.Readings) == 0 {
		return page
	}
	s := l.settled(p, "")
	page.Lines = layout.Order(s.built(), page.Skew)
	page.Marks = append(page.Marks, s.marks()...)
	return page
}

// settled is the page after the steps before the one of that name, or after all
// of them.
func (l *Letter) settled(p reading.Page, before string) *sheet {
	l.study()
	s := l.sheet(p)
	for _, step := range Steps() {
		if step.Name == before {
			break
		}
		if l.does(step.Name) {
			step.run(s)
		}
	}
	return s
}

// study readies what all pages taught.
func (l *Letter) study() {
	if l.matcher == nil {
		l.matcher = typeface.NewMatcher(l.Face())
		l.known = l.words.repeated()
	}
}
