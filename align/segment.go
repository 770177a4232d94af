package align

import (
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// clusterLen is the length in bytes of the user-perceived character that s
// begins with: an extended grapheme cluster of Unicode Standard Annex 29. s is
// not empty; a byte that is no UTF-8 is a character of its own.
func clusterLen(s string) int {
	if s[0] < utf8.RuneSelf && (len(s) == 1 || s[1] < utf8.RuneSelf) {
		// Between two ASCII characters the one pair that does not part is CRLF.
		if s[0] == '\r' && len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	}
	if n := plainLen(s); n > 0 {
		return n
	}
	cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return max(1, len(cluster))
}

// plainLen is the length of the character that s begins with where it and what
// follows are of the commonest that neither join others nor are joined: letters
// with their accents, marks, signs and ideographs that Annex 29 gives no property
// of their own, and ASCII. Else it is 0.
func plainLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	if !isPlain(r) {
		return 0
	}
	if n < len(s) {
		if next, _ := utf8.DecodeRuneInString(s[n:]); !isPlain(next) {
			return 0
		}
	}
	return n
}

// isPlain tells whether Unicode Standard Annex 29 has no property for a
// character; it says so only of those in common use.
func isPlain(r rune) bool {
	switch {
	case r < ' ' || r == 0x7f || r == 0xa9 || r == 0xad || r == 0xae:
		return false // controls, and signs that joiners go with
	case r < 0x300:
		return r < 0x7f || r >= 0xa0
	case r < 0x2000: // Greek and Cyrillic but for their combining marks, Latin and Greek with accents
		return r >= 0x370 && r < 0x483 || r >= 0x48a && r < 0x530 || r >= 0x1e00
	case r < 0x2100: // punctuation but for what joins and parts, and coloured signs
		return r >= 0x2010 && r < 0x2028 || r >= 0x2030 && r < 0x203c || r >= 0x20a0 && r < 0x20c0
	}
	return r >= 0x4e00 && r < 0xa000 || r >= 0xfb00 && r < 0xfb07
}

// onlyRune is the rune that makes up s alone, or utf8.RuneError.
func onlyRune(s string) rune {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return rune(s[0])
	}
	if r, n := utf8.DecodeRuneInString(s); n == len(s) {
		return r
	}
	return utf8.RuneError
}

// isSpace tells whether a character is white space; a blank that carries an
// accent is not.
func isSpace(s string) bool {
	if len(s) == 1 {
		return s[0] == ' ' || '\t' <= s[0] && s[0] <= '\r'
	}
	return s == "\r\n" || unicode.IsSpace(onlyRune(s))
}

// firstRune is the base letter of a character.
func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
