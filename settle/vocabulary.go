package settle

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"missive/reading"
)

// A Dictionary knows the words of a language.
type Dictionary interface {
	// Knows tells whether a word without marks around it is a word of the
	// language, however it is written: "The", "THE", "nation's".
	Knows(word string) bool
}

// A vocabulary counts the words that a letter's readings agree on.
type vocabulary map[string]int

const (
	// ownWord is the least number of letters of a word that the letter itself
	// may teach, and ownTimes how often it must stand there.
	ownWord  = 3
	ownTimes = 2
	// shortTimes is how often a word of as few letters as may be must stand
	// there: shorter ones differ from one another by a letter.
	shortTimes = 4
	// ownConf is the confidence that every reading must have in it.
	ownConf = 0.85
)

// learn counts the words that all readings of a page have as often.
func (v vocabulary) learn(p reading.Page) {
	var least map[string]int
	for _, r := range p.Readings {
		if r.Partial {
			continue // it was not asked for most words
		}
		have := map[string]int{}
		for _, l := range r.Lines {
			for _, w := range l.Words {
				if c := core(w.Text); w.Conf >= ownConf && utf8.RuneCountInString(c) >= ownWord && lettersOnly(c) {
					have[c]++
				}
			}
		}
		if least == nil {
			least = have
			continue
		}
		for w, n := range least {
			least[w] = min(n, have[w])
		}
	}
	for w, n := range least {
		v[w] += n
	}
}

// repeated are the words that stand in the letter more than once.
func (v vocabulary) repeated() map[string]bool {
	out := map[string]bool{}
	for w, n := range v {
		if n >= shortTimes || n >= ownTimes && utf8.RuneCountInString(w) > ownWord {
			out[w] = true
		}
	}
	return out
}

// core is a word without the marks around it.
func core(text string) string {
	return strings.TrimFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

func lettersOnly(t string) bool {
	return t != "" && strings.IndexFunc(t, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// knows tells whether the letter or the language knows a word, marks around it
// aside.
func (l *Letter) knows(text string) bool {
	c := core(text)
	if c == "" {
		return false
	}
	return l.known[c] || l.inLanguage(c)
}

// inLanguage tells whether the dictionary, where there is one, knows a word
// without marks around it.
func (l *Letter) inLanguage(core string) bool {
	return l.settings.Dictionary != nil && l.settings.Dictionary.Knows(core)
}
