package alto

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"missive/letter"
)

const (
	// MaxBytes is the most that is read of one file. A page of 3,000
	// characters with six variants each takes 2 MB.
	MaxBytes = 256 << 20
	// MaxDepth is how deep elements may stand in one another. A Variant of a
	// Glyph stands 9 deep, and one deeper for each ComposedBlock.
	MaxDepth = 64
	// MaxItems is the most lines, words, characters and other readings one page
	// may hold together. The fullest newspaper page has 200,000 characters.
	MaxItems = 1 << 20
	// maxToken bounds one tag or one run of text.
	maxToken = 1 << 20
)

// ErrNoPage is wrapped where a file is not ALTO or holds no Page.
var ErrNoPage = errors.New("holds no page of ALTO")

// Pages runs over the pages of the ALTO in r, in its order. An error ends the
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
				yield(letter.Page{}, fmt.Errorf("alto: line %d, byte %d: %w", p.line, p.offset, err))
				return
			}
			if !yield(page, nil) {
				return
			}
		}
	}
}

// Page reads the first page of the ALTO in r and no further.
func Page(r io.Reader) (letter.Page, error) {
	for page, err := range Pages(r) {
		return page, err
	}
	return letter.Page{}, ErrNoPage // not reached: Pages yields a page or an error
}

// A parser keeps the elements that are open, what the file says of itself, and
// the page being made.
type parser struct {
	xml    *xml.Decoder
	src    *source
	line   int   // where the present token begins, from 1
	offset int64 // bytes before it
	open   []element
	about  about
	scale  scale    // of all pages
	file   string   // the source of all pages
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
			if page, done := p.end(); done {
				return page, nil
			}
		case xml.CharData:
			p.about.text(t)
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
	if len(p.open) == 0 && !strings.EqualFold(t.Name.Local, "alto") {
		return fmt.Errorf("the outermost element is %q, not alto: %w", t.Name.Local, ErrNoPage)
	}
	if len(p.open) >= MaxDepth {
		return fmt.Errorf("more than %d elements stand in one another", MaxDepth)
	}
	e := element{kind: kindOf(t.Name.Local)}
	if n := len(p.open); n > 0 {
		e.angle, e.turned = p.open[n-1].angle, p.open[n-1].turned
	}
	a := attributes(t.Attr)
	if e.kind.turns() {
		ccw, ok, err := a.number("ROTATION")
		if err != nil {
			return err
		}
		if ok {
			e.angle, e.turned = quarters(ccw), true
		}
	}
	p.open = append(p.open, e)
	switch {
	case e.kind == pageKind:
		if p.build != nil {
			return errors.New("a page stands inside a page")
		}
		if p.pages++; p.pages == 1 { // once, for a file may have any number
			p.scale, p.file = p.about.scale(), p.about.name()
		}
		p.build = newBuilder(p.scale, letter.Source{File: p.file, Page: p.pages}, p.most)
		return p.build.openPage(a)
	case p.build != nil:
		return p.build.open(e, a)
	}
	p.about.open(t.Name.Local)
	return nil
}

// end closes the innermost element. It returns the page when that was closed.
func (p *parser) end() (page letter.Page, done bool) {
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
	}
	return page, done
}
