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
	cluster, _, _, _ := uniseg.FirstGraphemeClusterInString(s, -1)
	return max(1, len(cluster))
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
