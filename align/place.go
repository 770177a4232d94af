package align

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// places finds lines and columns of a text: quickly while going forwards, and
// going back to the last mark before.
type places struct {
	text  string
	files []string // one for each form feed and one, or none
	spot
	marks []spot
	own   []Mark // where the files differ from the text
	seen  Mark   // the place in a file that was asked for last
}

// A spot is a byte of the text and its place.
type spot struct {
	at           int
	file         int
	line, column int
}

// markEvery is how many bytes lie between two marks.
const markEvery = 1 << 14

// newPlaces counts lines by file where the reference's form feeds are the
// borders of its files, and else through the whole text.
func newPlaces(ref Reference) *places {
	p := &places{text: ref.Text, spot: spot{line: 1, column: 1}, own: ref.Marks}
	p.marks = []spot{p.spot}
	if len(ref.Files) > 1 && strings.Count(ref.Text, "\f") == len(ref.Files)-1 {
		p.files = ref.Files
	}
	return p
}

// find is the place of a byte.
func (p *places) find(offset int) (file string, line, column int) {
	if offset < p.at {
		after := sort.Search(len(p.marks), func(i int) bool { return p.marks[i].at > offset })
		p.spot = p.marks[after-1]
	}
	for p.at < offset && p.at < len(p.text) {
		if n := p.plain(offset); n > 0 {
			p.at, p.column = p.at+n, p.column+n
			p.mark()
			continue
		}
		n := clusterLen(p.text[p.at:])
		switch c := p.text[p.at : p.at+n]; {
		case c == "\n" || c == "\r\n":
			p.line, p.column = p.line+1, 1
		case c == "\f" && p.files != nil:
			p.file, p.line, p.column = p.file+1, 1, 1
		default:
			p.column++
		}
		p.at += n
		p.mark()
	}
	if p.files != nil {
		file = p.files[p.file]
	}
	if line, column, ok := p.marked(offset); ok {
		return file, line, column
	}
	return file, p.line, p.column
}

// plain is how many characters before the offset and the next mark, from here on,
// are ASCII, followed by ASCII, and end no line or file: a byte each.
func (p *places) plain(offset int) int {
	s := p.text[p.at:min(len(p.text), offset+1, p.marks[len(p.marks)-1].at+markEvery+1)]
	for n := 0; n+1 < len(s); n++ {
		if s[n] < ' ' || s[n+1] >= utf8.RuneSelf {
			return n
		}
	}
	return max(0, len(s)-1)
}

func (p *places) mark() {
	if p.at >= p.marks[len(p.marks)-1].at+markEvery {
		p.marks = append(p.marks, p.spot)
	}
}

// marked is the line and character of a byte in its file, by the mark before it;
// ok is false where there is none. A file may be one line of a megabyte, so that
// what was asked for last leads on, where it lies behind the same mark.
func (p *places) marked(offset int) (line, column int, ok bool) {
	after := sort.Search(len(p.own), func(i int) bool { return p.own[i].Offset > offset })
	if after == 0 {
		return 0, 0, false
	}
	m := p.own[after-1]
	if m.Offset < p.seen.Offset && p.seen.Offset <= offset {
		m = p.seen
	}
	for m.Offset < offset && m.Offset < len(p.text) {
		m.Offset += clusterLen(p.text[m.Offset:])
		m.Column++
	}
	if m.Offset == offset { // and not inside a character, which can reach over a mark
		p.seen = m
	}
	return m.Line, m.Column, true
}
