package align

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// An alphabet numbers what characters count as: ASCII characters are their own
// numbers, others are numbered as they come. It is shared by the two texts of a
// comparison and holds what is asked about a character again and again.
type alphabet struct {
	folding Folding
	ids     map[string]uint32 // by what stands in the source
	names   map[string]uint32 // by what it counts as
	symbols []string          // from utf8.RuneSelf on
	classes []class
	runes   [256]*[256]uint32 // ids of single characters, for speed; 0 not seen yet
}

// A class says what may become of a character.
type class uint16

const (
	space     class = 1 << iota // white space
	lineBreak                   // white space that ends a line or page
	dash                        // any hyphen or dash
	breakMark                   // at a line's end it can part a word
	onlyBreak                   // and means nothing else
	wordChar                    // a letter or figure
	inner                       // joins parts of one word: a hyphen or apostrophe
	invisible                   // shows nothing
	strikeout                   // an editor's bracket around what was struck out
)

func newAlphabet(f Folding) *alphabet {
	a := &alphabet{folding: f, ids: map[string]uint32{}, names: map[string]uint32{}}
	for c := range utf8.RuneSelf {
		a.classes = append(a.classes, classOf(string(rune(c))))
	}
	return a
}

// of is the number of what a character of the source counts as.
func (a *alphabet) of(s string) uint32 {
	r := onlyRune(s)
	if r < utf8.RuneSelf {
		return uint32(r)
	}
	fast := r <= 0xffff && r != utf8.RuneError
	if fast {
		if page := a.runes[r>>8]; page != nil && page[r&0xff] != 0 {
			return page[r&0xff]
		}
	} else if id, ok := a.ids[s]; ok {
		return id
	}
	id := a.named(a.folded(s))
	if !fast {
		a.ids[strings.Clone(s)] = id
		return id
	}
	if a.runes[r>>8] == nil {
		a.runes[r>>8] = &[256]uint32{}
	}
	a.runes[r>>8][r&0xff] = id
	return id
}

// folded is what a character that is not ASCII counts as.
func (a *alphabet) folded(s string) string {
	if a.folding.Composition && !norm.NFC.IsNormalString(s) {
		s = norm.NFC.String(s)
	}
	if a.folding.Quotes {
		s = quote(s)
	}
	if a.folding.Dashes && isDash(s) {
		s = "-"
	}
	return s
}

// named is the number of a symbol.
func (a *alphabet) named(s string) uint32 {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return uint32(s[0])
	}
	id, ok := a.names[s]
	if !ok {
		s = strings.Clone(s) // not the whole text with it
		id = utf8.RuneSelf + uint32(len(a.symbols))
		a.names[s] = id
		a.symbols = append(a.symbols, s)
		a.classes = append(a.classes, classOf(s))
	}
	return id
}

// has tells whether a character so far is of one of the classes.
func (a *alphabet) has(c class) bool {
	return slices.ContainsFunc(a.classes, func(k class) bool { return k&c != 0 })
}

// ascii are the names of the ASCII characters.
const ascii = "\x00\x01\x02\x03\x04\x05\x06\x07\b\t\n\v\f\r\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f" +
	" !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\x7f"

// name is the symbol of a number.
func (a *alphabet) name(id uint32) string {
	if id < utf8.RuneSelf {
		return ascii[id : id+1]
	}
	return a.symbols[id-utf8.RuneSelf]
}

func classOf(s string) class {
	var c class
	set := func(is bool, k class) {
		if is {
			c |= k
		}
	}
	r, base := onlyRune(s), firstRune(s)
	set(isSpace(s), space)
	set(isSpace(s) && strings.ContainsAny(s, "\n\r\f\u2028\u2029"), lineBreak)
	set(isDash(s), dash)
	only := r == softHyphen || r == '¬' || r == '⸗'
	set(only, onlyBreak)
	set(only || isDash(s), breakMark)
	set(unicode.IsLetter(base) || unicode.IsDigit(base), wordChar)
	set(s == "-" || s == "'" || s == "’" || s == "‐" || s == "‑", inner)
	switch r {
	case softHyphen, '\u200b', '\u2060', '\ufeff':
		c |= invisible
	case '⟦', '⟧':
		c |= strikeout
	}
	return c
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
