package pagefile

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// Limits bound what is read of one file.
type Limits struct {
	Bytes int // of the file
	Token int // bytes of one tag or one run of text
	Depth int // elements that stand in one another
}

// Tokens reads the tokens of XML that may come from anywhere: well-formed, in an
// encoding that it names or that its mark of byte order tells, and within limits.
type Tokens struct {
	// Entities are the texts of named characters, by their names; XML's own need
	// not be among them.
	Entities map[string]string

	decoder *xml.Decoder
	src     *source
	limits  Limits
	place   Spot
	offset  int64
	depth   int
}

// A Spot is a place in a file: a line, and a character in it, both from 1.
type Spot struct{ Line, Column int }

// NewTokens reads what r holds.
func NewTokens(r io.Reader, limits Limits) *Tokens {
	src := newSource(r, limits)
	t := &Tokens{decoder: xml.NewDecoder(src), src: src, limits: limits, place: Spot{1, 1}}
	t.decoder.CharsetReader = src.decode
	return t
}

// Place is where the present token begins, and the bytes before it.
func (t *Tokens) Place() (Spot, int64) { return t.place, t.offset }

// Next is the next token; its bytes hold until that after it is asked for. Next
// returns io.EOF at the end, wraps io.ErrUnexpectedEOF for a file that was cut
// short, and says of markup that is wrong what is wrong with it but not where:
// Place does.
func (t *Tokens) Next() (xml.Token, error) {
	line, column := t.decoder.InputPos()
	t.place = Spot{line, column - t.src.following}
	t.offset = t.decoder.InputOffset()
	t.src.token = 0
	t.decoder.Entity = t.Entities
	token, err := t.decoder.Token()
	if err != nil {
		return nil, told(err)
	}
	switch token.(type) {
	case xml.StartElement:
		if t.depth >= t.limits.Depth {
			return nil, fmt.Errorf("more than %d elements stand in one another", t.limits.Depth)
		}
		t.depth++
	case xml.EndElement:
		t.depth--
	}
	return token, nil
}

// told is the decoder's complaint without its place. Of a file that ends too
// early it is one that callers can ask for.
func told(err error) error {
	syntax, ok := errors.AsType[*xml.SyntaxError](err)
	switch {
	case !ok:
		return err
	case syntax.Msg == "unexpected EOF":
		return fmt.Errorf("the file ends before its last end tag: %w", io.ErrUnexpectedEOF)
	case syntax.Msg == "invalid UTF-8":
		return &broken{"is not in the encoding that it names, or not in UTF-8 where it names none", err}
	case strings.HasPrefix(syntax.Msg, "invalid character entity"):
		return &broken{syntax.Msg + ": it is not declared in the file, and nothing outside it is read", err}
	}
	return &broken{syntax.Msg, err}
}

// broken is what is wrong with a file's markup.
type broken struct {
	says string
	err  error
}

func (b *broken) Error() string { return b.says }

func (b *broken) Unwrap() error { return b.err }

// countFollowing counts the bytes of the present line that begin no character.
func (s *source) countFollowing(b byte) {
	switch {
	case b == '\n':
		s.following = 0
	case !utf8.RuneStart(b):
		s.following++
	}
}
