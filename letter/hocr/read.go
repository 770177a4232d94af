package hocr

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"golang.org/x/net/html"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

const (
	// MaxBytes is the most that is read of one file. A page of 3,000
	// characters with all their choices takes 1 MB; a file of 200 such pages
	// still fits.
	MaxBytes = pagefile.MaxBytes
	// MaxDepth is how deep elements may stand in one another. Tesseract's
	// deepest, a choice of a character, stands 9 deep.
	MaxDepth = pagefile.MaxDepth
)

// ErrNoPage is wrapped where a file holds no element of class ocr_page.
var ErrNoPage = errors.New("holds no page: it has no element of class ocr_page")

// Pages runs over the pages of the hOCR in r, in its order. An error ends the
// run; it says where in the file it was met and wraps [ErrNoPage],
// [io.ErrUnexpectedEOF] for a file that was cut short, or what reading r gave.
func Pages(r io.Reader) iter.Seq2[letter.Page, error] {
	return pagefile.Pages("hocr", ErrNoPage, func() pagefile.Reader { return newParser(r) })
}

// Page reads the first page of the hOCR in r and no further.
func Page(r io.Reader) (letter.Page, error) { return pagefile.First(Pages(r)) }

// An element is one that is open.
type element struct {
	tag  string
	kind kind
	part string // what the file calls the part of the page it is or stands in, or empty
}

// A parser keeps the elements that are open and the page being made of them.
type parser struct {
	file   *io.LimitedReader // as much as is read of it
	z      *html.Tokenizer
	offset int64 // bytes before the present token
	line   int   // of the present token, from 1
	size   int   // of the present token in bytes
	breaks int   // line breaks in the present token
	open   []element
	build  *builder // nil outside a page
}

func newParser(r io.Reader) *parser {
	p := &parser{file: &io.LimitedReader{R: r, N: MaxBytes + 1}, line: 1}
	p.z = html.NewTokenizer(p.file)
	p.z.SetMaxBuf(pagefile.MaxToken)
	return p
}

// Place is where the present token begins.
func (p *parser) Place() (line int, offset int64) { return p.line, p.offset }

// Next reads up to the end of the next page. It returns io.EOF where there is
// none.
func (p *parser) Next() (letter.Page, error) {
	page, err := p.page()
	if p.file.N <= 0 {
		err = fmt.Errorf("is larger than %d bytes", MaxBytes)
	}
	return page, err
}

// next moves on by one token.
func (p *parser) next() html.TokenType {
	p.offset += int64(p.size)
	p.line += p.breaks
	t := p.z.Next()
	raw := p.z.Raw()
	p.size, p.breaks = len(raw), bytes.Count(raw, []byte{'\n'})
	return t
}

// page reads up to the end of the next page. It returns io.EOF where there is
// none.
func (p *parser) page() (letter.Page, error) {
	for {
		switch p.next() {
		case html.ErrorToken:
			err := p.z.Err()
			if err == io.EOF && p.build != nil {
				err = fmt.Errorf("the file ends inside a page: %w", io.ErrUnexpectedEOF)
			}
			return letter.Page{}, err
		case html.TextToken:
			if p.build != nil {
				p.build.text(p.z.Text())
			}
		case html.StartTagToken:
			if _, err := p.start(); err != nil {
				return letter.Page{}, err
			}
		case html.SelfClosingTagToken:
			// In XHTML <title/> is whole; the HTML rule would take all that
			// follows for the title.
			p.z.NextIsNotRawText()
			name, err := p.start()
			if err != nil {
				return letter.Page{}, err
			}
			if page, done := p.end(name); done {
				return page, nil
			}
		case html.EndTagToken:
			name, _ := p.z.TagName()
			if page, done := p.end(tagName(name)); done {
				return page, nil
			}
		}
	}
}

// void are the elements that have no end tag in HTML.
var void = map[string]bool{"meta": true, "br": true, "img": true, "link": true, "hr": true, "input": true, "base": true, "col": true, "wbr": true}

// start opens an element and tells its name.
func (p *parser) start() (string, error) {
	name, more := p.z.TagName()
	e := element{tag: tagName(name)}
	if void[e.tag] {
		return e.tag, nil
	}
	var id, class, title []byte
	for more {
		var key, value []byte
		key, value, more = p.z.TagAttr()
		switch string(key) {
		case "id":
			id = value
		case "class":
			class = value
		case "title":
			title = value
		}
	}
	if len(p.open) >= MaxDepth {
		return "", fmt.Errorf("more than %d elements stand in one another", MaxDepth)
	}
	e.kind = kindOf(class, id)
	if e.part = partOf(class); e.part == "" && len(p.open) > 0 {
		e.part = p.open[len(p.open)-1].part
	}
	if e.kind == pageKind {
		if p.build != nil {
			return "", errors.New("a page stands inside a page")
		}
		p.build = &builder{}
	}
	p.open = append(p.open, e)
	if p.build == nil {
		return e.tag, nil
	}
	p.build.from = letter.Origin{Line: p.line, Region: e.part}
	return e.tag, p.build.open(e.kind, title)
}

// end closes the innermost open element of that name with all inside it. An
// end tag without a beginning is passed over. It returns the page when that
// was closed.
func (p *parser) end(name string) (page letter.Page, done bool) {
	at := len(p.open) - 1
	for at >= 0 && p.open[at].tag != name {
		at--
	}
	if at < 0 {
		return letter.Page{}, false
	}
	for i := len(p.open) - 1; i >= at; i-- {
		if p.build == nil {
			continue
		}
		p.build.close(p.open[i].kind)
		if p.open[i].kind == pageKind {
			page, done = p.build.page, true
			p.build = nil
		}
	}
	p.open = p.open[:at]
	return page, done
}

// tagName keeps the names that make up nearly all of a file from being
// allocated each time.
func tagName(b []byte) string {
	switch string(b) {
	case "span":
		return "span"
	case "p":
		return "p"
	case "div":
		return "div"
	}
	return string(b)
}
