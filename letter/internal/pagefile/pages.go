package pagefile

import (
	"fmt"
	"io"
	"iter"

	"missive/letter"
)

// A Reader reads the pages of one file one after another.
type Reader interface {
	// Next reads up to the end of the next page. It returns io.EOF where there
	// is none.
	Next() (letter.Page, error)
	// Place is where what was read last begins: its line, from 1, and the bytes
	// before it.
	Place() (line int, offset int64)
}

// Pages runs over the pages of the reader that open gives. An error ends the run,
// and so does a file without pages, with the error none; what it yields names the
// format and the place.
func Pages(format string, none error, open func() Reader) iter.Seq2[letter.Page, error] {
	return func(yield func(letter.Page, error) bool) {
		r := open()
		for found := false; ; found = true {
			page, err := r.Next()
			if err == io.EOF && found {
				return
			}
			if err != nil {
				if err == io.EOF {
					err = none
				}
				line, offset := r.Place()
				yield(letter.Page{}, fmt.Errorf("%s: line %d, byte %d: %w", format, line, offset, err))
				return
			}
			if !yield(page, nil) {
				return
			}
		}
	}
}

// First is the first of pages that has at least a page or an error, as those of
// [Pages] have. No more is read.
func First(pages iter.Seq2[letter.Page, error]) (page letter.Page, err error) {
	for page, err = range pages {
		break
	}
	return page, err
}
