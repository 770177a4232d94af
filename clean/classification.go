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

// inHeading tells whether the row stands inside the first page's heading:
// something stands above it, and the salutation comes after it.
func (v *View) inHeading(r *row) bool {
	if r.page != 0 || r.at == 0 {
		return false
	}
	for _, s := range v.pages[0][:min(len(v.pages[0]), headingRows)] {
		if isSalutation(s) {
			above := v.rows[r.at-1]
			return s.at > r.at && above.length() > 2 && !v.markingOnly(above)
		}
	}
	return false
}

// markingOnly tells whether the row is a banner or a page number and nothing
// else, so that it makes no heading.
func (v *View) markingOnly(r *row) bool {
	return len(r.upper) < 3 || v.bannerIn(r.text) != nil
}
