package clean

import "strings"

// bracketRows is how many lines above a bracket may have been opened.
const bracketRows = 3

// seeSentences looks which lines go on with the sentence of the line above:
// markings hardly ever do.
func seeSentences(lines []*line) {
	for i, l := range lines {
		if i > 0 && lines[i-1].unfinished() {
			ends := l.row.ends()
			switch {
			case l.row.startsLower():
				l.has(goesOnSmall)
			default:
				l.has(goesOnCapital)
			}
			l.hasIf(endsSentence, ends)
		}
		l.hasIf(isGoneOnWith, l.unfinished() && i+1 < len(lines) && lines[i+1].row.startsLower())
		if opened(l.row.text) < 0 {
			open := 0
			for _, o := range lines[max(0, i-bracketRows):i] {
				open += opened(o.row.text)
			}
			l.hasIf(closesBracket, open > 0)
		}
	}
}

// unfinished tells whether the line is running text that stops in the middle of
// a sentence.
func (l *line) unfinished() bool {
	return l.prose >= leastProse && l.row.length() >= leastSentence && !l.row.ends() && !l.apparent
}

const (
	// leastProse is the least share of function words, doubled, that running
	// text has, and leastSentence the fewest characters of a line of it.
	leastProse    = 0.2
	leastSentence = 25
)

// opened is how many brackets a text opens and does not close, or, below 0, the
// other way round.
func opened(s string) int { return strings.Count(s, "(") - strings.Count(s, ")") }
