package diffs

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"missive/align"
	"missive/compare"
)

// differencesHeader are the columns of a table of differences.
var differencesHeader = []string{"pair", "entry", "kind", "cause", "file", "line", "column", "text_line", "text_column",
	"reference", "text", "before", "after", "why", "passage_words", "passage_chars"}

// A differencesCSV is a table (RFC 4180) with a row for each difference
// (entry: difference) and each passage that only one text has or that moved
// (entry: passage), whose text is its beginning and its end.
type differencesCSV struct {
	w    *csv.Writer
	some bool
}

func newCSV(w io.Writer) *csv.Writer {
	c := csv.NewWriter(w)
	c.UseCRLF = true
	return c
}

func newDifferencesCSV(w io.Writer) *differencesCSV { return &differencesCSV{w: newCSV(w)} }

func (d *differencesCSV) header() {
	if !d.some {
		d.w.Write(differencesHeader)
		d.some = true
	}
}

func (d *differencesCSV) Pair(r compare.Result) error {
	d.header()
	for _, b := range r.Comparison.Blocks {
		long, _ := passage(b)
		d.row(r.Name, "passage", string(b.Kind), "", at{b.Ref.File, b.Ref.Line, b.Ref.Column, b.Text.Line, b.Text.Column},
			[]string{cell(ends(b.Ref)), cell(ends(b.Text)), "", "", "", strconv.Itoa(long.Words), strconv.Itoa(long.Chars)})
	}
	for _, x := range r.Comparison.Differences {
		d.row(r.Name, "difference", string(x.Kind), string(x.Cause), at{x.File, x.Line, x.Column, x.TextLine, x.TextColumn},
			[]string{cell(x.Ref), cell(x.Text), cell(x.Before), cell(x.After), cell(x.Why), "", ""})
	}
	return flushed(d.w)
}

// End writes the header where there was no pair. Totals and problems stand in
// the other forms and on the standard error.
func (d *differencesCSV) End(Ending) error {
	d.header()
	return flushed(d.w)
}

// at is where a row's subject stands.
type at struct {
	file                               string
	line, column, textLine, textColumn int
}

func (d *differencesCSV) row(pair, entry, kind, cause string, p at, rest []string) {
	d.w.Write(append([]string{cell(pair), entry, cell(kind), cell(cause), cell(p.file),
		strconv.Itoa(p.line), strconv.Itoa(p.column), strconv.Itoa(p.textLine), strconv.Itoa(p.textColumn)}, rest...))
}

// ends are the beginning and the end of a passage.
func ends(s align.Stretch) string {
	if s.Ends == "" {
		return s.Begins
	}
	return s.Begins + " … " + s.Ends
}

func flushed(w *csv.Writer) error {
	w.Flush()
	if err := w.Error(); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}
