package report

import (
	"slices"

	"missive/align"
	"missive/letter"
	"missive/measure"
)

// Totals are a batch's figures taken together.
type Totals struct {
	Letters int `json:"letters"`
	Pages   int `json:"pages"`
	// Unread counts the pages that could not be read.
	Unread   int                 `json:"unread"`
	Words    int                 `json:"words"`
	Stripped map[letter.Role]int `json:"stripped,omitempty"`
	// Removals, Restored and Confirmed are as in [Entry], and Touched counts the letters
	// with a removal of the role.
	Removals map[letter.Role]int `json:"removals,omitempty"`
	Touched  map[letter.Role]int `json:"touched,omitempty"`
	Restored int                 `json:"restored,omitempty"`
	// Confirmed counts removals in force.
	Confirmed int `json:"confirmed,omitempty"`
	// Compared counts the letters with a reference; the figures below are
	// theirs.
	Compared int `json:"compared"`
	// Chars and WordErrors are summed over the letters: the micro average.
	Chars      align.Measure `json:"chars"`
	WordErrors align.Measure `json:"wordErrors"`
	// Common sums the measures of what letters and references both have; Kinds,
	// Causes and Blocks are summed as in [Entry].
	Common align.Common            `json:"common"`
	Kinds  map[align.Kind]int      `json:"kinds,omitempty"`
	Causes map[align.Cause]int     `json:"causes,omitempty"`
	Blocks map[align.BlockKind]int `json:"blocks,omitempty"`
	// Calibration sums that of the letters, and CalibrationError is how far a
	// confidence is off on average, from 0 to 1.
	Calibration      []Bin   `json:"calibration,omitempty"`
	CalibrationError float64 `json:"calibrationError,omitempty"`
	// Trend is how the letters of a baseline fare now, or nil.
	Trend *Trend `json:"trend,omitempty"`
	// CER and WER are the rates of those sums, MacroCER and MacroWER the means
	// of the letters' rates, all as fractions.
	CER      float64 `json:"cer"`
	WER      float64 `json:"wer"`
	MacroCER float64 `json:"macroCer"`
	MacroWER float64 `json:"macroWer"`
	// Unit, Denominator and Folding are as in [Entry]. Mixed tells that not
	// all letters were compared in the same way, so that sums over them say
	// little; Folding is then the first letter's.
	Unit        string   `json:"unit,omitempty"`
	Denominator string   `json:"denominator,omitempty"`
	Folding     []string `json:"folding,omitempty"`
	Mixed       bool     `json:"mixed,omitempty"`
}

// Totals takes the batch's figures together.
func (b Batch) Totals() Totals {
	t := Totals{Letters: len(b.Entries), Stripped: map[letter.Role]int{}, Removals: map[letter.Role]int{}, Touched: map[letter.Role]int{}}
	t.Chars.Exact, t.WordErrors.Exact, t.Common.Chars.Exact, t.Common.Words.Exact = true, true, true, true
	t.Kinds, t.Causes, t.Blocks = map[align.Kind]int{}, map[align.Cause]int{}, map[align.BlockKind]int{}
	for _, e := range b.sorted().Entries {
		t.Pages += e.Pages
		t.Unread += len(e.Failures)
		t.Words += e.Words
		sum(t.Stripped, e.Stripped)
		sum(t.Removals, e.Removals)
		for role := range e.Removals {
			t.Touched[role]++
		}
		t.Restored += e.Restored
		t.Confirmed += e.Confirmed
		if e.Compared() {
			t.compare(e)
		}
	}
	if t.Compared > 0 {
		t.MacroCER = round(t.MacroCER/float64(t.Compared), 6)
		t.MacroWER = round(t.MacroWER/float64(t.Compared), 6)
	}
	t.CalibrationError = round(calibrationError(t.Calibration), 4)
	t.CER, t.WER = round(t.Chars.Rate(), 6), round(t.WordErrors.Rate(), 6)
	return t
}

// Averages are the averages over a batch's letters, with the intervals in which
// they would lie with other letters of the same kind.
type Averages struct {
	CER measure.Average `json:"cer"`
	WER measure.Average `json:"wer"`
}

// Averages are those of the letters with a reference, or nil where there is none.
func (b Batch) Averages() *Averages {
	var chars, words []measure.Sample
	for _, e := range b.Entries {
		if e.Compared() {
			chars = append(chars, Sample(*e.Chars))
			words = append(words, Sample(*e.WordErrors))
		}
	}
	if len(chars) == 0 {
		return nil
	}
	return &Averages{measure.Averages(chars), measure.Averages(words)}
}

// Sample is a measure as averages over letters take it.
func Sample(m align.Measure) measure.Sample {
	return measure.Sample{Edits: m.Distance(), Length: m.Reference}
}

// compare adds the measures of one letter with a reference.
func (t *Totals) compare(e Entry) {
	if t.Compared == 0 {
		t.Unit, t.Denominator, t.Folding = e.Unit, e.Denominator, e.Folding
	} else if t.Unit != e.Unit || t.Denominator != e.Denominator || !slices.Equal(t.Folding, e.Folding) {
		t.Mixed = true
	}
	t.Compared++
	t.Chars = t.Chars.Add(*e.Chars)
	t.WordErrors = t.WordErrors.Add(*e.WordErrors)
	if e.Common != nil {
		t.Common = t.Common.Add(*e.Common)
	}
	sum(t.Kinds, e.Kinds)
	sum(t.Causes, e.Causes)
	sum(t.Blocks, e.Blocks)
	t.Calibration = addBins(t.Calibration, e.Calibration)
	t.Trend = t.Trend.add(e)
	t.MacroCER += e.Chars.Rate()
	t.MacroWER += e.WordErrors.Rate()
}

// sum adds counts to those in total.
func sum[K comparable](total, counts map[K]int) {
	for k, n := range counts {
		total[k] += n
	}
}

// RemovalCount is the number of strip edits in force in all letters.
func (t Totals) RemovalCount() int {
	n := 0
	for _, removals := range t.Removals {
		n += removals
	}
	return n
}

// StrippedWords is the number of words taken out of all texts.
func (t Totals) StrippedWords() int {
	n := 0
	for _, words := range t.Stripped {
		n += words
	}
	return n
}
