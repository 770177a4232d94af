package wordlist

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Knows tells whether a word that stands in a text is a word of the language:
// the list holds it as written; or in small letters, or capitalised, where it
// is Capitalised or ALL CAPITALS; or it is the possessive of a word that is
// known (Legation's, governments'); or all its parts between hyphens or dashes
// are known. ’ counts as '. The word comes without the punctuation around it: a
// word that begins or ends with a hyphen is not known.
func (l *List) Knows(word string) bool {
	word = strings.ReplaceAll(word, "’", "'")
	return l.knowsWhole(word) || l.knowsParts(word)
}

// knowsWhole is Knows of a word whose hyphens, if any, are part of it.
func (l *List) knowsWhole(word string) bool {
	if l.knowsForm(word) {
		return true
	}
	owner, ok := possessor(word)
	return ok && l.knowsForm(owner)
}

// knowsParts tells whether word is several known words with dashes between.
func (l *List) knowsParts(word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRuneInString(word)
	if !strings.ContainsFunc(word, isDash) || isDash(first) || isDash(last) {
		return false
	}
	for part := range strings.FieldsFuncSeq(word, isDash) {
		if !l.knowsWhole(part) {
			return false
		}
	}
	return true
}

// knowsForm tells whether the list holds a word in the capitals it has or in
// those it would have elsewhere in a text.
func (l *List) knowsForm(word string) bool {
	if l.Has(word) {
		return true
	}
	first, size := utf8.DecodeRuneInString(word)
	if !unicode.IsUpper(first) {
		return false
	}
	switch rest := word[size:]; rest {
	case strings.ToLower(rest): // Capitalised
		return l.Has(strings.ToLower(word))
	case strings.ToUpper(rest): // ALL CAPITALS
		return l.Has(strings.ToLower(word)) || l.Has(word[:size]+strings.ToLower(rest))
	}
	return false
}

// possessor is the word of which word is the possessive.
func possessor(word string) (string, bool) {
	for _, end := range []string{"'s", "'S"} {
		if owner, ok := strings.CutSuffix(word, end); ok {
			return owner, true
		}
	}
	owner, ok := strings.CutSuffix(word, "'")
	return owner, ok && (strings.HasSuffix(owner, "s") || strings.HasSuffix(owner, "S"))
}

func isDash(r rune) bool { return r == '-' || r == '–' || r == '—' }
