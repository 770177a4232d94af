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
	asked := compounds{}
	a.ask(breaks[0], asked)
	b.ask(breaks[1], asked)
	a.answer(asked)
	b.answer(asked)
	a.join(breaks[0], asked)
	b.join(breaks[1], asked)
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
		if !t.is(i, breakMark) || t.is(i-1, space) {
			continue
		}
		e := lineEnd{from: i, to: i}
		for e.to < len(t.chars) && t.is(e.to, breakMark) {
			e.to++
		}
		i = e.to - 1
		e.next = e.to
		ends := 0
		for e.next < len(t.chars) && t.is(e.next, space) {
			if t.is(e.next, lineBreak) {
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
	before, after := firstRune(t.sym(e.from-1)), firstRune(t.sym(e.next))
	if start := t.compoundStart(e.from); start > 0 && t.is(start-1, breakMark) {
		return false
	}
	return unicode.IsLetter(before) && unicode.IsLetter(after) || unicode.IsDigit(before) && unicode.IsDigit(after)
}

// parted is the word on both sides of a line end, whole and with its hyphen.
func (t *folded) parted(e lineEnd) (whole, hyphened string) {
	left, right := t.lower(t.compoundStart(e.from), e.from), t.lower(e.next, t.compoundEnd(e.next))
	return left + right, left + "-" + right
}

// asks tells whether the hyphen may be the word's own.
func (t *folded) asks(e lineEnd) bool { return !e.own && !t.is(e.from, onlyBreak) }

// join takes out the line ends, and the hyphens that are not the words' own.
func (t *folded) join(ends []lineEnd, asked compounds) {
	n, at := 0, 0
	for _, e := range ends {
		stop := e.to
		if !e.own && !t.keeps(e, asked) {
			stop = e.from
		}
		// Keeps looks back as far as the white space of the last line end, whose
		// place nothing has taken yet.
		for ; at < stop; at++ {
			t.keep(n, at)
			n++
		}
		at = e.next
	}
	for ; at < len(t.chars); at++ {
		t.keep(n, at)
		n++
	}
	t.cut(n)
}

// keeps tells whether the hyphen belongs to the word.
func (t *folded) keeps(e lineEnd, asked compounds) bool {
	if !t.asks(e) {
		return false
	}
	whole, hyphened := t.parted(e)
	if asked[whole] {
		return false
	}
	if asked[hyphened] {
		return true
	}
	before, after := firstRune(t.sym(e.from-1)), firstRune(t.sym(e.next))
	return unicode.IsDigit(before) || unicode.IsLower(before) && unicode.IsUpper(after)
}
