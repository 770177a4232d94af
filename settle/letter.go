package settle

import (
	"missive/layout"
	"missive/letter"
	"missive/reading"
)

// Identity names what settling depends on besides the readings.
const Identity = "settle 1"

// Settings are what may be chosen about settling. The zero value is for work.
type Settings struct{}

// A Letter is what one letter's pages teach about all of them.
type Letter struct{}

// NewLetter begins a letter of which nothing is known.
func NewLetter(Settings) *Letter { return &Letter{} }

// Learn takes in what one of the letter's pages teaches.
func (l *Letter) Learn(p reading.Page) {}

// Settle decides what a page says.
func (l *Letter) Settle(p reading.Page) letter.Page {
	page := p.First()
	if !p.Final {
		page.Lines = layout.Order(page.Lines, page.Skew)
	}
	return page
}
