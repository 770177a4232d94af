package diffs

import (
	"missive/align"
	"missive/compare"
	"missive/measure"
	"missive/profile"
	"missive/report"
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
	// NormalisedCER is [align.Measure.Normalised] of Chars, in six decimals, and
	// Bag the words of all pairs wherever they stand, where they were measured.
	NormalisedCER float64      `json:"normalisedCer"`
	Bag           *measure.Bag `json:"bagOfWords,omitempty"`
	// Profile is what another tool's definitions give of all pairs, where that was
	// asked for.
	Profile *profile.Result `json:"profile,omitempty"`
	// CERs and WERs are the averages of the pairs' rates, with intervals over
	// pairs; nil until [Totals.Finish].
	CERs *measure.Average `json:"cerAverage,omitempty"`
	WERs *measure.Average `json:"werAverage,omitempty"`
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

	chars, words []measure.Sample
	flexible     *measure.Flexible // of the one pair
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
	return Rates{measure.Round(chars.Rate()), measure.Round(words.Rate()), measure.Round(common.Chars.Rate()), measure.Round(common.Words.Rate())}
}

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
	t.Common = t.Common.Add(c.Common)
	t.Rates = rates(t.Chars, t.Words, t.Common)
	t.chars = append(t.chars, report.Sample(c.Chars))
	t.words = append(t.words, report.Sample(c.Words))
	t.NormalisedCER = measure.Round(t.Chars.Normalised())
	t.detail(c.Details)
	t.Profile = addProfile(t.Profile, c.Profile, t.Pairs)
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

// detail adds the other measures of a pair; a sum without one of its parts is
// none.
func (t *Totals) detail(d *align.Details) {
	switch {
	case d == nil:
		t.Bag, t.flexible = nil, nil
		return
	case t.Pairs == 1:
		bag := d.Bag
		t.Bag, t.flexible = &bag, d.Flexible
		return
	case t.Bag != nil:
		sum := t.Bag.Add(d.Bag)
		t.Bag = &sum
	}
	t.flexible = nil
}

// addProfile is the sum with the profile of one more pair; that of pairs of which
// one was not measured is none.
func addProfile(sum, one *profile.Result, pairs int) *profile.Result {
	switch {
	case pairs == 1:
		return one
	case sum == nil || one == nil:
		return nil
	}
	both := sum.Add(*one)
	return &both
}

// Finish computes what takes all pairs: the averages and their intervals.
func (t *Totals) Finish() {
	cers, wers := measure.Averages(t.chars), measure.Averages(t.words)
	t.CERs, t.WERs = &cers, &wers
}

// totalsOf are those of one pair.
func totalsOf(r compare.Result) *Totals {
	t := NewTotals()
	t.Add(r)
	return t
}
