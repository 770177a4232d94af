package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/letter"
)

// A View is a letter as the rules so far left it: the rows that still show
// words, in the order in which they are shown.
type View struct {
	letter *letter.Letter
	// ledger is the account of the letter's words that the view shows.
	ledger *letter.Ledger
	scan   bool
	rows   []*row
	// pages are the rows by page of the reading, in reading order; a page
	// may be empty.
	pages [][]*row
	// byLine are the rows by page and line of the reading, nil where none of
	// the line's words is shown.
	byLine [][]*row
	// faces are the typefaces of a scan's pages, once measured: see View.face.
	faces []face
	// memory is what the rows are made in.
	memory *memory
	// starts and words number the reading's words, once asked for: see byWord.
	starts [][]int32
	words  int
	// judged is who judges the lines: see View.judge.
	judged *judge
}

// A row is what is left of one line of the reading.
type row struct {
	page, line int
	// at is the row's index in View.rows.
	at    int
	words []word
	box   letter.Box
	text  string
	// chars is how many characters text has, or 0 where they were not counted.
	chars int
	// upper is text folded for fuzzy comparison: see fold.
	upper string
	// gap tells that an empty line stands above the row in a plain text.
	gap bool
	// cut is the role of furniture or stamps that stood between the row above
	// in the reading and this one, or empty.
	cut letter.Role
	// opens tells that a guessed page begins with the row.
	opens bool
}

// A word is one word that is still shown.
type word struct {
	id   letter.WordID
	text string
	box  letter.Box
	conf float64
	// chars are the characters one by one, where the engine gave them.
	chars []letter.Char
}

// seen is how surely a word is one of the letter's own, as far as the reading
// tells: a settled word's confidence is the probability that every character
// of it is right, which a worn word fails that nobody would take for a stamp.
// So what its characters' confidence is in the mean counts as well, and the
// more the likelier they are of the letter's type.
func seen(w *letter.Word) float64 {
	if len(w.Chars) == 0 {
		return w.Conf
	}
	mean := 0.0
	for _, c := range w.Chars {
		mean += c.Conf / float64(len(w.Chars))
	}
	if w.Type == 0 {
		return min(unknownType*w.Conf, mean)
	}
	typed := min(max((w.Type-strangeType)/(ownType-strangeType), 0), 1)
	return typed*max(mean, typedConf) + (1-typed)*min(w.Conf, mean)
}

const (
	// strangeType is how like the letter's type a word looks that is none of
	// its own, and ownType one that is. Of the despatches' words read with less
	// than 0.8, typed ones have 0.8 and more, stamps and pen under 0.6.
	strangeType, ownType = 0.55, 0.85
	// typedConf is what a word of the letter's type counts at least.
	typedConf = 0.8
	// unknownType is by how much a word of unknown type counts more than it is
	// likely to be right.
	unknownType = 1.5
)

// paged tells whether the letter's page breaks are known: it has scans, or a
// form feed.
func (v *View) paged() bool { return v.scan || len(v.letter.Pages) > 1 }

// before is the row shown before r, or nil.
func (v *View) before(r *row) *row {
	if r.at == 0 {
		return nil
	}
	return v.rows[r.at-1]
}

// after is the row shown after r, or nil.
func (v *View) after(r *row) *row {
	if r.at+1 >= len(v.rows) {
		return nil
	}
	return v.rows[r.at+1]
}

// pieces are the parts of a scan's row that wide gaps separate: a stamp that
// stands beside the letter's own words comes out on one row with them.
func (v *View) pieces(r *row) []*row {
	f := v.face(r.page)
	if !v.scan || f.pitch == 0 {
		return []*row{r}
	}
	var out []*row
	start := 0
	for i := 1; i <= len(r.words); i++ {
		if i < len(r.words) && float64(r.words[i].box.X0-r.words[i-1].box.X1) <= widestBlank*f.pitch {
			continue
		}
		piece := &row{page: r.page, line: r.line, at: r.at, words: r.words[start:i]}
		for _, w := range piece.words {
			piece.box = piece.box.Union(w.box)
		}
		piece.text = joined(piece.words)
		piece.upper = fold(piece.text)
		out = append(out, piece)
		start = i
	}
	return out
}

// first is the row's first word's name.
func (r *row) first() letter.WordID { return r.words[0].id }

func ids(words []word) []letter.WordID {
	out := make([]letter.WordID, len(words))
	for i, w := range words {
		out[i] = w.id
	}
	return out
}

func joined(words []word) string {
	if len(words) == 1 {
		return words[0].text
	}
	var b strings.Builder
	b.Grow(64)
	for i := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(words[i].text)
	}
	return b.String()
}

// length is the row's length in characters.
func (r *row) length() int {
	if r.chars > 0 {
		return r.chars
	}
	return utf8.RuneCountInString(r.text)
}

// ends tells whether the row ends a sentence or announces something: with a
// full stop, a question or exclamation mark, a colon, perhaps inside quotes
// or brackets.
func (r *row) ends() bool {
	s := strings.TrimRight(r.text, "\"'”’»)] ")
	return strings.HasSuffix(s, ".") || strings.HasSuffix(s, "?") || strings.HasSuffix(s, "!") || strings.HasSuffix(s, ":")
}

// startsLower tells whether the row's first letter is a small one.
func (r *row) startsLower() bool {
	for _, c := range r.text {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			return unicode.IsLower(c)
		}
	}
	return false
}

// strip is a finding that strips words.
func strip(role letter.Role, words []word, conf float64, why string) Finding {
	return Finding{Kind: letter.Strip, Words: ids(words), Role: role, Why: why, Conf: conf}
}

// mark is a finding that says what words that stay are.
func mark(role letter.Role, words []word, why string) Finding {
	return Finding{Kind: letter.Mark, Words: ids(words), Role: role, Why: why, Conf: 0.8}
}
