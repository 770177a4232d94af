package pagefile

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// A source hands a file to the XML decoder byte by byte and counts them: the
// decoder itself would hold a tag or a text of any length.
type source struct {
	r         *bufio.Reader
	limits    Limits
	total     int // bytes so far
	token     int // of these in the present token
	following int // of these that begin no character, in the present line
}

// newSource reads r; a mark of byte order at its beginning decides the encoding
// and is passed over.
func newSource(r io.Reader, limits Limits) *source {
	return &source{limits: limits, r: bufio.NewReader(transform.NewReader(r, unicode.BOMOverride(encoding.Nop.NewDecoder())))}
}

// ReadByte gives the next byte unless the file or its present token is too
// long.
func (s *source) ReadByte() (byte, error) {
	b, err := s.r.ReadByte()
	if err != nil {
		return 0, err
	}
	s.total++
	s.token++
	s.countFollowing(b)
	if s.total > s.limits.Bytes {
		return 0, fmt.Errorf("is larger than %d bytes", s.limits.Bytes)
	}
	if s.token > s.limits.Token {
		return 0, fmt.Errorf("one tag or text has more than %d bytes", s.limits.Token)
	}
	return b, nil
}

// Read is there because the decoder asks for it where a file names an encoding.
func (s *source) Read(p []byte) (int, error) { return s.r.Read(p) }

// decode turns what follows from the encoding that the file names into UTF-8.
// A file in UTF-16 was turned by its mark: without, its first line could not
// have been read.
func (s *source) decode(label string, _ io.Reader) (io.Reader, error) {
	if strings.HasPrefix(strings.ToLower(label), "utf-16") {
		return s, nil
	}
	r, err := charset.NewReaderLabel(label, s.r)
	if err != nil {
		return nil, err
	}
	s.r = bufio.NewReader(r)
	return s, nil
}
