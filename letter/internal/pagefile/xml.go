package pagefile

import (
	"encoding/xml"
	"errors"
	"io"

	"missive/letter"
)

// A Format makes pages of the elements of one file, of which it is told as they
// stand there.
type Format interface {
	// Start opens an element that begins on that line of the file.
	Start(name string, a Attributes, line int) error
	// Text is a run of text in the innermost element that is open.
	Text(t []byte) error
	// End closes the innermost element. It gives the page, and true, when that
	// was closed.
	End() (letter.Page, bool, error)
}

// XML is a [Reader] of pages in XML: [Tokens] without a document type, within the
// limits of this package.
type XML struct {
	format Format
	tokens *Tokens
}

// NewXML tells the format of what r holds.
func NewXML(r io.Reader, format Format) *XML {
	return &XML{format: format, tokens: NewTokens(r, Limits{MaxBytes, MaxToken, MaxDepth})}
}

// Place is where the present token begins.
func (x *XML) Place() (line int, offset int64) {
	spot, offset := x.tokens.Place()
	return spot.Line, offset
}

// Next reads up to the end of the next page. It returns io.EOF where there is
// none, and wraps io.ErrUnexpectedEOF for a file that was cut short.
func (x *XML) Next() (letter.Page, error) {
	for {
		token, err := x.tokens.Next()
		if err != nil {
			return letter.Page{}, err
		}
		var page letter.Page
		done := false
		switch t := token.(type) {
		case xml.StartElement:
			line, _ := x.Place()
			err = x.format.Start(t.Name.Local, Attributes(t.Attr), line)
		case xml.EndElement:
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
