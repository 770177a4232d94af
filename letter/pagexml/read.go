package pagexml

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

const (
	// MaxBytes is the most that is read of one file. A page of 3,000
	// characters with a polygon and six readings each takes 4 MB.
	MaxBytes = pagefile.MaxBytes
	// MaxDepth is how deep elements may stand in one another. The text of a
	// glyph stands 7 deep, and one deeper for each region inside a region.
	MaxDepth = pagefile.MaxDepth
	// MaxItems is the most regions, lines, words, characters, texts and
	// references one page may hold together. The fullest newspaper page has
	// 200,000 characters.
	MaxItems = pagefile.MaxItems
)

// ErrNoPage is wrapped where a file is not PAGE or holds no Page.
var ErrNoPage = errors.New("holds no page of PAGE XML")

// Pages runs over the pages of the PAGE in r, in its order. An error ends the
// run; it says where in the file it was met and wraps [ErrNoPage],
// [io.ErrUnexpectedEOF] for a file that was cut short, or what reading r gave.
func Pages(r io.Reader) iter.Seq2[letter.Page, error] {
	return pagefile.Pages("pagexml", ErrNoPage, func() pagefile.Reader { return newReader(r, MaxItems) })
}

// Page reads the first page of the PAGE in r and no further.
func Page(r io.Reader) (letter.Page, error) { return pagefile.First(Pages(r)) }

// newReader reads pages that hold at most so many items.
func newReader(r io.Reader, most int) *pagefile.XML {
	return pagefile.NewXML(r, &parser{most: most})
}

// A parser keeps the elements that are open and the page being made.
type parser struct {
	open  []kind
	pages int      // begun so far
	most  int      // items on one page
	build *builder // nil outside a page
}

// Text takes a run of text inside the page.
func (p *parser) Text(t []byte) error {
	if p.build == nil {
		return nil
	}
	return p.build.text(t)
}

// Start opens an element.
func (p *parser) Start(name string, a pagefile.Attributes, line int) error {
	if len(p.open) == 0 && name != "PcGts" {
		return fmt.Errorf("the outermost element is %q, not PcGts: %w", name, ErrNoPage)
	}
	k, parent := kindOf(name), otherKind
	if n := len(p.open); n > 0 {
		parent = p.open[n-1]
	}
	p.open = append(p.open, k)
	if p.build != nil {
		p.build.at = line
	}
	switch {
	case k == pageKind && p.build != nil:
		return errors.New("a page stands inside a page")
	case k == pageKind:
		p.pages++
		p.build = &builder{most: p.most}
		return p.build.openPage(a, p.pages)
	case p.build != nil:
		return p.build.open(name, k, parent, a)
	}
	return nil
}

// End closes the innermost element. It gives the page when that was closed.
func (p *parser) End() (page letter.Page, done bool, err error) {
	k := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	switch {
	case k == pageKind:
		page, err = p.build.finish()
		done, p.build = true, nil
	case p.build != nil:
		err = p.build.close(k)
	}
	return page, done, err
}
