package letter

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FromText makes a letter of a plain text: a page for every form feed, a line
// for every line of the text, its words split at white space. Empty lines are
// lines without words, so that Row counts the text's own lines. A form feed
// inside a line parts it: both halves carry the same Row.
func FromText(id, text string) *Letter {
	t := newTextLines(text)
	l := &Letter{ID: id, Pages: []Page{{Source: Source{File: id, Page: 1}}}}
	start, par, row := 0, 1, 0
	for s := range RowSeq(text) {
		s = strings.TrimSuffix(s, "\r")
		for first := true; ; first = false {
			if !first {
				l.Pages[len(l.Pages)-1].Lines = t.since(start)
				start = len(t.lines)
				l.Pages = append(l.Pages, Page{Source: Source{File: id, Page: len(l.Pages) + 1}})
			}
			part, rest, more := strings.Cut(s, "\f")
			s = rest
			words := t.words(part)
			if len(words) == 0 {
				par++
			}
			if len(words) > 0 || !more { // else nothing stands before the form feed
				t.lines = append(t.lines, Line{Words: words, Row: row, Par: par})
			}
			if !more {
				break
			}
		}
		row++
	}
	l.Pages[len(l.Pages)-1].Lines = t.since(start)
	return l
}

// textLines hands out the lines and words of a text from two pieces of memory
// that hold them all: one for each would cost more than everything else.
type textLines struct {
	lines []Line
	free  []Word
}

func newTextLines(text string) *textLines {
	lines := 1 + strings.Count(text, "\n") + strings.Count(text, "\f")
	return &textLines{lines: make([]Line, 0, lines), free: make([]Word, countWords(text))}
}

// since are the lines from the one numbered start on.
func (t *textLines) since(start int) []Line {
	if start == len(t.lines) {
		return nil
	}
	return t.lines[start:len(t.lines):len(t.lines)]
}

// words are the words of a line, nil where there are none.
func (t *textLines) words(s string) []Word {
	n := 0
	for at := 0; ; n++ {
		start, end := NextWord(s, at)
		if start == end {
			break
		}
		t.free[n] = Word{Text: s[start:end], Conf: 1}
		at = end
	}
	if n == 0 {
		return nil
	}
	words := t.free[:n:n]
	t.free = t.free[n:]
	return words
}

func countWords(text string) (n int) {
	for at := 0; ; n++ {
		start, end := NextWord(text, at)
		if start == end {
			return n
		}
		at = end
	}
}

// asciiSpace are the blanks below 128, as [unicode.IsSpace] has them.
var asciiSpace = [utf8.RuneSelf]bool{'\t': true, '\n': true, '\v': true, '\f': true, '\r': true, ' ': true}

// NextWord is where the first word of s from at on begins and ends: what
// [strings.Fields] parts. Both are len(s) where there is none.
func NextWord(s string, at int) (start, end int) {
	start = skip(s, at, true)
	return start, skip(s, start, false)
}

// skip is the first place in s from at on where no blank stands, or, where
// blanks is not set, where one does.
func skip(s string, at int, blanks bool) int {
	for at < len(s) {
		if c := s[at]; c < utf8.RuneSelf {
			if asciiSpace[c] != blanks {
				return at
			}
			at++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[at:])
		if unicode.IsSpace(r) != blanks {
			return at
		}
		at += n
	}
	return at
}

// Rows are the lines of a plain text as [Line].Row counts them, parted by line
// breaks; the line break that ends the text begins no line.
func Rows(text string) []string {
	var rows []string
	for s := range RowSeq(text) {
		rows = append(rows, s)
	}
	return rows
}

// RowSeq runs over the [Rows] of a text.
func RowSeq(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		text = strings.TrimSuffix(text, "\n")
		for {
			row, rest, more := strings.Cut(text, "\n")
			if !yield(row) || !more {
				return
			}
			text = rest
		}
	}
}
