package measure

import (
	"cmp"
	"slices"
)

// A Pair is one letter in two runs.
type Pair struct{ Before, After Sample }

// A Change is what became of a rate from one run to another over the same
// letters: the rate of all letters together (micro) in each.
type Change struct {
	Letters int     `json:"letters"`
	Before  float64 `json:"before"`
	After   float64 `json:"after"`
	// Difference is After less Before: above 0 the later run is worse.
	Difference float64 `json:"difference"`
	// Interval is where Difference would lie with other letters, and Worse the
	// share of resamplings in which the later run was worse. Interval is nil,
	// and Worse 0, for fewer than two letters.
	Interval *Interval `json:"interval,omitempty"`
	Worse    float64   `json:"worse"`
}

// Real tells whether the later run is worse beyond chance: its interval lies
// above 0. For fewer than two letters nothing can be told, and it is false.
func (c Change) Real() bool { return c.Interval != nil && c.Interval.Low > 0 }

// Compare is the change over these letters, in whatever order they come. Letters
// are drawn with both their counts, so that what makes a letter hard counts in
// both runs alike (paired bootstrap, Bisani and Ney 2004).
func Compare(letters []Pair) Change {
	letters = slices.Clone(letters)
	slices.SortFunc(letters, func(x, y Pair) int {
		return cmp.Or(cmp.Compare(x.Before.Length, y.Before.Length), cmp.Compare(x.Before.Edits, y.Before.Edits),
			cmp.Compare(x.After.Length, y.After.Length), cmp.Compare(x.After.Edits, y.After.Edits))
	})
	before, after := make([]Sample, len(letters)), make([]Sample, len(letters))
	for i, p := range letters {
		before[i], after[i] = p.Before, p.After
	}
	was, _ := over(before, nil)
	is, _ := over(after, nil)
	c := Change{Letters: len(letters), Before: Round(was), After: Round(is), Difference: Round(is - was)}
	if len(letters) < 2 {
		return c
	}
	draw := newDraw(len(letters), append(slices.Clone(before), after...)...)
	differences := make([]float64, Resamples)
	worse := 0
	for n := range Resamples {
		drawn := draw.again()
		was, _ := over(before, drawn)
		is, _ := over(after, drawn)
		differences[n] = is - was
		if is > was {
			worse++
		}
	}
	c.Interval, c.Worse = interval(differences), Round(float64(worse)/Resamples)
	return c
}
