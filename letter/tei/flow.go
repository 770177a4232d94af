package tei

import (
	"unicode/utf8"

	"missive/letter/internal/pagefile"
)

// A gap is what parts two pieces of text; of several the greatest counts.
type gap int

const (
	noGap gap = iota
	blankGap
	lineGap
	paragraphGap
	pageGap
)

var gaps = [...]string{noGap: "", blankGap: " ", lineGap: "\n", paragraphGap: "\n\n", pageGap: "\f"}

// A flow is the text of all letters of a file, as it grows.
type flow struct {
	out   []byte
	marks []Mark
	gap   gap // before what comes next
	// held is the end of a line or page inside a word: it comes after the word.
	held gap
	// glued means that blanks part nothing until text comes.
	glued bool
	next  pagefile.Spot // where text stands if it follows on the last
}

// part makes a gap before what comes next.
func (f *flow) part(g gap) {
	if f.glued && g == blankGap {
		return
	}
	f.gap, f.held = max(f.gap, g, f.held), noGap
}

// within makes a gap inside a word.
func (f *flow) within(g gap) {
	if f.gap > blankGap || len(f.out) == 0 || f.hyphen() {
		f.part(g)
		return
	}
	f.gap, f.held, f.glued = noGap, max(f.held, g), true
}

// hyphen tells whether the text ends in a mark that parts a word.
func (f *flow) hyphen() bool {
	switch r, _ := utf8.DecodeLastRune(f.out); r {
	case '-', '\u00ad', '‐', '‑', '¬', '⸗':
		return true
	}
	return false
}

// text adds a run of text that begins at that place of the file. White space is a
// blank, unless it is kept and ends lines.
func (f *flow) text(t []byte, at pagefile.Spot, kept bool) {
	for len(t) > 0 {
		r, n := utf8.DecodeRune(t)
		switch {
		case r == '\n' && kept && f.gap >= lineGap:
			f.part(paragraphGap)
		case r == '\n' && kept:
			f.part(lineGap)
		case r == ' ' || r == '\n' || r == '\t' || r == '\r':
			f.part(blankGap)
		case r < ' ' || r >= 0x7f && r < 0xa0 || r == '\ufeff': // no reader can see these
		default:
			f.put(t[:n], at)
		}
		at.Column++
		if r == '\n' {
			at = pagefile.Spot{Line: at.Line + 1, Column: 1}
		}
		t = t[n:]
	}
}

// put adds one character.
func (f *flow) put(c []byte, at pagefile.Spot) {
	if f.gap != noGap && len(f.out) > 0 {
		f.out = append(f.out, gaps[f.gap]...)
		f.next.Column++ // right for a blank; the others never stand in the file so
	}
	if f.gap > blankGap || at != f.next || len(f.marks) == 0 {
		f.marks = append(f.marks, Mark{len(f.out), at.Line, at.Column})
	}
	f.gap, f.glued = noGap, false
	f.out = append(f.out, c...)
	f.next = pagefile.Spot{Line: at.Line, Column: at.Column + 1}
}
