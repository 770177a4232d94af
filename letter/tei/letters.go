package tei

import (
	"bytes"
	"cmp"
	"sort"
	"strings"

	"missive/letter/internal/pagefile"
)

// A spanKind says what a span is.
type spanKind int

const (
	textSpan   spanKind = iota // a text, or what stands for one
	sourceSpan                 // a sourceDoc, which counts where there is no text
	letterSpan                 // a division that is a letter
)

// A span is a piece of the flow that may be a letter.
type span struct {
	kind         spanKind
	volume       bool // of a letterSpan: it alone makes its text a volume
	id, n        string
	title        string
	line         int
	from, to     int   // of the flow
	cuts, cutsTo int   // of what is left out
	file         int   // the TEI element it stands in, from 1
	in           *span // the text that it stands in, or nil
	nested       bool  // of a text: texts stand in it
	letters      []*span
}

// begin makes a span of an element that may be a letter; nil of any other.
func (b *builder) begin(name string, a pagefile.Attributes, at pagefile.Spot) *span {
	letter, volume := isLetter(name, a)
	s := &span{id: id(a), n: pagefile.Clean(a.Get("n")), line: at.Line, from: len(b.flow.out), cuts: len(b.left), file: b.files, in: b.inText}
	switch {
	case name == "TEI" || name == "TEI.2":
		b.files++
		return nil
	case name == "text" || b.inText == nil && (name == "body" || isDivision(name)):
		if name == "text" && s.id == "" && len(b.stack) > 0 {
			s.id = b.top().id
		}
		if b.inText != nil {
			b.inText.nested = true
		}
		b.inText = s
		if letter {
			// A letter that stands alone in its file: its heading is the editors'.
			s.kind = letterSpan
		}
	case name == "sourceDoc" && b.inText == nil:
		s.kind = sourceSpan
		b.inText = s
	case letter && b.inDiv == nil && b.inText != nil:
		s.kind, s.volume = letterSpan, volume
		b.inDiv = s
		b.inText.letters = append(b.inText.letters, s)
		b.divisions++
		return s
	default:
		return nil
	}
	b.spans = append(b.spans, s)
	b.divisions++
	return s
}

// inside is the letter or else the text that is open, or nil.
func (b *builder) inside() *span { return cmp.Or(b.inDiv, b.inText) }

// end closes the span of an element, which may be nil.
func (b *builder) end(s *span) {
	if s == nil {
		return
	}
	s.to, s.cutsTo = len(b.flow.out), len(b.left)
	if b.inDiv == s {
		b.inDiv = nil
	}
	if b.inText == s {
		b.inText = s.in
	}
}

// titled takes a letter's title from what was left out last, if that is its
// heading.
func (b *builder) titled() {
	if s := b.cut.in; b.cut.what == heading && s != nil && s.title == "" {
		s.title = b.cut.says()
	}
}

// letters are those of the file that hold text.
func (b *builder) letters() []Text {
	written := map[int]bool{} // files that have a text besides a sourceDoc
	parts := map[int]int{}
	for _, s := range b.spans {
		if s.kind != sourceSpan && !s.nested && len(bytes.TrimSpace(b.flow.out[s.from:s.to])) > 0 {
			written[s.file] = true
			parts[s.file]++
		}
	}
	var out []Text
	for _, s := range b.spans {
		if s.nested || s.kind == sourceSpan && written[s.file] {
			continue
		}
		out = append(out, b.ofText(s, parts[s.file] <= 1)...)
	}
	return out
}

// ofText are the letters of one text; alone tells that its file has no other.
func (b *builder) ofText(s *span, alone bool) []Text {
	volume := len(s.letters) > 1
	for _, l := range s.letters {
		volume = volume || l.volume
	}
	if !volume {
		if len(s.letters) == 1 {
			one := s.letters[0]
			s.title = one.title
			if s.id == "" {
				s.id = one.id
			}
		}
		t := b.cutOut(s)
		if h := b.headers[s.file]; h != nil && alone && h.says() != "" {
			t.LeftOut = append([]Omission{h.omission()}, t.LeftOut...)
			t.Title = cmp.Or(t.Title, h.says())
		}
		return nonempty(t)
	}
	var out []Text
	from := s.from
	for _, l := range s.letters {
		around := b.around(from, l.from)
		from = l.to
		for _, t := range nonempty(b.cutOut(l)) {
			t.LeftOut = append(around, t.LeftOut...)
			out = append(out, t)
		}
	}
	if n := len(out); n > 0 {
		out[n-1].LeftOut = append(out[n-1].LeftOut, b.around(from, s.to)...)
	}
	return out
}

func nonempty(t Text) []Text {
	if t.Text == "" {
		return nil
	}
	return []Text{t}
}

// between is a piece of the flow.
func (b *builder) between(from, to int) string { return string(b.flow.out[from:to]) }

// around lists the text between letters as left out.
func (b *builder) around(from, to int) []Omission {
	text := strings.TrimSpace(b.between(from, to))
	if text == "" {
		return nil
	}
	o := omission{}
	o.text([]byte(text))
	marks := b.marks(from, to)
	line := 0
	if len(marks) > 0 {
		line = marks[0].Line
	}
	return []Omission{{outside, line, o.says()}}
}

// marks are those of a piece of the flow.
func (b *builder) marks(from, to int) []Mark {
	all := b.flow.marks
	first := sort.Search(len(all), func(i int) bool { return all[i].Offset >= from })
	last := sort.Search(len(all), func(i int) bool { return all[i].Offset >= to })
	return all[first:last]
}

// cutOut makes a letter of a span.
func (b *builder) cutOut(s *span) Text {
	text := b.between(s.from, s.to)
	from := s.from + len(text) - len(strings.TrimLeft(text, " \n\f"))
	t := Text{ID: s.id, N: s.n, Title: s.title, Line: s.line, Text: strings.TrimSpace(text)}
	for _, m := range b.marks(from, s.to) {
		t.Marks = append(t.Marks, Mark{m.Offset - from, m.Line, m.Column})
	}
	for _, o := range b.left[s.cuts:s.cutsTo] {
		if o.says() != "" {
			t.LeftOut = append(t.LeftOut, o.omission())
		}
	}
	return t
}
