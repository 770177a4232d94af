package clean

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A vocabulary counts the letter's own words: evidence for how it writes them.
// It holds only the words that are asked for, as core has them.
type vocabulary map[string]int

// count counts how often the rows hold each of the words asked for.
func (v *View) count(words vocabulary) {
	var wanted outlines
	for w := range words {
		wanted.add(w)
	}
	for _, r := range v.rows {
		for i := range r.words {
			if s := inner(r.words[i].text); wanted.may(s) {
				if s = strings.ToLower(s); words.has(s) {
					words[s]++
				}
			}
		}
	}
}

func (words vocabulary) has(s string) bool {
	_, ok := words[s]
	return ok
}

// core is a word without the marks around it, in small letters.
func core(s string) string { return strings.ToLower(inner(s)) }

// inner is a word without the marks around it.
func inner(s string) string {
	for len(s) > 0 && s[0] < utf8.RuneSelf && foldedASCII[s[0]] == 0 {
		s = s[1:]
	}
	for len(s) > 0 && s[len(s)-1] < utf8.RuneSelf && foldedASCII[s[len(s)-1]] == 0 {
		s = s[:len(s)-1]
	}
	if len(s) == 0 || s[0] < utf8.RuneSelf && s[len(s)-1] < utf8.RuneSelf {
		return s
	}
	return strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// outlines are the lengths and first letters of some words in small letters:
// nearly all other words are told from them by these.
type outlines [64]uint32 // by length, a bit for each first letter

func (o *outlines) add(s string) {
	if s != "" {
		o[len(s)&63] |= 1 << (s[0] & 31)
	}
}

// may tells whether a word, in small letters or not, can be one of the words.
// A word with a character from 128 on may change its length in small letters.
func (o *outlines) may(s string) bool {
	return s != "" && o[len(s)&63]&(1<<(s[0]&31)) != 0 || !plain(s)
}

// plain tells whether a word has characters below 128 alone, and one at least.
func plain(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return s != ""
}
