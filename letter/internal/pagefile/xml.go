package pagefile

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"

	"missive/letter"
)

// A Format makes pages of the elements of one file, of which it is told as they
// stand there.
type Format interface {
	// Start opens an element.
	Start(name string, a Attributes) error
	// Text is a run of text in the innermost element that is open.
	Text(t []byte) error
	// End closes the innermost element. It gives the page, and true, when that
	// was closed.
	End() (letter.Page, bool, error)
}

// XML is a [Reader] of XML that may come from anywhere: well-formed, in an
// encoding that it names, without a document type, and within the limits of this
// package.
type XML struct {
	format  Format
	decoder *xml.Decoder
	src     *source
	line    int   // where the present token begins, from 1
	offset  int64 // bytes before it
	depth   int   // elements that are open
}

// NewXML tells the format of what r holds.
func NewXML(r io.Reader, format Format) *XML {
	src := newSource(r)
	x := &XML{format: format, decoder: xml.NewDecoder(src), src: src, line: 1}
	x.decoder.CharsetReader = src.decode
	return x
}

// Place is where the present token begins.
func (x *XML) Place() (line int, offset int64) { return x.line, x.offset }

// Next reads up to the end of the next page. It returns io.EOF where there is
// none, and wraps io.ErrUnexpectedEOF for a file that was cut short.
func (x *XML) Next() (letter.Page, error) {
	for {
		x.line, _ = x.decoder.InputPos()
		x.offset = x.decoder.InputOffset()
		x.src.token = 0
		token, err := x.decoder.Token()
		if err != nil {
			return letter.Page{}, cut(err)
		}
		var page letter.Page
		done := false
		switch t := token.(type) {
		case xml.StartElement:
			err = x.start(t)
		case xml.EndElement:
			x.depth--
			page, done, err = x.format.End()
		case xml.CharData:
			err = x.format.Text(t)
		case xml.Directive:
			err = errors.New("a document type declaration is not read")
		}
		if done || err != nil {
			return page, err
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

// start opens an element unless it stands too deep.
func (x *XML) start(t xml.StartElement) error {
	if x.depth >= MaxDepth {
		return fmt.Errorf("more than %d elements stand in one another", MaxDepth)
	}
	x.depth++
	return x.format.Start(t.Name.Local, Attributes(t.Attr))
}
