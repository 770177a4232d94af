package report

import (
	"missive/align"
)

// A tally is one row of a table of counts.
type tally struct {
	Name, Says string // what it means, where its name does not say it
	N          int
	// Share is N of all that were counted, from 0 to 1.
	Share float64
}

// tallies are the counts that are not 0, in the order given; says may be nil.
func tallies[K ~string](counts map[K]int, order []K, says func(K) string) []tally {
	all := 0
	for _, n := range counts {
		all += n
	}
	var out []tally
	for _, k := range order {
		if n := counts[k]; n > 0 {
			row := tally{Name: string(k), N: n, Share: float64(n) / float64(all)}
			if says != nil {
				row.Says = says(k)
			}
			out = append(out, row)
		}
	}
	return out
}

// A tallyView is a table of counts as the template shows it.
type tallyView struct {
	Head, Caption string
	Rows          []tally
}

func newTallyView(head, caption string, rows []tally) tallyView {
	return tallyView{head, caption, rows}
}

// A differingView is what the index says of the differences of all letters.
type differingView struct {
	Kinds, Causes, Blocks []tally
	// Worst are the letters to look at first.
	Worst      []rowView
	Classes    []classRow
	Confusions []confusionRow
	Curve      string // URL of the confidence curve, or empty
	Words      int    // that the curve is made of
}

func newDifferingView(t Totals) *differingView {
	v := differingView{Kinds: tallies(t.Kinds, align.Kinds(), kindSays), Causes: tallies(t.Causes, align.Causes(), causeSays), Blocks: tallies(t.Blocks, align.BlockKinds(), nil)}
	for _, b := range t.Calibration {
		v.Words += b.Words
	}
	if v.Words > 0 {
		v.Curve = link(CurveFile)
	}
	if len(v.Kinds)+len(v.Blocks)+v.Words == 0 {
		return nil
	}
	return &v
}
