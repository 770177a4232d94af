package clean

import (
	"unicode"
	"unicode/utf8"
)

// fold makes a row comparable: capital letters and digits only, everything
// else dropped, blanks too, because engines part and join words freely
// ("Executi ve", "S E C R E T", "RETURN TOCIA").
func fold(s string) string {
	return string(appendFolded(make([]byte, 0, len(s)), s))
}

// appendFolded appends what fold makes of s.
func appendFolded(to []byte, s string) []byte {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if f := foldedASCII[c]; f != 0 {
				to = append(to, f)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			to = utf8.AppendRune(to, unicode.ToUpper(r))
		}
		i += n
	}
	return to
}

// foldedASCII has for each character below 128 what fold makes of it, or 0.
var foldedASCII = func() (folded [utf8.RuneSelf]byte) {
	for c := range rune(utf8.RuneSelf) {
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			folded[c] = byte(unicode.ToUpper(c))
		}
	}
	return folded
}()

// capitals tells whether at least nine of ten letters are capitals, as in
// stamps and headings. A row of three or more letters with one small one
// ("TOP seCRET" has three) counts by the same measure.
func capitals(s string) bool {
	upper, all := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			all++
			if unicode.IsUpper(r) {
				upper++
			}
		}
	}
	return all > 0 && 10*upper >= 9*all
}
