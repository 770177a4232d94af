package diffs

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"

	"missive/compare"
	"missive/report"
)

// A Page writes the page of one pair; up is the URL of the index it belongs
// to, relative to it, or empty.
type Page func(w io.Writer, r compare.Result, up string) error

// SideBySide is the page that shows both texts of a pair.
func SideBySide(w io.Writer, r compare.Result, up string) error {
	return report.DiffHTML(w, report.DiffInput{RefName: r.Reference, TextName: r.Text, Ref: r.RefText, Text: r.GivenText, Comparison: r.Comparison, Up: up})
}

// NewPage is the writer of the one page of two files.
func NewPage(w io.Writer, p Page) Writer { return onePage{w, p} }

type onePage struct {
	w    io.Writer
	page Page
}

func (o onePage) Pair(r compare.Result) error { return o.page(o.w, r, "") }
func (o onePage) End(Ending) error            { return nil }

// pagesFolder holds the pages of pairs, below the index.
const pagesFolder = "pairs"

// longestName is how many bytes a page's name may have without its ending, of
// the 255 that file systems allow.
const longestName = 240

// A Pages writes an index and a page for each pair into a folder of its own.
type Pages struct {
	root  *os.Root
	page  Page
	taken map[string]bool
	index report.DiffIndexInput
}

// NewPages makes the folder. It fails where there is one that holds anything:
// nothing is overwritten.
func NewPages(dir, references, texts string, p Page) (*Pages, error) {
	entries, err := os.ReadDir(dir)
	switch {
	case err == nil && len(entries) > 0:
		return nil, fmt.Errorf("folder %s: holds files already (%s), and none is overwritten: remove them, or name another --out", dir, report.Visible(entries[0].Name()))
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("folder %s: %w", dir, err)
	}
	if err := os.MkdirAll(dir, 0o777); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Pages{root: root, page: p, taken: map[string]bool{}, index: report.DiffIndexInput{References: references, Texts: texts}}, nil
}

// Close closes the folder.
func (p *Pages) Close() error { return p.root.Close() }

// Pair writes the pair's page and keeps its row of the index.
func (p *Pages) Pair(r compare.Result) error {
	if r.Problem != nil {
		return nil // told by the index
	}
	name := p.name(r.Name)
	if err := p.root.MkdirAll(path.Dir(name), 0o777); err != nil {
		return err
	}
	up := strings.Repeat("../", strings.Count(name, "/")) + "index.html"
	if err := p.write(name, func(w io.Writer) error { return p.page(w, r, up) }); err != nil {
		return err
	}
	t := totalsOf(r)
	p.index.Pairs = append(p.index.Pairs, report.DiffEntry{Name: r.Name, Page: name, Chars: t.Chars, Words: t.Words, Common: t.Common,
		Differences: t.Differences, Blocks: sum(t.Blocks), Count: len(p.index.Pairs) + 1})
	return nil
}

// name is the path of a pair's page. Names that are too long for a page, or
// taken, are numbers.
func (p *Pages) name(pair string) string {
	name := path.Join(pagesFolder, pair)
	for n := len(p.index.Pairs) + 1; len(path.Base(name)) > longestName || p.taken[strings.ToLower(name)]; n++ {
		name = path.Join(path.Dir(name), fmt.Sprintf("pair-%d", n))
	}
	p.taken[strings.ToLower(name)] = true
	return name + ".html"
}

// End writes the index.
func (p *Pages) End(e Ending) error {
	for _, f := range figures(e.Totals) {
		p.index.Figures = append(p.index.Figures, report.DiffFigure{Name: f.name + " " + f.over, Rate: report.Rate(f.m), Counted: f.sentence()})
	}
	t := e.Totals
	p.index.Notes = []string{compared(t) + "; " + strings.Join(tallies(t), "; ") + ".",
		how(t), "Other measures: " + strings.Join(append(further(t), means(t)), "; ") + "."}
	if e.LeftOut != "" {
		p.index.Notes = append(p.index.Notes, "Not looked at, for they are no texts by their names: "+report.Visible(e.LeftOut)+".")
	}
	for _, x := range e.Problems {
		p.index.Problems = append(p.index.Problems, Problem(x))
	}
	return p.write("index.html", func(w io.Writer) error { return report.DiffIndex(w, p.index) })
}

// write writes a file that is not there yet.
func (p *Pages) write(name string, fill func(io.Writer) error) error {
	f, err := p.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
	if err != nil {
		return err
	}
	if err := fill(f); err != nil {
		f.Close()
		p.root.Remove(name)
		return err
	}
	return f.Close()
}
