package report

import (
	"io"

	"missive/align"
)

// A DiffIndexInput is what the index of compared pairs says.
type DiffIndexInput struct {
	// References and Texts are the two folders as people named them.
	References, Texts string
	// Figures are the rates of all pairs, Notes sentences below them, and
	// Problems what was not compared.
	Figures  []DiffFigure
	Notes    []string
	Problems []string
	Pairs    []DiffEntry
}

// A DiffFigure is a rate with what it is over and how it was counted.
type DiffFigure struct{ Name, Rate, Counted string }

// A DiffEntry is one pair.
type DiffEntry struct {
	// Name is what people call it, and Page its page: a path with slashes
	// below the index.
	Name, Page    string
	Chars, Words  align.Measure
	Common        align.Common
	Differences   int
	Blocks, Count int // passages, and its place in the order of names, from 1
}

// URL is the pair's page as the index links to it.
func (e DiffEntry) URL() string { return link(e.Page) }

// DiffIndex writes the index.html of compared folders: the figures of all
// pairs, what was not compared, and a row for each pair that leads to its page.
func DiffIndex(w io.Writer, in DiffIndexInput) error {
	v := struct {
		frame
		DiffIndexInput
	}{newFrame("Comparison", []string{"base.css", "index.css"}, []string{"index.js"}, ""), in}
	return writePage(w, "index", "diffs.html", v)
}
