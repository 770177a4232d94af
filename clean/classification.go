package clean

import (
	"strings"

	"missive/clean/lexicon"
	"missive/letter"
)

// bannerIn is the classification banner that a text says and nothing else, or
// nil.
func (v *View) bannerIn(text string) *lexicon.Match {
	if len(text) > longestBanner || !bannerLetters(text) {
		return nil
	}
	all := letters(text)
	for _, m := range v.judge().finder.Find([]string{text}) {
		if m.Marking.Role == letter.Banner && !m.Beside && m.Missing == 0 && 5*m.Edits <= m.Letters && 10*m.Letters >= 7*all {
			return &m
		}
	}
	return nil
}

// bannerLetters tells whether a row is in capitals, as banners are, but for words
// added to one (TOP SECRET - Sensitive).
func bannerLetters(text string) bool {
	if capitals(text) {
		return true
	}
	words := strings.Fields(text)
	return len(words) > 1 && capitals(words[0]+words[1])
}

// longestBanner is the most bytes a banner's row has; the longest met is
// TOP SECRET with a code word, 32.
const longestBanner = 48
