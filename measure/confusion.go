package measure

import (
	"cmp"
	"slices"
	"unicode/utf8"
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
func (t ConfusionTable) Add(o ConfusionTable) ConfusionTable { return AddConfusions(t, o) }

// AddConfusions are all tables together, complete as far as they are. Time is
// proportional to their pairs, which are sorted once.
func AddConfusions(tables ...ConfusionTable) ConfusionTable {
	var sum ConfusionTable
	counts := map[[2]string]int{}
	for _, t := range tables {
		for _, c := range t.Pairs {
			counts[[2]string{c.Ref, c.Text}] += c.N
		}
		sum.MorePairs += t.MorePairs
		sum.MoreN += t.MoreN
		sum.LostRuns += t.LostRuns
		sum.AddedRuns += t.AddedRuns
	}
	sum.Pairs = sorted(counts)
	return sum
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

// counts are how often each pair stood. Most are of single ASCII characters and
// counted in a table; in it 0 stands for no character.
type counts struct {
	short []uint32
	long  map[[2]string]int
}

func (c *counts) add(ref, text string) {
	a, okA := shortOf(ref)
	b, okB := shortOf(text)
	if !okA || !okB {
		c.long[[2]string{ref, text}]++
		return
	}
	if c.short == nil {
		c.short = make([]uint32, utf8.RuneSelf*utf8.RuneSelf)
	}
	c.short[int(a)*utf8.RuneSelf+int(b)]++
}

// shortOf is the number of a character in the table.
func shortOf(s string) (n byte, ok bool) {
	if s == "" {
		return 0, true
	}
	return s[0], len(s) == 1 && s[0] > 0 && s[0] < utf8.RuneSelf
}

func (c *counts) sorted() []Confusion {
	for pair, n := range c.short {
		if n > 0 {
			c.long[[2]string{short(pair / utf8.RuneSelf), short(pair % utf8.RuneSelf)}] += int(n)
		}
	}
	c.short = nil
	return sorted(c.long)
}

func short(n int) string {
	if n == 0 {
		return ""
	}
	return string(rune(n))
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
