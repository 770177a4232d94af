package inspect

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"missive/letter"
	"missive/letter/hocr"
)

// A Format writes a part of a letter.
type Format struct {
	// Name is what people call it, Ending that of its files' names.
	Name, Ending string
	// About says in a few words what is written.
	About string
	Write func(w io.Writer, p Part) error
}

// Formats are all formats, the one that serves unless another is asked for
// first. Files of text end in .raw.txt, so that none put beside its scan is
// taken for a reference.
func Formats() []Format {
	return []Format{
		{"text", ".raw.txt", "all that was read, a form feed between pages", writeText},
		{"hocr", ".hocr", "the same with boxes and confidences, for other programs", writeHOCR},
		{"tsv", ".tsv", "a line for each word: page, line, word, conf, its box and text", writeTable},
		{"json", ".json", "the pages with words, boxes, characters and their other readings", writeJSON},
	}
}

// writeText writes the lines as they were read.
func writeText(w io.Writer, p Part) error {
	return p.each(func(n int, page letter.Page) error {
		text := (&letter.Letter{Pages: []letter.Page{page}}).Raw()
		if n > p.first+1 {
			text = "\f" + text
		}
		_, err := io.WriteString(w, text)
		return err
	})
}

// writeHOCR writes the pages as one hOCR document.
func writeHOCR(w io.Writer, p Part) error {
	return hocr.WritePages(w, func(yield func(letter.Page, error) bool) {
		stopped := errors.New("stopped")
		err := p.each(func(_ int, page letter.Page) error {
			if !yield(page, nil) {
				return stopped
			}
			return nil
		})
		if err != nil && err != stopped {
			yield(letter.Page{}, err)
		}
	})
}

// tableHead names the columns of a table: pages, lines and words count from 1,
// confidence is from 0 to 1, places are pixels of the upright page, the last
// exclusive.
const tableHead = "page\tline\tword\tconf\tx0\ty0\tx1\ty1\ttext\n"

// writeTable writes a line for each word.
func writeTable(w io.Writer, p Part) error {
	b := bufio.NewWriter(w)
	b.WriteString(tableHead)
	err := p.each(func(n int, page letter.Page) error {
		for i, l := range page.Lines {
			for j, w := range l.Words {
				fmt.Fprintf(b, "%d\t%d\t%d\t%.3f\t%d\t%d\t%d\t%d\t%s\n",
					n, i+1, j+1, w.Conf, w.Box.X0, w.Box.Y0, w.Box.X1, w.Box.Y1, oneCell(w.Text))
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return b.Flush()
}

// oneCell is a text that breaks neither the column nor the line.
func oneCell(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' {
			return ' '
		}
		return r
	}, s)
}

// writeJSON writes the pages as a letter without edits.
func writeJSON(w io.Writer, p Part) error {
	l := &letter.Letter{ID: p.Name, Pages: make([]letter.Page, p.last-p.first)}
	return letter.WritePages(w, l, func(i int) (letter.Page, error) { return p.letter.page(p.first + i) })
}
