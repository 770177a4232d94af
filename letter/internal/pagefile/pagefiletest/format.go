// Package pagefiletest is the conformance suite that every reader of other
// programs' page files passes, whatever their format:
//
//	func TestReader(t *testing.T) { pagefiletest.Run(t, format) }
//	func FuzzPages(f *testing.F)  { pagefiletest.Fuzz(f, format) }
//
// A [Format] says how its documents are written; what they must come to is said
// here, and once for all formats.
package pagefiletest

import (
	"io"
	"iter"
	"testing"

	"missive/letter"
)

// A Format is a reader of page files and the documents it is tried on. Texts in
// documents are written with the markup's own escapes.
type Format struct {
	// Name is that with which the reader's errors begin.
	Name string
	// Pages and Page are the package's, and ErrNoPage is.
	Pages     func(io.Reader) iter.Seq2[letter.Page, error]
	Page      func(io.Reader) (letter.Page, error)
	ErrNoPage error
	// Few is Page where a page holds at most so many items; nil where they are
	// not counted.
	Few func(r io.Reader, most int) (letter.Page, error)
	// Inside promises that every box lies inside its page or is the zero Box.
	Inside bool
	// XML is the name of the outermost element, where the format is XML and a
	// number may be NaN for one that is not known. hOCR is HTML.
	XML string

	// Samples is the pattern of the files in testdata, and Least how many there
	// are; their README says where each comes from. FILE.golden.json is what the
	// reader makes of FILE.
	Samples string
	Least   int

	// Begin opens a page that has no size, Wrap is a document with one page of
	// 1000 by 500 pixels, Word one whose page has one line of one word without a
	// confidence, and Turned one whose one line of one word stands at so many
	// degrees against the clock.
	Begin              string
	Wrap, Word, Turned func(inside string) string
	// Three is a document of three pages.
	Three string
	// InPage is a whole page and Nested the start tag of an element that may stand
	// in itself, both as they stand in a page.
	InPage, Nested string
	// Unsized is a document whose page has no size, with one word that begins left
	// of it and ends farther right than any picture reaches.
	Unsized string
	// Numbers are documents with a number, by what it says.
	Numbers map[string]func(n string) string
	// Shapes are what else can be read, and Refused what cannot.
	Shapes  []Shape
	Refused []Refused
	// Endless are pieces of a page that a page may not hold without end, and
	// Full documents with pages of more than 900 items; both only where Few is.
	Endless, Full []string
}

// Shape is a document and the text of its first page, a row for each line.
type Shape = struct{ Name, Doc, Want string }

// Refused is a document whose first page cannot be read, what the error says
// and, unless it is nil, what it wraps.
type Refused = struct {
	Name, Doc, Says string
	Is              error
}

// Run tries the reader in all that its like promise.
func Run(t *testing.T, f Format) {
	t.Run("golden", f.golden)
	t.Run("one byte at a time", f.oneByteAtATime)
	t.Run("shapes", f.shapes)
	t.Run("no confidence", f.noConfidence)
	t.Run("stopping early", f.stoppingEarly)
	t.Run("turns", f.turns)
	t.Run("numbers", f.numbers)
	t.Run("no size", f.noSize)
	t.Run("refused", f.refused)
	t.Run("cut short", f.cutShort)
	t.Run("broken", f.broken)
	if f.XML != "" {
		t.Run("encodings", f.encodings)
	}
	if f.Few != nil {
		t.Run("endless", f.endless)
		t.Run("full", f.full)
	}
}
