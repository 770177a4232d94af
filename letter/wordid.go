package letter

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// A WordID names a word by its place in the reading: page, line and word,
// each counted from 0. Readings never change, so the name stays good. People
// and JSON see it counted from 1: "2.14.3".
type WordID struct{ Page, Line, Word int }

func (id WordID) String() string {
	return strconv.Itoa(id.Page+1) + "." + strconv.Itoa(id.Line+1) + "." + strconv.Itoa(id.Word+1)
}

// ParseWordID reads "2.14.3".
func ParseWordID(s string) (WordID, error) {
	parts := strings.Split(s, ".")
	var n [3]int
	if len(parts) != 3 {
		return WordID{}, fmt.Errorf("word %q: want page.line.word, each counted from 1, such as 2.14.3", s)
	}
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v < 1 {
			return WordID{}, fmt.Errorf("word %q: want page.line.word, each counted from 1, such as 2.14.3", s)
		}
		n[i] = v - 1
	}
	return WordID{n[0], n[1], n[2]}, nil
}

// SameLine tells whether two words were read in one line.
func (id WordID) SameLine(o WordID) bool { return id.Page == o.Page && id.Line == o.Line }

// Compare orders words as they were read.
func (id WordID) Compare(o WordID) int {
	return cmp.Or(cmp.Compare(id.Page, o.Page), cmp.Compare(id.Line, o.Line), cmp.Compare(id.Word, o.Word))
}

// MarshalText writes "2.14.3".
func (id WordID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads "2.14.3".
func (id *WordID) UnmarshalText(b []byte) (err error) {
	*id, err = ParseWordID(string(b))
	return err
}
