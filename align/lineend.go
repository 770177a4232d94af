package align

import (
	"strings"
	"unicode"
)

const softHyphen = '\u00ad'

// joinLineEnds joins the words that a hyphen or dash at a line or page end
// parts, in both texts by the same rule, so that a word broken alike in both
// stays alike. Whether the hyphen is the word's own is decided by the first of
// these that speaks:
//
//   - soft hyphens and the mark ¬ only ever mean a break: dropped;
//   - the whole word stands somewhere in either text: dropped;
//   - the word with its hyphen stands somewhere in either text: kept;
//   - figures on both sides (1939-/43), or a capital after a small letter
//     (anti-/Semitic): kept;
//   - else dropped.
//
// Between a letter and a figure a hyphen at a line's end is left as it is.
//
// A dash, or a run of hyphens, is the text's own and stays; only the line
// break after it goes, because typists put no blank there.
func joinLineEnds(a, b *folded) {
	breaks := [2][]lineEnd{a.lineEnds(), b.lineEnds()}
	if len(breaks[0])+len(breaks[1]) == 0 {
		return
	}
	whole := map[string]bool{}
	a.compounds(whole)
	b.compounds(whole)
	a.join(breaks[0], whole)
	b.join(breaks[1], whole)
}

// A lineEnd is a hyphen or dash, chars[from:to], followed by white space with
// a line or page end in it, chars[to:next].
type lineEnd struct {
	from, to, next int
	own            bool // a dash: it stays
}

func (t *folded) lineEnds() []lineEnd {
	var out []lineEnd
	for i := 1; i < len(t.chars); i++ {
		if !isBreakMark(t.chars[i].sym) || isSpace(t.chars[i-1].sym) {
			continue
		}
		e := lineEnd{from: i, to: i}
		for e.to < len(t.chars) && isBreakMark(t.chars[e.to].sym) {
			e.to++
		}
		i = e.to - 1
		e.next = e.to
		ends := 0
		for e.next < len(t.chars) && isSpace(t.chars[e.next].sym) {
			if strings.ContainsAny(t.chars[e.next].sym, "\n\r\f\u2028\u2029") {
				ends++
			}
			e.next++
		}
		if ends == 0 || e.next == len(t.chars) {
			continue
		}
		switch {
		case e.to-e.from > 1 || strings.ContainsAny(t.source(e.from), "—―"):
			// After a dash an empty line ends the paragraph.
			e.own = true
			if ends == 1 {
				out = append(out, e)
			}
		case t.partsWord(e):
			out = append(out, e)
		}
	}
	return out
}

// partsWord tells whether a word, or a number, stands on both sides of the one
// hyphen. A page number such as -2- ends in a hyphen that parts nothing.
func (t *folded) partsWord(e lineEnd) bool {
	before, after := firstRune(t.chars[e.from-1].sym), firstRune(t.chars[e.next].sym)
	if start := t.compoundStart(e.from); start > 0 && isBreakMark(t.chars[start-1].sym) {
		return false
	}
	return unicode.IsLetter(before) && unicode.IsLetter(after) || unicode.IsDigit(before) && unicode.IsDigit(after)
}

// source is char i before folding.
func (t *folded) source(i int) string { return t.src[t.chars[i].start:t.chars[i].end] }

// isBreakMark tells whether a character at a line's end can part a word.
func isBreakMark(s string) bool {
	r := onlyRune(s)
	return isDash(s) || r == softHyphen || r == '¬' || r == '⸗'
}

func isWordChar(s string) bool {
	r := firstRune(s)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// compounds notes the words of the text, in small letters and without the
// marks around them, with their inner hyphens and apostrophes.
func (t *folded) compounds(into map[string]bool) {
	for i := 0; i < len(t.chars); i++ {
		if !isWordChar(t.chars[i].sym) {
			continue
		}
		end := t.compoundEnd(i)
		into[t.lower(i, end)] = true
		i = end
	}
}

// compoundEnd and compoundStart run over word characters and single hyphens
// and apostrophes between them, from char i forwards and backwards.
func (t *folded) compoundEnd(i int) int {
	for i < len(t.chars) && (isWordChar(t.chars[i].sym) ||
		isInner(t.chars[i].sym) && i+1 < len(t.chars) && isWordChar(t.chars[i+1].sym)) {
		i++
	}
	return i
}

func (t *folded) compoundStart(i int) int {
	for i > 0 && (isWordChar(t.chars[i-1].sym) ||
		isInner(t.chars[i-1].sym) && i > 1 && isWordChar(t.chars[i-2].sym)) {
		i--
	}
	return i
}

func isInner(s string) bool { return s == "-" || s == "'" || s == "’" || s == "‐" || s == "‑" }

func (t *folded) lower(from, to int) string {
	var b strings.Builder
	for _, c := range t.chars[from:to] {
		b.WriteString(c.sym)
	}
	return strings.ToLower(b.String())
}

// join takes out the line ends, and the hyphens that are not the words' own.
func (t *folded) join(ends []lineEnd, whole map[string]bool) {
	gone := make([]bool, len(t.chars))
	for _, e := range ends {
		if !e.own && !t.keeps(e, whole) {
			gone[e.from] = true
		}
		for i := e.to; i < e.next; i++ {
			gone[i] = true
		}
	}
	var kept []char
	for i, c := range t.chars {
		if !gone[i] {
			kept = append(kept, c)
		}
	}
	t.chars = kept
}

// keeps tells whether the hyphen belongs to the word.
func (t *folded) keeps(e lineEnd, whole map[string]bool) bool {
	if r := onlyRune(t.chars[e.from].sym); r == softHyphen || r == '¬' || r == '⸗' {
		return false
	}
	left := t.lower(t.compoundStart(e.from), e.from)
	right := t.lower(e.next, t.compoundEnd(e.next))
	if whole[left+right] {
		return false
	}
	if whole[left+"-"+right] {
		return true
	}
	before, after := firstRune(t.chars[e.from-1].sym), firstRune(t.chars[e.next].sym)
	return unicode.IsDigit(before) || unicode.IsLower(before) && unicode.IsUpper(after)
}
