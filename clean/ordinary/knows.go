package ordinary

import (
	"strings"
	"unicode/utf8"
)

// Knows tells whether a word that stands in a text is an ordinary one, whatever
// its capitals: in the set, the possessive of one that is, or made of such with
// hyphens. Words shorter than [Shortest] all are. The word comes without the
// marks around it.
func (w *Words) Knows(word string) bool {
	word = strings.ToLower(strings.ReplaceAll(word, "’", "'"))
	for part := range strings.SplitSeq(word, "-") {
		part = strings.TrimSuffix(strings.TrimSuffix(part, "'s"), "'")
		if part == "" || utf8.RuneCountInString(part) >= Shortest && !w.Has(SumOf(part)) {
			return false
		}
	}
	return true
}
