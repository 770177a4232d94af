package hocr

import (
	"bufio"
	"fmt"
	"io"
	"iter"

	"missive/letter"
)

// Write writes the pages as one hOCR document.
func Write(w io.Writer, pages []letter.Page) error {
	return WritePages(w, func(yield func(letter.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	})
}

// WritePages is [Write] for pages that come one by one, as those of [Pages] do.
// An error among them ends the writing and is wrapped; the document then lacks
// its end.
func WritePages(w io.Writer, pages iter.Seq2[letter.Page, error]) error {
	writer := NewWriter(w)
	for p, err := range pages {
		if err != nil {
			return fmt.Errorf("hocr: page %d: %w", writer.pages+1, err)
		}
		if err := writer.Page(p); err != nil {
			return err
		}
	}
	return writer.Close()
}

// A Writer writes pages one at a time into one hOCR document. It holds no more
// than a page.
type Writer struct {
	// Choices has the other readings of characters written too, in the way of
	// Tesseract. [Pages] reads them, but most programs take them for text of the
	// word.
	Choices bool

	out     *bufio.Writer
	pages   int // so far
	blocks  int // of the present page, and so on
	pars    int
	lines   int
	words   int
	chars   int
	choices int
}

// NewWriter makes a Writer that writes to w. The document is not whole before
// [Writer.Close].
func NewWriter(w io.Writer) *Writer { return &Writer{out: bufio.NewWriter(w)} }

const (
	// The classes after ocr-capabilities are those that a document may hold.
	head = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml">
<head>
<title></title>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
<meta name="ocr-system" content="missive"/>
<meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word ocrx_cinfo ocrp_wconf"/>
</head>
<body>
`
	foot = "</body>\n</html>\n"
)

// Page writes one page. A page that could not be read is written without lines.
func (w *Writer) Page(p letter.Page) error {
	if w.pages == 0 {
		w.out.WriteString(head)
	}
	w.pages++
	w.blocks, w.pars, w.lines, w.words, w.chars, w.choices = 0, 0, 0, 0, 0, 0
	w.start("div", "ocr_page", fmt.Sprintf("page_%d", w.pages), pageTitle(p))
	w.out.WriteByte('\n')
	w.blocksOf(p.Lines)
	w.out.WriteString("</div>\n")
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("hocr: page %d: %w", w.pages, err)
	}
	return nil
}

// Close ends the document and leaves what it was written to open.
func (w *Writer) Close() error {
	if w.pages == 0 {
		w.out.WriteString(head)
	}
	w.out.WriteString(foot)
	if err := w.out.Flush(); err != nil {
		return fmt.Errorf("hocr: after page %d: %w", w.pages, err)
	}
	return nil
}

// blocksOf writes the lines in the blocks and paragraphs that follow one
// another with the same numbers.
func (w *Writer) blocksOf(lines []letter.Line) {
	for len(lines) > 0 {
		n := run(lines, func(l letter.Line) int { return l.Block })
		if lines[0].Block != 0 {
			w.blocks++
			w.start("div", "ocr_carea", fmt.Sprintf("block_%d_%d", w.pages, w.blocks), around(lines[:n]))
			w.out.WriteByte('\n')
		}
		w.parsOf(lines[:n])
		if lines[0].Block != 0 {
			w.out.WriteString("</div>\n")
		}
		lines = lines[n:]
	}
}

// parsOf writes the lines of one block.
func (w *Writer) parsOf(lines []letter.Line) {
	for len(lines) > 0 {
		n := run(lines, func(l letter.Line) int { return l.Par })
		if lines[0].Par != 0 {
			w.pars++
			w.start("p", "ocr_par", fmt.Sprintf("par_%d_%d", w.pages, w.pars), around(lines[:n]))
			w.out.WriteByte('\n')
		}
		for _, l := range lines[:n] {
			w.lineOf(l)
		}
		if lines[0].Par != 0 {
			w.out.WriteString("</p>\n")
		}
		lines = lines[n:]
	}
}

// run is how many lines at the beginning have the same number.
func run(lines []letter.Line, number func(letter.Line) int) int {
	n := 1
	for n < len(lines) && number(lines[n]) == number(lines[0]) {
		n++
	}
	return n
}

func (w *Writer) lineOf(l letter.Line) {
	w.lines++
	w.start("span", "ocr_line", fmt.Sprintf("line_%d_%d", w.pages, w.lines), lineTitle(l))
	w.out.WriteByte('\n')
	for _, word := range l.Words {
		w.wordOf(word)
	}
	w.out.WriteString("</span>\n")
}
