package diffs

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"missive/compare"
	"missive/report"
)

// A Writer writes pairs in one form. Pairs come in their order, and End once
// after them.
type Writer interface {
	Pair(compare.Result) error
	End(Ending) error
}

// An Ending is what is known when all pairs are done.
type Ending struct {
	Totals *Totals
	// Problems are what was not compared, by name.
	Problems []compare.Problem
	// LeftOut says how many files were left out, and of what kinds; empty
	// where none was.
	LeftOut string
}

// Options say how to write.
type Options struct {
	// Folders tells that folders are compared: pairs are named, and totals
	// stand at the end.
	Folders bool
	// Limits are what JUnit and Markdown hold the pairs against.
	Limits report.Limits
	// AllowUnpaired tells that files without a partner are no failure.
	AllowUnpaired bool
	// Colour and Width are a terminal's; a Width of 0 breaks no lines.
	Colour bool
	Width  int
}

// Formats are the names of all forms that go to one stream.
func Formats() []string { return []string{"text", "json", "csv", "csv-pairs", "junit", "markdown"} }

// New makes the writer of a form. It fails for a name that is none of
// [Formats].
func New(format string, w io.Writer, o Options) (Writer, error) {
	switch format {
	case "text":
		return newText(w, o), nil
	case "json":
		return newJSON(w), nil
	case "csv":
		return newDifferencesCSV(w), nil
	case "csv-pairs":
		return newPairsCSV(w), nil
	case "junit":
		return newJUnit(w, o), nil
	case "markdown":
		return newMarkdown(w, o), nil
	}
	return nil, fmt.Errorf("%q is no form of output: want one of %s", format, strings.Join(Formats(), ", "))
}

// Judge holds a pair against limits and budgets, as `missive check` does a letter, and says
// where it falls short.
func Judge(r compare.Result, l report.Limits) []report.Shortfall {
	if r.Problem != nil {
		return nil
	}
	t := totalsOf(r)
	b := report.Batch{Entries: []report.Entry{{ID: r.Name, Chars: &t.Chars, WordErrors: &t.Words, Common: &t.Common,
		Kinds: t.Kinds, Causes: t.Causes, Blocks: t.Blocks, Unit: t.Unit, Denominator: t.Denominator, Folding: t.Folding, Profile: t.Profile}}}
	if t.Profile != nil {
		if under, err := b.Under(t.Profile.Profile); err == nil {
			b = under
		}
	}
	return report.Verdict(b, l, nil)
}

// counted are the counts of a map in the order of the list of its keys, then
// any others: "misread 9, lost 2".
func counted[K ~string](order []K, n map[K]int) string {
	order = slices.Clone(order)
	var others []K
	for k := range n {
		if !slices.Contains(order, k) {
			others = append(others, k)
		}
	}
	slices.Sort(others)
	var out []string
	for _, k := range append(order, others...) {
		if n[k] > 0 {
			out = append(out, fmt.Sprintf("%s %s", report.Visible(string(k)), report.Count(n[k])))
		}
	}
	return strings.Join(out, ", ")
}
