package profile

import (
	"strings"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"missive/distance"
)

// numbers gives equal symbols of two sequences equal numbers.
func numbers(ref, text []string) (a, b []uint32) {
	ids := distance.Numbering[string]{}
	return ids.Of(ref), ids.Of(text)
}

// clusters are the user-perceived characters of s: extended grapheme clusters of
// Unicode Standard Annex 29.
func clusters(s string) []string {
	out := make([]string, 0, len(s))
	state := -1
	for len(s) > 0 {
		if s[0] < utf8.RuneSelf && s[0] != '\r' && (len(s) == 1 || s[1] < utf8.RuneSelf) {
			out, s, state = append(out, s[:1]), s[1:], -1
			continue
		}
		var cluster string
		cluster, s, _, state = uniseg.FirstGraphemeClusterInString(s, state)
		out = append(out, cluster)
	}
	return out
}

// runes are the code points of s.
func runes(s string) []string {
	out := make([]string, 0, len(s))
	for len(s) > 0 {
		_, n := utf8.DecodeRuneInString(s)
		out, s = append(out, s[:n]), s[n:]
	}
	return out
}

// segments are the parts of s between the word boundaries of Unicode Standard
// Annex 29: words, blanks and marks alike.
func segments(s string) []string {
	var out []string
	state := -1
	for len(s) > 0 {
		var word string
		word, s, state = uniseg.FirstWordInString(s, state)
		out = append(out, word)
	}
	return out
}

// mostCells bounds an alignment with unit costs to some 15 s, as in package
// align.
const mostCells = 64e9

// nonEmptyLines are the lines of s that hold more than white space, without the
// white space around them.
func nonEmptyLines(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}
