package align

import (
	"fmt"
	"slices"
	"strings"

	"missive/letter"
)

// ownType is how like the letter's own type a word looks at least that its
// typewriter struck: the despatches' typed words have 0.8 and more, stamps and
// pen mostly under 0.6 (see [letter.Word]).
const ownType = 0.7

// leftIn lays to the cleaning words that only the text has and that look like
// what is no part of a letter.
func (t *teller) leftIn(i int) {
	d := t.c.Differences[i]
	if len(d.Words) == 0 {
		return
	}
	if why := t.marking(d); why != "" {
		t.say(i, LeftIn, why+".")
	}
}

// marking says what makes the words look like a marking or like furniture, or
// nothing.
func (t *teller) marking(d Difference) string {
	if why := t.markingLines(d.Words, len(d.Text)); why != "" {
		return why
	}
	if t.isCatchword(d.Words, d.Text) {
		return "it stands last on a page and again first on the next, as a catchword does"
	}
	like, letters := 0.0, 0
	for _, id := range d.Words {
		w, _ := t.s.l.Word(id)
		like += w.Type * float64(len(w.Text))
		if w.Type > 0 {
			letters += len(w.Text)
		}
	}
	if letters > 0 && like/float64(letters) < ownType {
		return fmt.Sprintf("it does not look like the letter's own type (%.2f of 1)", like/float64(letters))
	}
	return ""
}

// markingLines says what makes most of the words look so by the lines that they
// make up, or nothing; size is the length of all their text in bytes.
func (t *teller) markingLines(words []letter.WordID, size int) string {
	says := map[string]int{}
	for _, at := range t.whole(words) {
		n := len(t.left(at))
		if why := t.markingLine(at); why != "" {
			if says[why] += n; 2*says[why] > size {
				return why
			}
		}
	}
	return ""
}

// markingLine says what makes a line look so, or nothing.
func (t *teller) markingLine(at letter.WordID) string {
	line := t.s.l.Pages[at.Page].Lines[at.Line]
	switch {
	case line.Layer != "":
		return fmt.Sprintf("it was lifted off the page as %s", line.Layer)
	case line.Angle != 0:
		return fmt.Sprintf("it stands turned by %d degrees", line.Angle)
	case t.o.Marking != nil && t.o.Marking(t.left(at)):
		return "it is worded as a marking"
	case isPageNumber(t.left(at)) && t.atEdge(at):
		return "it looks like a page number"
	}
	return ""
}

// whole are the lines of which all that is shown is among the words.
func (t *teller) whole(words []letter.WordID) []letter.WordID {
	var out []letter.WordID
	has := map[letter.WordID]int{}
	for _, id := range words {
		has[letter.WordID{Page: id.Page, Line: id.Line}]++
	}
	for _, id := range words {
		at := letter.WordID{Page: id.Page, Line: id.Line}
		if has[at] > 0 && has[at] == t.shownOf(at) {
			out = append(out, at)
		}
		delete(has, at)
	}
	return out
}

// shownOf is how many words of a line are shown.
func (t *teller) shownOf(at letter.WordID) int {
	n := 0
	for _, id := range t.s.l.LineWords(at.Page, at.Line) {
		if _, gone := t.stripped.edits[id]; !gone {
			n++
		}
	}
	return n
}

// left is what cleaning left of a line.
func (t *teller) left(at letter.WordID) string {
	var out []string
	for _, id := range t.s.l.LineWords(at.Page, at.Line) {
		if _, gone := t.stripped.edits[id]; !gone {
			w, _ := t.s.l.Word(id)
			out = append(out, w.Text)
		}
	}
	return strings.Join(out, " ")
}

// atEdge tells whether nothing of the page is shown before the line, or after
// it.
func (t *teller) atEdge(at letter.WordID) bool {
	above, below := false, false
	for n := range t.s.l.Pages[at.Page].Lines {
		if n != at.Line && t.left(letter.WordID{Page: at.Page, Line: n}) != "" {
			above, below = above || n < at.Line, below || n > at.Line
		}
	}
	return !above || !below
}

// isPageNumber tells whether a line is nothing but a number between marks, or
// after the word page.
func isPageNumber(line string) bool {
	w := newWording([]string{line})
	words := strings.TrimSuffix(strings.ToLower(w.letters), w.figures)
	return w.figures != "" && len(w.figures) <= 3 && (words == "" || words == "page" || words == "p")
}

// isCatchword tells whether the words end a page and the next one begins with
// them, or begin one and the last one ends with them: which of two equal words
// was added nobody can say.
func (t *teller) isCatchword(words []letter.WordID, text string) bool {
	want := plainLetters(text)
	first, last := t.s.piece(words[0]), t.s.piece(words[len(words)-1])
	if want == "" || first < 0 || last < 0 {
		return false
	}
	before, after := "", ""
	for n := first - 1; n >= 0 && len(before) < len(want); n-- {
		before = t.s.plain(n) + before
	}
	for n := last + 1; n < len(t.s.pieces) && len(after) < len(want); n++ {
		after += t.s.plain(n)
	}
	return t.s.turns(last) && after == want || t.s.turns(first-1) && before == want
}

// piece is the index of the piece that shows the word, or -1.
func (s *shown) piece(id letter.WordID) int {
	n, ok := slices.BinarySearchFunc(s.pieces, id, func(p letter.Piece, id letter.WordID) int { return p.ID.Compare(id) })
	if !ok {
		// Blocks that were moved are out of order.
		return slices.IndexFunc(s.pieces, func(p letter.Piece) bool { return p.ID == id })
	}
	return n
}

// plain are the letters and figures of a piece, written small.
func (s *shown) plain(n int) string {
	return plainLetters(s.pieces[n].Text)
}

// turns tells whether the next piece stands on another page.
func (s *shown) turns(n int) bool {
	return n >= 0 && n+1 < len(s.pieces) && s.pieces[n].ID.Page != s.pieces[n+1].ID.Page
}
