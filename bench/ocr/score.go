package main

import (
	"strings"

	"missive/distance"
)

// A score counts the errors of texts against what stands on the pages.
type score struct {
	chars int // characters of the gold text, blanks between words included
	// Characters that only the reading has, that only the gold text has, and
	// that were read as others, of one shortest edit script.
	insertions, losses, misreadings int
	words, wordErrors               int
}

// scoreText compares a page's text with its gold text, both as [foldedWords].
// A character is a code point.
func scoreText(gold, text []string) score {
	a, b := []rune(strings.Join(gold, " ")), []rune(strings.Join(text, " "))
	n := distance.Align(a, b).Counts()
	return score{len(a), n.Insertions, n.Deletions, n.Substitutions,
		len(gold), distance.Distance(gold, text)}
}

// add is the score of both together.
func (s score) add(o score) score {
	return score{s.chars + o.chars, s.insertions + o.insertions, s.losses + o.losses, s.misreadings + o.misreadings,
		s.words + o.words, s.wordErrors + o.wordErrors}
}

// errors is the number of character errors.
func (s score) errors() int { return s.insertions + s.losses + s.misreadings }

// cer and wer are the error rates in per cent; of no gold text each error
// counts as one of one character.
func (s score) cer() float64 { return percent(s.errors(), s.chars) }
func (s score) wer() float64 { return percent(s.wordErrors, s.words) }

// percent is n of the whole, in per cent; nothing of nothing is 0.
func percent(n, whole int) float64 {
	return 100 * float64(n) / float64(max(whole, 1))
}
