package inspect

import (
	"errors"
	"path/filepath"
	"strings"

	"missive/letter"
	"missive/ocr"
)

// A Part is a run of a letter's pages: all of them, or those of one file.
type Part struct {
	// Name is the file's without its folder and ending; that of the first
	// file for the whole letter.
	Name        string
	letter      *Letter
	first, last int // pages, the last exclusive
}

// Whole is all of the letter.
func (l *Letter) Whole() Part { return Part{Stem(l.files[0]), l, 0, len(l.pages)} }

// Files are the letter's parts file by file.
func (l *Letter) Files() []Part {
	var out []Part
	for i := range l.pages {
		if i == 0 || l.pages[i].file != l.pages[i-1].file {
			out = append(out, Part{Stem(l.files[l.pages[i].file]), l, i, i})
		}
		out[len(out)-1].last = i + 1
	}
	return out
}

// Stem is a file's name without folder and ending.
func Stem(file string) string {
	base := filepath.Base(file)
	return strings.TrimSuffix(base, filepath.Ext(base))
}

// each calls f with the part's pages, settled, and their numbers in the letter,
// from 1. A page that could not be read has no lines and says why.
func (p Part) each(f func(n int, page letter.Page) error) error {
	for i := p.first; i < p.last; i++ {
		page, err := p.letter.page(i)
		if err == nil {
			err = f(i+1, page)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// page is page i of the letter, from 0.
func (l *Letter) page(i int) (letter.Page, error) {
	p := l.pages[i]
	if p.err == nil {
		return l.spool.settled(i)
	}
	out := letter.Page{Source: p.source, Failure: p.err.Error()}
	var e *ocr.PageError
	if errors.As(p.err, &e) {
		out.Failure, out.Remedy = e.Reason, e.Remedy
	}
	return out, nil
}
