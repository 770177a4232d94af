package clean

import (
	"cmp"
	"slices"
	"strings"
)

// A piece of evidence is what some traits say against a word, in plain words.
type evidence struct {
	against string
	traits  []int
}

// evidences part the traits by what they say. Those of a word's neighbours come
// last, for they only pass on what these say of themselves.
var evidences = []evidence{
	{"it keeps another pitch", []int{traitKeeps, traitOff, traitLongOff, traitAllOff, traitHeadOff}},
	{"it does not look like the letter's type", []int{traitLike, traitStrange, traitHeadStrange}},
	{"it was read unsurely", []int{traitConf, traitChars, traitSure, traitHeadConf}},
	{"it is larger than the letter's type", []int{traitTall, traitBig}},
	{"it is smaller than the letter's type", []int{traitLow, traitSmall}},
	{"it is not of the letter's size", []int{traitAllSize}},
	{"it is too wide or narrow for its characters", []int{traitWide, traitNarrow}},
	{"it stands aslant", []int{traitSlope}},
	{"it is in capitals", []int{traitCaps, traitHeadCaps}},
	{"it is a speck or a stroke", []int{traitMarks, traitSpeck}},
	{"it is formed as no word is", []int{traitOdd}},
	{"it stands outside the margins", []int{traitOutside, traitMargin, traitHeadAside}},
	{"it stands at the edge of the scan", []int{traitEdge}},
	{"it stands off the typewriter's lines", []int{traitLine, traitAskew}},
	{"it stands off the typewriter's columns", []int{traitColumn}},
	{"it lies across typed words", []int{traitCovered}},
	{"it stands apart from what is typed", []int{traitBeside, traitBetween, traitPiece, traitAnchor, traitRow, traitAlone, traitGap, traitStacked, traitStamped}},
}

// apart is the last of the evidences.
var apart = len(evidences) - 1

const (
	// mostEvidence is how many pieces of evidence a reason names.
	mostEvidence = 3
	// leastEvidence is the least that a piece must count, in the logarithm of
	// odds: at less it would turn no even odds into two to one.
	leastEvidence = 0.69
)

// whyNot says in plain words what speaks most against words being struck by the
// letter's typewriter, beside how such words are in the mean.
func whyNot(run []*item) string {
	last := &struckWeights[len(struckWeights)-1]
	against := make([]float64, len(evidences))
	for i, e := range evidences {
		for _, it := range run {
			for _, t := range e.traits {
				against[i] -= last[t] * (it.traits[t] - struckMeans[t]) / float64(len(run))
			}
		}
	}
	order := make([]int, len(evidences))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(against[b], against[a])
	})
	var said []string
	for _, i := range order {
		if against[i] >= leastEvidence && i != apart && len(said) < mostEvidence {
			said = append(said, evidences[i].against)
		}
	}
	// What stands around a word only passes on what is held of that.
	if len(said) < mostEvidence {
		said = append(said, evidences[apart].against)
	}
	return strings.Join(said, ", ")
}
