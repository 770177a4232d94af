package align

import (
	"strings"
	"unicode/utf8"
)

// compounds are the words that are asked for, and whether they stand somewhere
// in either text, in small letters and without the marks around them, with their
// inner hyphens and apostrophes.
type compounds map[string]bool

func (t *folded) ask(ends []lineEnd, asked compounds) {
	for _, e := range ends {
		if t.asks(e) {
			whole, hyphened := t.parted(e)
			asked[whole], asked[hyphened] = false, false
		}
	}
}

// answer notes which of the words asked for stand in the text.
func (t *folded) answer(asked compounds) {
	lengths := map[int]bool{}
	for w := range asked {
		lengths[len(w)] = true
	}
	var lower []byte
	for i := 0; i < len(t.chars); i++ {
		if !t.is(i, wordChar) {
			continue
		}
		end := t.compoundEnd(i)
		lower = t.appendLower(lower[:0], i, end)
		i = end
		if !lengths[len(lower)] {
			continue
		}
		if _, ok := asked[string(lower)]; ok {
			asked[string(lower)] = true
		}
	}
}

// compoundEnd and compoundStart run over word characters and single hyphens
// and apostrophes between them, from char i forwards and backwards.
func (t *folded) compoundEnd(i int) int {
	for i < len(t.chars) && (t.is(i, wordChar) ||
		t.is(i, inner) && i+1 < len(t.chars) && t.is(i+1, wordChar)) {
		i++
	}
	return i
}

func (t *folded) compoundStart(i int) int {
	for i > 0 && (t.is(i-1, wordChar) ||
		t.is(i-1, inner) && i > 1 && t.is(i-2, wordChar)) {
		i--
	}
	return i
}

// lower is chars[from:to] in small letters.
func (t *folded) lower(from, to int) string { return string(t.appendLower(nil, from, to)) }

func (t *folded) appendLower(out []byte, from, to int) []byte {
	for _, c := range t.chars[from:to] {
		switch {
		case 'A' <= c && c <= 'Z':
			out = append(out, byte(c)+'a'-'A')
		case c < utf8.RuneSelf:
			out = append(out, byte(c))
		default:
			out = append(out, strings.ToLower(t.alphabet.name(c))...)
		}
	}
	return out
}
