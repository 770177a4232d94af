package measure

import "fmt"

// Flexible is the flexible character accuracy of a text: how many characters
// are right when lines, and parts of lines, may stand anywhere.
type Flexible struct {
	// Accuracy is 1 less the edits over Characters, in six decimals; it is below
	// 0 where there are more edits than characters. Nothing against nothing is
	// 1. A text against an empty reference counts over a length of one.
	Accuracy float64 `json:"accuracy"`
	// Characters counts those of the reference's lines, line ends left out.
	Characters    int `json:"characters"`
	Insertions    int `json:"insertions"`
	Deletions     int `json:"deletions"`
	Substitutions int `json:"substitutions"`
	// Computed says how: [WholeGrid], [OneSet] or [NotComputed]; the figures are
	// nothing for the last.
	Computed string `json:"computed"`
	// Why says in a sentence why it is not [WholeGrid].
	Why string `json:"why,omitempty"`
}

// How a flexible character accuracy was computed.
const (
	WholeGrid   = "best of all sets of coefficients" // as published
	OneSet      = "one set of coefficients"          // what the whole grid gives is this or more
	NotComputed = "not computed"
)

// Edits is the number of edits.
func (f Flexible) Edits() int { return f.Insertions + f.Deletions + f.Substitutions }

// Bounds on the pairs of lines that are looked at: 80 by 80 lines took 0.3 CPU
// seconds with all sets of coefficients, 700 by 700 lines 2 with one.
const (
	mostWholeGrid = 80 * 80
	mostOneSet    = 700 * 700
)

// longestLine bounds the length of a line, in characters: a text without line
// ends is no text of lines.
const longestLine = 2000

// mostSteps bounds the search for what matches each line best to some 15 s, as
// other alignments are bounded: 150 by 150 paragraphs of 200 to 600 characters
// that are a line each.
const mostSteps = 5e9

// FlexibleOf is the flexible character accuracy (Clausner and others 2020) of a
// text, both given as lines of characters, equal characters being equal
// numbers. Empty lines are left out.
//
// The longest line of the reference that is left takes the line of the text, or
// the part of it, that costs least; what is left of the two lines goes back
// among the lines, and so on until one side has none left. The rest is missed or
// added. What a pairing costs is weighed by four coefficients, for its edits,
// for the difference of the lines' lengths, for how far from the line's ends the
// part lies, and for its length; the whole is done with each set of coefficients
// of the published grid, and the best result counts.
//
// Which part of a line matches best is told by edits in which a misread
// character is one missed and one added. Texts of many lines are measured with
// one set, those of very many or of many long ones not at all: Computed says so.
func FlexibleOf(ref, text [][]uint32) Flexible {
	m := newMatcher(ref, text)
	f := Flexible{Characters: m.characters}
	work := len(m.sides[0]) * len(m.sides[1])
	grid := wholeGrid()
	switch {
	case m.longest > longestLine:
		f.Computed, f.Why = NotComputed, fmt.Sprintf("a line has %d characters and more than %d are not matched", m.longest, longestLine)
		return f
	case work > mostOneSet:
		f.Computed, f.Why = NotComputed, fmt.Sprintf("%d and %d lines are too many to match each with each", len(m.sides[0]), len(m.sides[1]))
		return f
	case m.steps() > mostSteps:
		f.Computed, f.Why = NotComputed, fmt.Sprintf("%d and %d lines of up to %d characters are too long to match each with each", len(m.sides[0]), len(m.sides[1]), m.longest)
		return f
	case work > mostWholeGrid:
		f.Computed, f.Why = OneSet, fmt.Sprintf("%d and %d lines are too many to try all sets: the accuracy is this or more", len(m.sides[0]), len(m.sides[1]))
		grid = []coefficients{usual}
	default:
		f.Computed = WholeGrid
	}
	best := m.match(grid[0])
	for _, set := range grid[1:] {
		if best.edits() == m.least {
			break // no set can do better
		}
		if e := m.match(set); e.edits() < best.edits() {
			best = e
		}
	}
	f.Insertions, f.Deletions, f.Substitutions = best.inserted, best.deleted, best.substituted
	f.Accuracy = Round(1 - Sample{best.edits(), m.characters}.rate())
	return f
}

// coefficients weigh what speaks against pairing two parts of lines.
type coefficients struct {
	edits  int // each edit, a misread character being two
	length int // each character by which the lines differ in length
	offset int // each character from the nearer end of the line
	worth  int // speaks for it: each character paired
}

// usual is the set in the middle of the grid, for texts of many lines.
var usual = coefficients{25, 20, 1, 4}

// wholeGrid are the sets of coefficients that the authors tried.
func wholeGrid() []coefficients {
	var out []coefficients
	for edits := 15; edits <= 30; edits += 5 {
		for length := 0; length <= 21; length += 3 {
			for offset := 0; offset <= 3; offset++ {
				for worth := 0; worth <= 5; worth++ {
					out = append(out, coefficients{edits, length, offset, worth})
				}
			}
		}
	}
	return out
}
