package pagexml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"

	"missive/letter"
)

const (
	// MaxBytes is the most that is read of one file. A page of 3,000
	// characters with a polygon and six readings each takes 4 MB.
	MaxBytes = 256 << 20
	// MaxDepth is how deep elements may stand in one another. The text of a
	// glyph stands 7 deep, and one deeper for each region inside a region.
	MaxDepth = 64
	// MaxItems is the most regions, lines, words, characters, texts and
	// references one page may hold together. The fullest newspaper page has
	// 200,000 characters.
	MaxItems = 1 << 20
	// maxToken bounds one tag or one run of text.
	maxToken = 1 << 20
)

// ErrNoPage is wrapped where a file is not PAGE or holds no Page.
var ErrNoPage = errors.New("holds no page of PAGE XML")

// Pages runs over the pages of the PAGE in r, in its order. An error ends the
// run; it says where in the file it was met and wraps [ErrNoPage],
// [io.ErrUnexpectedEOF] for a file that was cut short, or what reading r gave.
func Pages(r io.Reader) iter.Seq2[letter.Page, error] {
	return func(yield func(letter.Page, error) bool) {
		p := newParser(r)
		for {
			page, err := p.page()
			if err == io.EOF && p.pages > 0 {
				return
			}
			if err != nil {
				if err == io.EOF {
					err = ErrNoPage
				}
				yield(letter.Page{}, fmt.Errorf("pagexml: line %d, byte %d: %w", p.line, p.offset, err))
				return
			}
			if !yield(page, nil) {
				return
			}
		}
	}
}

// Page reads the first page of the PAGE in r and no further.
func Page(r io.Reader) (letter.Page, error) {
	for page, err := range Pages(r) {
		return page, err
	}
	return letter.Page{}, ErrNoPage // not reached: Pages yields a page or an error
}

// A parser keeps the elements that are open and the page being made.
type parser struct {
	xml    *xml.Decoder
	src    *source
	line   int   // where the present token begins, from 1
	offset int64 // bytes before it
	open   []kind
	pages  int      // begun so far
	most   int      // items on one page
	build  *builder // nil outside a page
}

func newParser(r io.Reader) *parser {
	src := newSource(r)
	p := &parser{src: src, xml: xml.NewDecoder(src), line: 1, most: MaxItems}
	p.xml.CharsetReader = src.decode
	return p
}

// page reads up to the end of the next page. It returns io.EOF where there is
// none.
func (p *parser) page() (letter.Page, error) {
	for {
		p.line, _ = p.xml.InputPos()
		p.offset = p.xml.InputOffset()
		p.src.token = 0
		token, err := p.xml.Token()
		if err != nil {
			return letter.Page{}, cut(err)
		}
		switch t := token.(type) {
		case xml.StartElement:
			if err := p.start(t); err != nil {
				return letter.Page{}, err
			}
		case xml.EndElement:
			if page, done, err := p.end(); done || err != nil {
				return page, err
			}
		case xml.CharData:
			if p.build != nil {
				if err := p.build.text(t); err != nil {
					return letter.Page{}, err
				}
			}
		case xml.Directive:
			return letter.Page{}, errors.New("a document type declaration is not read")
		}
	}
}

// cut makes the decoder's complaint about a file that ends too early one that
// callers can ask for.
func cut(err error) error {
	if syntax, ok := errors.AsType[*xml.SyntaxError](err); ok && syntax.Msg == "unexpected EOF" {
		return fmt.Errorf("the file ends before its last end tag: %w", io.ErrUnexpectedEOF)
	}
	return err
}

// start opens an element.
func (p *parser) start(t xml.StartElement) error {
	if len(p.open) == 0 && t.Name.Local != "PcGts" {
		return fmt.Errorf("the outermost element is %q, not PcGts: %w", t.Name.Local, ErrNoPage)
	}
	if len(p.open) >= MaxDepth {
		return fmt.Errorf("more than %d elements stand in one another", MaxDepth)
	}
	k, parent := kindOf(t.Name.Local), otherKind
	if n := len(p.open); n > 0 {
		parent = p.open[n-1]
	}
	p.open = append(p.open, k)
	switch {
	case k == pageKind && p.build != nil:
		return errors.New("a page stands inside a page")
	case k == pageKind:
		p.pages++
		p.build = &builder{most: p.most}
		return p.build.openPage(attributes(t.Attr), p.pages)
	case p.build != nil:
		return p.build.open(k, parent, attributes(t.Attr))
	}
	return nil
}

// end closes the innermost element. It returns the page when that was closed.
func (p *parser) end() (page letter.Page, done bool, err error) {
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
