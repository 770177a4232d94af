package diffs

import (
	"bytes"
	"testing"

	"missive/align"
	"missive/compare"
	"missive/letter"
)

// sample is a pair with a difference of every kind and cause, a passage of
// every kind, a measure that is only bounded, and hostile words.
func sample() compare.Result {
	c := align.Comparison{Reference: []string{"refs/=1+1.txt"}, Unit: "user-perceived characters", Denominator: "reference", Folding: []string{"quotes", "white space"},
		Chars:  align.Measure{Reference: 12004, Text: 12000, Insertions: 1203, Deletions: 1207, Substitutions: 301, AtLeast: 2500},
		Words:  align.Measure{Reference: 2001, Text: 2000, Insertions: 203, Deletions: 204, Substitutions: 59, Exact: true},
		Common: align.Common{Chars: align.Measure{Reference: 10800, Text: 10790, Insertions: 3, Deletions: 13, Substitutions: 301, Exact: true}, Words: align.Measure{Reference: 1800, Text: 1799, Insertions: 3, Deletions: 4, Substitutions: 59, Exact: true}},
		Kinds:  map[align.Kind]int{}, Causes: map[align.Cause]int{}}
	words := []string{"=cmd|' /C calc'!A0", "-", "@x", "'=y", "a|b", "<script>", "\x1b[2J", "“ä”", "::error::", "x", "\u202egnp", "*b*"}
	for i, k := range align.Kinds() {
		d := align.Difference{Kind: k, Ref: words[i%len(words)], Text: "t" + words[(i+1)%len(words)], Before: "before, it", After: "\"after\"\nit", Line: i + 1, Column: 2, TextLine: i + 3, TextColumn: 4, Parts: []align.Part{}}
		switch k {
		case align.Lost:
			d.Text = ""
		case align.Added:
			d.Ref = ""
		}
		if i < len(align.Causes()) {
			d.Cause, d.Why = align.Causes()[i], "for the sample"
			c.Causes[d.Cause]++
		}
		c.Kinds[k]++
		c.Differences = append(c.Differences, d)
	}
	for i, k := range align.BlockKinds() {
		b := align.Block{Kind: k, Ref: align.Stretch{Line: 1, Column: i + 1, Chars: 1204, Words: 201, Begins: "This begins", Ends: "and | ends"}, Text: align.Stretch{Line: 9, Column: 1, Chars: 1204, Words: 201, Begins: "+This begins"}}
		switch k {
		case align.MissingPage, align.MissingPassage:
			b.Text = align.Stretch{Line: 9, Column: 1}
		case align.NotInReference:
			b.Ref = align.Stretch{Line: 3, Column: 1}
		}
		c.Blocks = append(c.Blocks, b)
	}
	d := &c.Differences[0]
	d.Page, d.Conf, d.Words, d.Box = 1, .5, []letter.WordID{{Page: 0, Line: 1, Word: 2}}, letter.Box{X0: 1, Y0: 2, X1: 3, Y1: 4}
	d.Parts = []align.Part{{Op: align.Delete, Text: d.Ref}, {Op: align.Insert, Text: d.Text}}
	c.Details = align.Texts("Dear modern Sir, 12", "Dear rnodem Sir. 13", align.Options{Folding: align.DefaultFolding(), Flexible: true}).Details
	return compare.Result{Pair: compare.Pair{Name: "=1+1", Reference: "refs/=1+1.txt", Text: "texts/=1+1.txt"}, Comparison: c}
}

// written is what a writer makes of the pairs and problems.
func written(t testing.TB, format string, o Options, problems []compare.Problem, results ...compare.Result) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := New(format, &b, o)
	if err != nil {
		t.Fatal(err)
	}
	totals := NewTotals()
	for _, r := range results {
		totals.Add(r)
		if err := w.Pair(r); err != nil {
			t.Fatal(err)
		}
	}
	totals.Finish()
	if err := w.End(Ending{Totals: totals, Problems: problems, LeftOut: "2 (.jpg 2)"}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
