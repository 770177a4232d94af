package lexicon

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Symbols stand for letters and figures in matching: case, accents, blanks and
// punctuation do not count, because engines lose, add and double them, and
// neither does what engines confuse most: I with L and 1, O with 0 and Q, S
// with 5, B with 8, Z with 2, G with 6. Of the 3,850 garbled forms of
// markings that were counted, these are the leading confusions besides lost
// blanks and full stops.
const none = 0xff

// ascii maps ASCII characters to symbols.
var ascii = func() (t [128]byte) {
	for i := range t {
		t[i] = none
	}
	for c := byte('A'); c <= 'Z'; c++ {
		t[c] = c - 'A'
		t[c+'a'-'A'] = c - 'A'
	}
	for i, c := range "3479" {
		t[c] = 26 + byte(i)
	}
	same := func(like byte, others string) {
		for _, c := range others {
			t[c] = t[like]
		}
	}
	same('I', "lL1i")
	same('O', "0Qq")
	same('S', "5")
	same('B', "8")
	same('Z', "2")
	same('G', "6")
	return t
}()

// symbol is the symbol of a rune, or none for what does not count.
func symbol(r rune) byte {
	switch {
	case r < 0:
		return none
	case r < 128:
		return ascii[r]
	case int(r) < len(european):
		return european[r]
	}
	return symbolOf(r)
}

// european has the symbols of the Latin, Greek and Cyrillic letters.
var european = func() (t [0x530]byte) {
	for r := range t {
		t[r] = symbolOf(rune(r))
	}
	return t
}()

func symbolOf(r rune) byte {
	if r < 128 {
		return ascii[r]
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return none
	}
	// An accented letter is its first rune once taken apart.
	for _, base := range norm.NFKD.String(string(r)) {
		r = unicode.ToUpper(base)
		break
	}
	switch {
	case r < 128:
		return ascii[r]
	case r >= 'А' && r <= 'Я':
		return 31 + byte(r-'А')
	}
	return 30 // a letter of another script: like itself and all of its kind
}

// fold is a text in symbols.
func fold(s string) []byte {
	out := make([]byte, 0, len(s))
	for _, r := range s {
		if c := symbol(r); c != none {
			out = append(out, c)
		}
	}
	return out
}
