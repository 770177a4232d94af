package measure

import (
	"cmp"
	"slices"
)

// A Confusion says how often characters of the reference were taken for others:
// one for one, or one for two or three as in rn and m. One side is empty where
// a character was missed or added.
type Confusion struct {
	Ref  string `json:"ref"`
	Text string `json:"text"`
	N    int    `json:"n"`
}

// A ConfusionTable are the confusions of one or more comparisons.
type ConfusionTable struct {
	// Pairs stand by falling N; of pairs with the same N by Ref and Text, byte
	// by byte.
	Pairs []Confusion `json:"pairs"`
	// MorePairs counts the different pairs that were left off and MoreN how
	// often they stood. Where tables were added, a pair left off in two of them
	// counts twice.
	MorePairs int `json:"morePairs,omitempty"`
	MoreN     int `json:"moreN,omitempty"`
	// LostRuns and AddedRuns count the characters in runs too long to be
	// confusions: passages that one text lacks, or that say something else.
	LostRuns  int `json:"lostRuns,omitempty"`
	AddedRuns int `json:"addedRuns,omitempty"`
}

// MaxPairs is how many different pairs a table of one comparison keeps. The
// three despatches have 20 to 60 each and a letter of 10 kB with 2 % of errors
// some 150; what a longer text has beyond is rare in it.
const MaxPairs = 256

// Add are both tables together, complete as far as the two are.
func (t ConfusionTable) Add(o ConfusionTable) ConfusionTable {
	counts := make(map[[2]string]int, len(t.Pairs)+len(o.Pairs))
	for _, c := range append(slices.Clone(t.Pairs), o.Pairs...) {
		counts[[2]string{c.Ref, c.Text}] += c.N
	}
	return ConfusionTable{sorted(counts), t.MorePairs + o.MorePairs, t.MoreN + o.MoreN,
		t.LostRuns + o.LostRuns, t.AddedRuns + o.AddedRuns}
}

// Top is the table with at most n pairs, the rest counted as left off.
func (t ConfusionTable) Top(n int) ConfusionTable {
	if len(t.Pairs) <= n {
		return t
	}
	for _, c := range t.Pairs[n:] {
		t.MorePairs++
		t.MoreN += c.N
	}
	t.Pairs = slices.Clone(t.Pairs[:n])
	return t
}

func sorted(counts map[[2]string]int) []Confusion {
	out := make([]Confusion, 0, len(counts))
	for pair, n := range counts {
		out = append(out, Confusion{pair[0], pair[1], n})
	}
	slices.SortFunc(out, func(x, y Confusion) int {
		return cmp.Or(cmp.Compare(y.N, x.N), cmp.Compare(x.Ref, y.Ref), cmp.Compare(x.Text, y.Text))
	})
	return out
}
