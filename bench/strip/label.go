package main

import (
	"math"
	"regexp"
	"strings"

	"missive/distance"
	"missive/letter"
)

// A kind is what a word that was read is.
type kind int

const (
	// unclear is a word of which the gold lines do not decide.
	unclear kind = iota
	// own is a word of a line that stays, though it may be misread.
	own
	// furniture is typed, and does not stay: page numbers, catchwords.
	furniture
	// foreign is what the letter's typewriter did not strike.
	foreign
)

// A labelled word is one that was read, and what it is.
type labelled struct {
	id   letter.WordID
	word letter.Word
	kind kind
	// role is that of its line; dirt where it stands on none.
	role letter.Role
}

// marginMark is an enclosure mark typed in the margin, which gold texts leave
// out and gold lines give a role of what stays.
var marginMark = regexp.MustCompile(`^\d{1,2}/$`)

// label says of every word of a letter what it is.
//
// A word is of a typed line where the line's text has something like it at the
// word's place, so a stamp over a typed line is told from it by its text. Of
// other lines the box alone decides, because nobody vouches for their text. What
// stands on a typed line and on no other may be a misreading and stays unclear,
// but where the line's text has it elsewhere, as in rows with wide gaps.
func label(l *letter.Letter, pages [][]goldLine, loose bool) []labelled {
	var out []labelled
	for p, page := range l.Pages {
		words := wordsOf(p, page)
		for i := range words {
			words[i].decide(pages[p], loose)
		}
		out = append(out, words...)
	}
	return out
}

func wordsOf(p int, page letter.Page) []labelled {
	var out []labelled
	for i, line := range page.Lines {
		for k, w := range line.Words {
			out = append(out, labelled{id: letter.WordID{Page: p, Line: i, Word: k}, word: w})
		}
	}
	return out
}

// decide says what a word is among a page's lines.
func (w *labelled) decide(lines []goldLine, loose bool) {
	b := w.word.Box
	text := []rune(folded(w.word.Text))
	var typed, like, elsewhere, other *goldLine
	for i := range lines {
		g := &lines[i]
		switch {
		case !g.struck():
			if 2*g.Box.Intersect(b).Area() >= b.Area() {
				other = g
			}
		case 2*b.OverlapY(g.Box) >= min(b.H(), g.Box.H()) && 2*b.OverlapX(g.Box) >= b.W():
			typed = g
			if g.hasAt(text, b) {
				like = g
			}
			if g.has(text) {
				elsewhere = g
			}
		}
	}
	switch {
	case like != nil:
		w.ofLine(like)
	case other != nil:
		w.kind, w.role = foreign, other.Role
	case elsewhere != nil:
		w.ofLine(elsewhere)
	case typed != nil || loose:
		w.kind = unclear
	default:
		w.kind, w.role = foreign, letter.Dirt
	}
}

// ofLine says that a word is one of a typed line.
func (w *labelled) ofLine(g *goldLine) {
	w.kind, w.role = own, g.Role
	if !g.kept() {
		w.kind = furniture
	}
	if marginMark.MatchString(w.word.Text) {
		w.kind, w.role = furniture, letter.MarginMark
	}
}

const (
	// besides is how many characters off its place a word may stand in a line's
	// text; boxes are loose, and wide letters of print upset the count.
	besides = 4
	// alike is the share of a word's characters that may be misread.
	alike = 0.5
)

// hasAt tells whether the line's text has something like a word at the place of
// its box.
func (g *goldLine) hasAt(word []rune, b letter.Box) bool {
	line := []rune(folded(g.Text))
	at := int(math.Round(float64(b.X0-g.Box.X0) / float64(max(1, g.Box.W())) * float64(len(line))))
	errors := int(alike * float64(len(word)))
	for from := max(0, at-besides); from <= at+besides; from++ {
		for n := len(word) - errors; n <= len(word)+errors; n++ {
			if n > 0 && from+n <= len(line) && distance.Distance(line[from:from+n], word) <= errors {
				return true
			}
		}
	}
	return false
}

// has tells whether the line has the word, a little misread, somewhere.
func (g *goldLine) has(word []rune) bool {
	for _, t := range strings.Fields(folded(g.Text)) {
		if 4*distance.Distance([]rune(t), word) <= len(word) {
			return true
		}
	}
	return false
}

// asciiFold makes equal what typists and engines write differently without a
// character being read wrongly, and drops the marks of struck-out text.
var asciiFold = strings.NewReplacer(
	"‘", "'", "’", "'", "‚", "'", "“", `"`, "”", `"`, "„", `"`,
	"‐", "-", "‑", "-", "‒", "-", "–", "-", "—", "-", "―", "-",
	"\u00ad", "", "\ufeff", "", "⟦", "", "⟧", "")

// folded is a text as its characters are counted: every run of white space is
// one blank.
func folded(text string) string { return strings.Join(strings.Fields(asciiFold.Replace(text)), " ") }
