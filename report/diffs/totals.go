package diffs

import (
	"math"

	"missive/align"
	"missive/compare"
)

// Totals are the figures of all pairs taken together.
type Totals struct {
	// Pairs counts the pairs compared, and Different those that differ.
	Pairs     int `json:"pairs"`
	Different int `json:"different"`
	// Chars and Words are summed over the pairs: the micro average. Common is
	// the same of what both texts have.
	Chars  align.Measure `json:"chars"`
	Words  align.Measure `json:"words"`
	Common align.Common  `json:"common"`
	Rates
	// MacroCER and MacroWER are the means of the pairs' rates, as fractions.
	MacroCER float64 `json:"macroCer"`
	MacroWER float64 `json:"macroWer"`
	// Differences counts differences, Kinds and Causes those of each kind and
	// cause, and Blocks the passages that only one text has or that moved.
	Differences int                     `json:"differences"`
	Kinds       map[align.Kind]int      `json:"kinds"`
	Causes      map[align.Cause]int     `json:"causes"`
	Blocks      map[align.BlockKind]int `json:"blocks"`
	// Unit, Denominator and Folding are as in [align.Comparison].
	Unit        string   `json:"unit"`
	Denominator string   `json:"denominator"`
	Folding     []string `json:"folding"`

	sumCER, sumWER float64
}

// Rates are CER and WER as fractions, over everything and over what both texts
// have, rounded to six decimals.
type Rates struct {
	CER       float64 `json:"cer"`
	WER       float64 `json:"wer"`
	CommonCER float64 `json:"commonCer"`
	CommonWER float64 `json:"commonWer"`
}

func rates(chars, words align.Measure, common align.Common) Rates {
	return Rates{round(chars.Rate()), round(words.Rate()), round(common.Chars.Rate()), round(common.Words.Rate())}
}

func round(f float64) float64 { return math.Round(f*1e6) / 1e6 }

// NewTotals are those of no pair.
func NewTotals() *Totals {
	none := align.Measure{Exact: true}
	return &Totals{Chars: none, Words: none, Common: align.Common{Chars: none, Words: none}, Folding: []string{},
		Kinds: map[align.Kind]int{}, Causes: map[align.Cause]int{}, Blocks: map[align.BlockKind]int{}}
}

// Add takes one more pair in; what could not be compared adds nothing.
func (t *Totals) Add(r compare.Result) {
	if r.Problem != nil {
		return
	}
	c := r.Comparison
	t.Unit, t.Denominator, t.Folding = c.Unit, c.Denominator, c.Folding
	t.Pairs++
	if r.Differs() {
		t.Different++
	}
	t.Chars, t.Words = t.Chars.Add(c.Chars), t.Words.Add(c.Words)
	t.Common = align.Common{Chars: t.Common.Chars.Add(c.Common.Chars), Words: t.Common.Words.Add(c.Common.Words)}
	t.Rates = rates(t.Chars, t.Words, t.Common)
	t.sumCER += c.Chars.Rate()
	t.sumWER += c.Words.Rate()
	t.MacroCER, t.MacroWER = round(t.sumCER/float64(t.Pairs)), round(t.sumWER/float64(t.Pairs))
	t.Differences += len(c.Differences)
	for _, d := range c.Differences {
		t.Kinds[d.Kind]++
		if d.Cause != "" {
			t.Causes[d.Cause]++
		}
	}
	for _, b := range c.Blocks {
		t.Blocks[b.Kind]++
	}
}

// totalsOf are those of one pair.
func totalsOf(r compare.Result) *Totals {
	t := NewTotals()
	t.Add(r)
	return t
}
