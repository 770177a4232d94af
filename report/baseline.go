package report

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"

	"missive/align"
)

// BaselineVersion is the version of the format of a baseline file.
const BaselineVersion = "missive-baseline/1"

// Margins by which a letter may get worse before it counts, as fractions. A
// typed page holds some 1,500 characters and 250 words: one character read
// otherwise, as a new version of the engine does here and there, is 0.07 % of
// the characters and 0.4 % of the words of a letter of one page.
const (
	MarginCER = 0.001
	MarginWER = 0.005
)

// A Baseline is what a run measured, recorded so that later runs can be held
// against it. The same run gives the same bytes.
type Baseline struct {
	Version string `json:"version"`
	// MarginCER and MarginWER are how much worse, as fractions, a letter may
	// be than recorded.
	MarginCER float64 `json:"marginCer"`
	MarginWER float64 `json:"marginWer"`
	// Unit, Denominator and Folding are as in [Entry]; letters compared in
	// another way cannot be held against the record.
	Unit        string   `json:"unit"`
	Denominator string   `json:"denominator"`
	Folding     []string `json:"folding"`
	// Letters are the recorded figures by letter.
	Letters map[string]Recorded `json:"letters"`
}

// Recorded are the measures of one letter.
type Recorded struct {
	Chars align.Measure `json:"chars"`
	Words align.Measure `json:"words"`
}

// NewBaseline records the letters of b that have a reference and were read in
// full, with the margins [MarginCER] and [MarginWER]. A letter with unread
// pages is left out: its figures would be those of what happened to be read.
func NewBaseline(b Batch) *Baseline {
	t := b.Totals()
	base := &Baseline{Version: BaselineVersion, MarginCER: MarginCER, MarginWER: MarginWER,
		Unit: t.Unit, Denominator: t.Denominator, Folding: t.Folding, Letters: map[string]Recorded{}}
	for _, e := range b.Entries {
		if e.Compared() && len(e.Failures) == 0 && base.comparable(e) {
			base.Letters[e.ID] = Recorded{Chars: *e.Chars, Words: *e.WordErrors}
		}
	}
	return base
}

// comparable tells whether the letter was compared as the record was.
func (base *Baseline) comparable(e Entry) bool {
	return base.Unit == e.Unit && base.Denominator == e.Denominator && slices.Equal(base.Folding, e.Folding)
}

// Write writes the baseline as JSON, a line for each letter, sorted, for
// keeping under version control.
func (base *Baseline) Write(w io.Writer) error {
	head := *base
	head.Letters = nil
	out := bufio.NewWriter(w)
	data, err := json.Marshal(head)
	out.Write(bytes.TrimSuffix(data, []byte("null}")))
	out.WriteString("{")
	comma := "\n"
	for _, id := range slices.SortedFunc(maps.Keys(base.Letters), byName) {
		name, nameErr := json.Marshal(id)
		recorded, recErr := json.Marshal(base.Letters[id])
		fmt.Fprintf(out, "%s%s:%s", comma, name, recorded)
		err = cmp.Or(err, nameErr, recErr)
		comma = ",\n"
	}
	out.WriteString("\n}}\n")
	if err = cmp.Or(err, out.Flush()); err != nil {
		return fmt.Errorf("baseline: %w", err)
	}
	return nil
}

// ReadBaseline reads what Write wrote. It fails where the text is not a
// baseline, is of another version, or states a margin below 0.
func ReadBaseline(r io.Reader) (*Baseline, error) {
	var base Baseline
	if err := json.NewDecoder(r).Decode(&base); err != nil {
		return nil, fmt.Errorf("baseline: %w; record it again with `missive check --update`", err)
	}
	if base.Version != BaselineVersion {
		return nil, fmt.Errorf("baseline: its version is %q, this program reads %q; record it again with `missive check --update`", base.Version, BaselineVersion)
	}
	if base.MarginCER < 0 || base.MarginWER < 0 {
		return nil, fmt.Errorf("baseline: a margin is below 0 (marginCer %v, marginWer %v); write 0 to allow nothing", base.MarginCER, base.MarginWER)
	}
	return &base, nil
}
