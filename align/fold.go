package align

import (
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A char is one user-perceived character as it is counted, and the bytes of
// the source that it stands for. Bytes that folding drops lie between chars.
type char struct {
	sym        string // what it counts as
	start, end int
}

// A word is a run of chars without white space.
type word struct {
	sym      string // what it counts as
	from, to int    // chars[from:to]
}

// A folded is a text as it is counted, with the way back to the source.
type folded struct {
	src   string
	chars []char
	words []word
}

// foldBoth folds two texts that are to be compared. They are folded together
// because a word parted at a line end can only be judged by how the word
// stands elsewhere.
func foldBoth(ref, text string, f Folding) (a, b *folded) {
	a, b = &folded{src: ref}, &folded{src: text}
	for _, t := range []*folded{a, b} {
		t.segment(f)
	}
	if f.LineEndHyphens {
		joinLineEnds(a, b)
	}
	for _, t := range []*folded{a, b} {
		t.drop(f)
		if f.DashRuns {
			t.foldDashRuns()
		}
		if f.WhiteSpace {
			t.foldWhiteSpace()
		}
		t.split()
	}
	return a, b
}

// segment fills chars, folding what concerns one character alone.
func (t *folded) segment(f Folding) {
	t.chars = make([]char, 0, len(t.src))
	for at := 0; at < len(t.src); {
		n := clusterLen(t.src[at:])
		sym := t.src[at : at+n]
		if sym[0] >= utf8.RuneSelf || n > 1 {
			if f.Composition && !norm.NFC.IsNormalString(sym) {
				sym = norm.NFC.String(sym)
			}
			if f.Quotes {
				sym = quote(sym)
			}
			if f.Dashes && isDash(sym) {
				sym = "-"
			}
		}
		t.chars = append(t.chars, char{sym, at, at + n})
		at += n
	}
}

func quote(s string) string {
	switch onlyRune(s) {
	case '‘', '’', '‚', '‛', '‹', '›':
		return "'"
	case '“', '”', '„', '‟', '«', '»':
		return `"`
	}
	return s
}

func isDash(s string) bool {
	switch onlyRune(s) {
	case '-', '‐', '‑', '‒', '–', '—', '―', '−':
		return true
	}
	return false
}

// foldDashRuns makes one hyphen of neighbouring dashes.
func (t *folded) foldDashRuns() {
	kept := t.chars[:0]
	for _, c := range t.chars {
		if last := len(kept) - 1; last >= 0 && isDash(c.sym) && isDash(kept[last].sym) {
			kept[last].sym, kept[last].end = "-", c.end
			continue
		}
		kept = append(kept, c)
	}
	t.chars = kept
}

// drop takes out what counts as nothing.
func (t *folded) drop(f Folding) {
	t.chars = slices.DeleteFunc(t.chars, func(c char) bool {
		switch onlyRune(c.sym) {
		case softHyphen, '\u200b', '\u2060', '\ufeff':
			return f.Invisible
		case '⟦', '⟧':
			return f.StrikeoutMarks
		}
		return false
	})
}

// foldWhiteSpace makes one blank of each run of white space and drops it at
// both ends.
func (t *folded) foldWhiteSpace() {
	kept := t.chars[:0]
	for _, c := range t.chars {
		if !isSpace(c.sym) {
			kept = append(kept, c)
		} else if last := len(kept) - 1; last >= 0 && kept[last].sym != " " {
			kept = append(kept, char{" ", c.start, c.end})
		}
	}
	if last := len(kept) - 1; last >= 0 && kept[last].sym == " " {
		kept = kept[:last]
	}
	t.chars = kept
}

// split fills words.
func (t *folded) split() {
	for i := 0; i < len(t.chars); {
		if isSpace(t.chars[i].sym) {
			i++
			continue
		}
		from := i
		for i < len(t.chars) && !isSpace(t.chars[i].sym) {
			i++
		}
		t.words = append(t.words, word{t.symbols(from, i), from, i})
	}
}

// symbols is what chars[from:to] count as.
func (t *folded) symbols(from, to int) string {
	first, last := t.chars[from], t.chars[to-1]
	n := 0
	for _, c := range t.chars[from:to] {
		n += len(c.sym)
	}
	// Most words are as they stand: no need to build another.
	if src := t.src[first.start:last.end]; len(src) == n && t.unchanged(from, to) {
		return src
	}
	var b strings.Builder
	b.Grow(n)
	for _, c := range t.chars[from:to] {
		b.WriteString(c.sym)
	}
	return b.String()
}

func (t *folded) unchanged(from, to int) bool {
	for _, c := range t.chars[from:to] {
		if c.sym != t.src[c.start:c.end] {
			return false
		}
	}
	return true
}

// start and end are the bytes of words[n] in the source.
func (t *folded) start(n int) int { return t.chars[t.words[n].from].start }
func (t *folded) end(n int) int   { return t.chars[t.words[n].to-1].end }
