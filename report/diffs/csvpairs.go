package diffs

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"missive/align"
	"missive/compare"
	"missive/measure"
	"missive/profile"
)

// A pairsCSV is a table (RFC 4180) with a row for each pair: its rates, what
// they were counted from, and how many differences and passages of each kind
// there are. What was not compared has a row with the reason in its last
// column.
type pairsCSV struct {
	w    *csv.Writer
	some bool
}

func newPairsCSV(w io.Writer) *pairsCSV { return &pairsCSV{w: newCSV(w)} }

func (p *pairsCSV) header() {
	if p.some {
		return
	}
	p.some = true
	p.w.Write(pairsHeader())
}

// pairsHeader are the columns.
func pairsHeader() []string {
	row := []string{"pair", "reference_file", "text_file", "cer", "wer", "common_cer", "common_wer"}
	for _, of := range []string{"chars", "words", "common_chars", "common_words"} {
		for _, what := range []string{"reference", "text", "insertions", "deletions", "substitutions", "exact", "at_least"} {
			row = append(row, of+"_"+what)
		}
	}
	row = append(row, "normalised_cer", "bag_precision", "bag_recall", "flexible_accuracy", "profile", "profile_cer", "profile_wer", "differences")
	row = append(row, columns("kind_", align.Kinds())...)
	row = append(row, columns("cause_", align.Causes())...)
	row = append(row, columns("passages_", align.BlockKinds())...)
	return append(row, "unit", "denominator", "folding", "problem")
}

// columns are the names of columns that count things of these kinds.
func columns[K ~string](prefix string, kinds []K) []string {
	var out []string
	for _, k := range kinds {
		out = append(out, prefix+strings.NewReplacer(" ", "_", "-", "_").Replace(string(k)))
	}
	return out
}

func (p *pairsCSV) Pair(r compare.Result) error {
	p.header()
	if r.Problem != nil {
		return nil
	}
	t := totalsOf(r)
	row := []string{cell(r.Name), cell(r.Reference), cell(r.Text), fraction(t.CER), fraction(t.WER), fraction(t.CommonCER), fraction(t.CommonWER)}
	for _, m := range []align.Measure{t.Chars, t.Words, t.Common.Chars, t.Common.Words} {
		row = append(row, numbers(m.Reference, m.Text, m.Insertions, m.Deletions, m.Substitutions)...)
		row = append(row, strconv.FormatBool(m.Exact))
		row = append(row, numbers(m.Least())...)
	}
	row = append(row, details(t)...)
	row = append(row, strconv.Itoa(t.Differences))
	row = append(row, counts(align.Kinds(), t.Kinds)...)
	row = append(row, counts(align.Causes(), t.Causes)...)
	row = append(row, counts(align.BlockKinds(), t.Blocks)...)
	p.w.Write(append(row, cell(t.Unit), cell(t.Denominator), cell(strings.Join(t.Folding, "; ")), ""))
	return flushed(p.w)
}

// End adds what was not compared.
func (p *pairsCSV) End(e Ending) error {
	p.header()
	width := len(pairsHeader())
	for _, x := range e.Problems {
		row := make([]string, width)
		row[0] = cell(x.Name)
		switch x.Side {
		case compare.Reference:
			row[1] = cell(x.File)
		case compare.Text:
			row[2] = cell(x.File)
		}
		row[width-1] = cell(string(x.Kind) + ": " + x.Reason)
		p.w.Write(row)
	}
	return flushed(p.w)
}

// details are the other measures; empty where they were not made.
func details(t *Totals) []string {
	row := []string{fraction(t.NormalisedCER), "", "", "", "", "", ""}
	if t.Bag != nil {
		row[1], row[2] = fraction(t.Bag.Precision), fraction(t.Bag.Recall)
	}
	if t.flexible != nil && t.flexible.Computed != measure.NotComputed {
		row[3] = fraction(t.flexible.Accuracy)
	}
	if t.Profile != nil {
		row[4] = t.Profile.Profile
		for i, name := range []string{profile.CER, profile.WER} {
			f, _ := t.Profile.Figure(name)
			if v, ok := f.Value(); ok {
				row[5+i] = fraction(measure.Round(v))
			}
		}
	}
	return row
}

func fraction(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

func numbers(n ...int) []string {
	var out []string
	for _, x := range n {
		out = append(out, strconv.Itoa(x))
	}
	return out
}

func counts[K comparable](kinds []K, n map[K]int) []string {
	var out []string
	for _, k := range kinds {
		out = append(out, strconv.Itoa(n[k]))
	}
	return out
}
