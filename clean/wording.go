package clean

import "missive/clean/lexicon"

const (
	// leastMarking is how many letters and figures of a wording must stand in a
	// line, and mostWrong the share of them that may be misread: what a line alone
	// is not stripped for is enough where the reference does not have the line.
	leastMarking = 4
	mostWrong    = 1.0 / 3
	// mostOver is how many letters may stand beside the wording, as a share of
	// its own.
	mostOver = 0.5
)

// Marking makes a judge of single lines that says whether a line is worded as a
// marking, by these settings' lexicon alone. It asks for less than cleaning does
// and is for lines of which something else is known already: that a reference of
// the letter does not have them. The judge may be used by several goroutines.
func Marking(s Settings) func(line string) bool {
	l := s.lexicon()
	return func(line string) bool {
		f := l.Finder()
		defer f.Release()
		for _, m := range f.Find([]string{line}) {
			if isMarking(m) {
				return true
			}
		}
		return false
	}
}

func isMarking(m lexicon.Match) bool {
	if m.Marking.Keeps() || m.Beside {
		return false
	}
	if m.Pattern {
		return true
	}
	letters := float64(m.Letters)
	return m.Letters >= leastMarking && float64(m.Edits+m.Missing) <= mostWrong*letters && float64(m.Over) <= mostOver*letters
}
