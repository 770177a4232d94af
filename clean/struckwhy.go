package clean

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"missive/letter"
)

// A piece of evidence is what some traits say against words, in plain words.
type evidence struct {
	// against says it of words on a page, with what was measured on them.
	against func(*View, []*item) string
	traits  []int
}

// evidences part the traits by what they say. Those of a word's neighbours come
// last, for they only pass on what these say of themselves.
var evidences = []evidence{
	{says("keeps another pitch"), []int{traitKeeps, traitOff, traitLongOff, traitAllOff, traitHeadOff}},
	{says("does not look like the letter's type"), []int{traitLike, traitStrange, traitHeadStrange}},
	{saysConf, []int{traitConf, traitChars, traitSure, traitHeadConf}},
	{saysLarger, []int{traitTall, traitBig}},
	{says("smaller than the body's type"), []int{traitLow, traitSmall}},
	{says("among words of another size than the body's"), []int{traitAllSize}},
	{says("too wide or narrow for its characters"), []int{traitWide, traitNarrow}},
	{saysAngle, []int{traitSlope}},
	{says("in capitals"), []int{traitCaps, traitHeadCaps}},
	{says("a speck or a stroke"), []int{traitMarks, traitSpeck}},
	{says("formed as no word is"), []int{traitOdd}},
	{saysMargin, []int{traitOutside, traitMargin}},
	{says("beside the middle of the head"), []int{traitHeadAside}},
	{says("at the edge of the scan"), []int{traitEdge}},
	{says("off the typewriter's lines"), []int{traitLine, traitAskew}},
	{says("off the typewriter's columns"), []int{traitColumn}},
	{says("across typed words"), []int{traitCovered}},
	{says("apart from what is typed"), []int{traitBeside, traitBetween, traitPiece, traitAnchor, traitRow, traitAlone, traitGap, traitStacked, traitStamped}},
}

func says(words string) func(*View, []*item) string {
	return func(*View, []*item) string { return words }
}

// saysConf says how surely the words' characters were read.
func saysConf(_ *View, run []*item) string {
	return fmt.Sprintf("read with a confidence of %.2f", mean(run, func(it *item) float64 { return it.traits[traitChars] }))
}

// saysLarger says how much larger the words' letters are.
func saysLarger(v *View, run []*item) string {
	times := math.Exp(mean(run, func(it *item) float64 { return it.traits[traitBig] }))
	if times < 1.1 {
		return "taller than the body's type"
	}
	return fmt.Sprintf("larger than the body's type (%.1f times)", times)
}

// saysAngle says how steeply the words rise or fall against the page's rows.
func saysAngle(_ *View, run []*item) string {
	steepest := 0.0
	for _, it := range run {
		steepest = max(steepest, it.traits[traitSlope])
	}
	if steepest < 0.5 {
		return "not level"
	}
	return fmt.Sprintf("at an angle of %.0f°", math.Ceil(steepest-0.5))
}

// saysMargin says beyond which margin the words stand.
func saysMargin(v *View, run []*item) string {
	page := run[0].id.Page
	f := v.face(page)
	var b letter.Box
	for _, it := range run {
		b = b.Union(it.box)
	}
	if f.right > f.left && mean(run, func(it *item) float64 { return it.traits[traitOutside] }) > 0 {
		if v.x(page, b.X0, b.Y1) < f.left-f.pitch {
			return "beyond the text's left margin"
		}
		return "beyond the text's right margin"
	}
	return "in a row that does not begin at the text's left margin"
}

// mean is the mean of what is measured on words.
func mean(run []*item, of func(*item) float64) float64 {
	sum := 0.0
	for _, it := range run {
		sum += of(it)
	}
	return sum / float64(max(1, len(run)))
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
func (v *View) whyNot(run []*item, w *scanWeights) string {
	last := &w.passes[len(w.passes)-1]
	against := make([]float64, len(evidences))
	for i, e := range evidences {
		for _, t := range e.traits {
			against[i] -= last[t] * (mean(run, func(it *item) float64 { return it.traits[t] }) - w.means[t])
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
			said = append(said, evidences[i].against(v, run))
		}
	}
	// What stands around a word only passes on what is held of that.
	if len(said) < mostEvidence {
		said = append(said, evidences[apart].against(v, run))
	}
	return strings.Join(said, ", ")
}
