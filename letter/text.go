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
				t.lines = append(t.lines, Line{Words: words, Row: row, Par: par, Indent: indent(part)})
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
		w := &t.free[n] // empty as it comes: set what a word of a text has
		w.Text, w.Conf = s[start:end], 1
		at = end
	}
	if n == 0 {
		return nil
	}
	words := t.free[:n:n]
	t.free = t.free[n:]
	return words
}

// countWords counts without asking where words are, up to the first character
// from 128 on.
func countWords(text string) (n int) {
	before := blank
	for i := range len(text) {
		k := kinds[text[i]]
		if k == beyond {
			if before == ink { // the word it stands in, or ends
				n--
				i = strings.LastIndexFunc(text[:i], unicode.IsSpace) + 1
			}
			return n + countFrom(text, i)
		}
		n += int(before &^ k)
		before = k
	}
	return n
}

func countFrom(text string, at int) (n int) {
	for ; ; n++ {
		start, end := NextWord(text, at)
		if start == end {
			return n
		}
		at = end
	}
}

// A kind is what a byte of a text is.
type kind uint8

const (
	ink    kind = iota // part of a word
	blank              // white space
	beyond             // of a character from 128 on, which may be either
)

// kinds are the kinds of all bytes; blanks are those of [unicode.IsSpace].
var kinds = func() (kinds [256]kind) {
	for c := range kinds {
		switch {
		case c >= utf8.RuneSelf:
			kinds[c] = beyond
		case unicode.IsSpace(rune(c)):
			kinds[c] = blank
		}
	}
	return kinds
}()

// NextWord is where the first word of s from at on begins and ends: what
// [strings.Fields] parts. Both are len(s) where there is none.
func NextWord(s string, at int) (start, end int) {
	for at < len(s) && kinds[s[at]] == blank {
		at++
	}
	if at < len(s) && kinds[s[at]] == beyond {
		at = skip(s, at, true)
	}
	start = at
	for at < len(s) && kinds[s[at]] == ink {
		at++
	}
	if at < len(s) && kinds[s[at]] == beyond {
		at = skip(s, at, false)
	}
	return start, at
}

// skip is the first place in s from at on where no blank stands, or, where
// blanks is not set, where one does.
func skip(s string, at int, blanks bool) int {
	for at < len(s) {
		r, n := utf8.DecodeRuneInString(s[at:])
		if unicode.IsSpace(r) != blanks {
			break
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

// indent counts the blanks before a line's first word.
func indent(s string) int {
	n := 0
	for _, r := range s {
		switch r {
		case '\t':
			n += 8 - n%8
		case ' ', '\u00a0':
			n++
		default:
			return n
		}
	}
	return 0
}
