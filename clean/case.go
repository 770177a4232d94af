package clean

import "missive/clean/lexicon"

// A lineCase is how much the lexicon knows of a line. What a line's shape and
// place are worth depends on it: that a short row in capitals stands alone says
// much where the lexicon knows nothing of it, and little of a stamp known word
// for word. So each clue of a line by itself has besides its weight one that is
// added in each case (H. Daumé III, Frustratingly Easy Domain Adaptation, ACL
// 2007): what is common to the cases is learned from all lines, what is peculiar
// to one from its own.
type lineCase int

const (
	sureCase    lineCase = iota // reads like a marking that nothing else reads like
	weakCase                    // reads like a marking whose words may be a letter's
	unknownCase                 // reads like no marking
	keptCase                    // reads like what stays, besides
	allCases
)

var caseNames = [allCases]string{sureCase: "where sure", weakCase: "where weak", unknownCase: "where unknown", keptCase: "where it may stay"}

// cases are those of a line together, a bit for each.
type cases uint8

// casesOf are the cases of a line by what it reads like.
func casesOf(mark, keep *lexicon.Match) cases {
	var out cases
	switch {
	case mark == nil:
		out = 1 << unknownCase
	case mark.Marking.Weak:
		out = 1 << weakCase
	default:
		out = 1 << sureCase
	}
	if keep != nil {
		out |= 1 << keptCase
	}
	return out
}

func (c cases) has(k lineCase) bool { return c&(1<<k) != 0 }

// in is the clue's part in a case.
func (c Clue) in(k lineCase) Clue { return allClues + Clue(k)*ownClues + c }

// withCases adds to the evidence about the line what of it counts in its cases.
func (l *line) withCases(evidence []Evidence) []Evidence {
	for k := range allCases {
		if !l.cases.has(k) {
			continue
		}
		for _, e := range l.own {
			evidence = append(evidence, Evidence{e.Clue.in(k), e.Degree})
		}
	}
	return evidence
}
