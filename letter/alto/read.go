package alto

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

const (
	// MaxBytes is the most that is read of one file. A page of 3,000
	// characters with six variants each takes 2 MB.
	MaxBytes = pagefile.MaxBytes
	// MaxDepth is how deep elements may stand in one another. A Variant of a
	// Glyph stands 9 deep, and one deeper for each ComposedBlock.
	MaxDepth = pagefile.MaxDepth
	// MaxItems is the most lines, words, characters and other readings one page
	// may hold together. The fullest newspaper page has 200,000 characters.
	MaxItems = pagefile.MaxItems
)

// ErrNoPage is wrapped where a file is not ALTO or holds no Page.
var ErrNoPage = errors.New("holds no page of ALTO")

// Pages runs over the pages of the ALTO in r, in its order. An error ends the
// run; it says where in the file it was met and wraps [ErrNoPage],
// [io.ErrUnexpectedEOF] for a file that was cut short, or what reading r gave.
func Pages(r io.Reader) iter.Seq2[letter.Page, error] {
	return pagefile.Pages("alto", ErrNoPage, func() pagefile.Reader { return newReader(r, MaxItems) })
}

// Page reads the first page of the ALTO in r and no further.
func Page(r io.Reader) (letter.Page, error) { return pagefile.First(Pages(r)) }

// newReader reads pages that hold at most so many items.
func newReader(r io.Reader, most int) *pagefile.XML {
	return pagefile.NewXML(r, &parser{most: most, guide: guide{most: most}})
}

// A parser keeps the elements that are open, what the file says of itself, and
// the page being made.
type parser struct {
	open  []element
	about about
	guide guide
	scale scale    // of all pages
	file  string   // the source of all pages
	pages int      // begun so far
	most  int      // items on one page
	build *builder // nil outside a page
}

// Text takes what the file says of itself; the text of pages stands in
// attributes.
func (p *parser) Text(t []byte) error {
	p.about.text(t)
	return nil
}

// Start opens an element.
func (p *parser) Start(name string, a pagefile.Attributes, line int) error {
	if len(p.open) == 0 && !strings.EqualFold(name, "alto") {
		return fmt.Errorf("the outermost element is %q, not alto: %w", name, ErrNoPage)
	}
	e := element{kind: kindOf(name)}
	if n := len(p.open); n > 0 {
		e.angle, e.turned, e.block = p.open[n-1].angle, p.open[n-1].turned, p.open[n-1].block
	}
	if e.kind.turns() {
		ccw, ok, err := a.Number("ROTATION")
		if err != nil {
			return err
		}
		if ok {
			e.angle, e.turned = pagefile.Quarters(ccw), true
		}
	}
	e.block = e.in(a, p.guide.tags)
	p.open = append(p.open, e)
	switch {
	case e.kind == pageKind:
		if p.build != nil {
			return errors.New("a page stands inside a page")
		}
		if p.pages++; p.pages == 1 { // once, for a file may have any number
			p.scale, p.file = p.about.scale(), p.about.name()
		}
		p.build = newBuilder(p.scale, letter.Source{File: p.file, Page: p.pages}, &p.guide, p.most)
		return p.build.openPage(a)
	case p.build != nil:
		p.build.at = line
		return p.build.open(e, a)
	}
	p.about.open(name)
	return p.guide.open(e.kind, a)
}

// End closes the innermost element. It gives the page when that was closed.
func (p *parser) End() (page letter.Page, done bool, err error) {
	e := p.open[len(p.open)-1]
	p.open = p.open[:len(p.open)-1]
	switch {
	case e.kind == pageKind:
		page, done = p.build.finish(), true
		p.build = nil
	case p.build != nil:
		p.build.close(e.kind)
	default:
		p.about.close()
		p.guide.close(e.kind)
	}
	return page, done, nil
}
