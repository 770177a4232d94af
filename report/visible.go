package report

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Visible is s with every character spelled out ("⟨U+001B⟩") that would act
// on a terminal, a log or a reader instead of being read: control characters,
// those that reverse or override the direction of writing, private and
// unassigned ones that XML refuses, and bytes that are not UTF-8. Line breaks
// and tabs become blanks: what passes through here stands on one line.
func Visible(s string) string {
	if clean(s) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\n' || r == '\r' || r == '\t':
			b.WriteByte(' ')
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD"):
			fmt.Fprintf(&b, "⟨0x%02X⟩", s[i])
		case acts(r):
			fmt.Fprintf(&b, "⟨U+%04X⟩", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func clean(s string) bool {
	return utf8.ValidString(s) && strings.IndexFunc(s, acts) < 0
}

// acts tells whether a character does something other than stand there. The
// marks U+200E and U+200F are let through: Hebrew and Arabic texts need them
// and they reverse nothing that follows.
func acts(r rune) bool {
	switch {
	case unicode.IsControl(r): // C0, DEL and C1
		return true
	case r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069: // embeddings, overrides, isolates
		return true
	case r == 0x2028 || r == 0x2029: // line and paragraph separator
		return true
	case r == 0xFEFF || r&0xFFFE == 0xFFFE: // byte order mark and non-characters
		return true
	}
	return false
}
