package clean

import (
	"strings"
	"unicode"
)

// fold makes a row comparable: capital letters and digits only, everything
// else dropped, blanks too, because engines part and join words freely
// ("Executi ve", "S E C R E T", "RETURN TOCIA").
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToUpper(r))
		}
	}
	return b.String()
}

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
