package diffs

import (
	"fmt"
	"strings"

	"missive/align"
	"missive/compare"
	"missive/measure"
	"missive/report"
)

// A figure is one rate as it is shown: what it is, over what, and its measure.
type figure struct {
	name, over, unit string
	m                align.Measure
}

// figures are the four rates of a pair or of all of them.
func figures(t *Totals) []figure {
	return []figure{
		{"CER", "over everything", t.Unit, t.Chars}, {"CER", "over what both have", t.Unit, t.Common.Chars},
		{"WER", "over everything", "words", t.Words}, {"WER", "over what both have", "words", t.Common.Words},
	}
}

// sentence is a figure's counts, and its bounds where it is not exact.
func (f figure) sentence() string { return report.Edits(f.m, f.unit) }

// short is the same without what is counted.
func (f figure) short() string {
	return fmt.Sprintf("%s of %s: %s added, %s lost, %s misread", report.Counted(f.m.Distance(), "edit"), report.Count(f.m.Reference),
		report.Count(f.m.Insertions), report.Count(f.m.Deletions), report.Count(f.m.Substitutions)) + report.Bound(f.m)
}

// how says what the rates are relative to, what was folded, and whether they
// are exact.
func how(t *Totals) string {
	exact := "exact"
	for _, f := range figures(t) {
		if !f.m.Exact {
			exact = "not all exact: ≤ marks upper bounds"
		}
	}
	return fmt.Sprintf("CER counts %s, WER words, over the length of the %s; %s; %s.", report.Visible(t.Unit), report.Visible(t.Denominator), report.Folded(t.Folding), exact)
}

// further are the other measures of the characters and words, a sentence each.
func further(t *Totals) []string {
	s := "normalised CER " + report.Percent(t.NormalisedCER) + " %"
	if t.Bag != nil {
		s += fmt.Sprintf("; words wherever they stand: precision %s %%, recall %s %%", report.Percent(t.Bag.Precision), report.Percent(t.Bag.Recall))
	}
	out := []string{s}
	if f := t.flexible; f != nil {
		s := fmt.Sprintf("flexible character accuracy %s %% (%s)", report.Percent(f.Accuracy), f.Computed)
		if f.Computed == measure.NotComputed {
			s = "flexible character accuracy not computed"
		}
		if f.Why != "" {
			s += ": " + f.Why
		}
		out = append(out, report.Visible(s))
	}
	if t.Profile != nil {
		out = append(out, report.Visible(t.Profile.String()))
	}
	return out
}

// means are the averages of the pairs, with their intervals.
func means(t *Totals) string {
	if t.CERs == nil {
		return "mean of the pairs: not computed"
	}
	one := func(name string, a *measure.Average) string {
		s := name + " " + report.Percent(a.Macro) + " %"
		if a.MacroInterval != nil {
			s += fmt.Sprintf(" (%s to %s)", report.Percent(a.MacroInterval.Low), report.Percent(a.MacroInterval.High))
		}
		return s
	}
	s := "mean of the pairs: " + one("CER", t.CERs) + ", " + one("WER", t.WERs)
	if t.CERs.MacroInterval != nil {
		s += fmt.Sprintf("; in brackets where it would lie in %.0f of 100 such batches", 100*measure.Level)
	}
	return s
}

// tallies are the numbers of differences and passages, by kind and cause, one
// kind of number in each sentence.
func tallies(t *Totals) []string {
	out := []string{report.Counted(t.Differences, "difference")}
	if t.Differences == 0 {
		out[0] = "no differences"
	} else {
		out[0] += ": " + counted(align.Kinds(), t.Kinds)
	}
	if len(t.Causes) > 0 {
		out = append(out, "causes: "+counted(align.Causes(), t.Causes))
	}
	if n := sum(t.Blocks); n > 0 {
		out = append(out, report.Counted(n, "passage")+": "+counted(align.BlockKinds(), t.Blocks))
	}
	return out
}

func sum[K comparable](counts map[K]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// label is a difference's kind and, in brackets, its cause.
func label(d align.Difference) string {
	s := report.Visible(string(d.Kind))
	if d.Cause != "" {
		s += " (" + report.Visible(string(d.Cause)) + ")"
	}
	return s
}

// place is where a difference or a passage stands: line:column, with the file
// before it where there are several.
func place(file string, line, column int) string {
	s := fmt.Sprintf("%d:%d", line, column)
	if file != "" {
		s = report.Visible(file) + ":" + s
	}
	return s
}

// passage is the beginning and the end of a block, of the text that has it.
func passage(b align.Block) (stretch align.Stretch, words string) {
	stretch = b.Ref
	if b.Kind == align.NotInReference {
		stretch = b.Text
	}
	words = report.Visible(stretch.Begins)
	if stretch.Ends != "" {
		words += " … " + report.Visible(stretch.Ends)
	}
	return stretch, words
}

// fate says how long a passage is and what became of it.
func fate(b align.Block) string {
	s, _ := passage(b)
	long := fmt.Sprintf("%s, %s, ", report.Counted(s.Words, "word"), report.Counted(s.Chars, "character"))
	there := place(b.Text.File, b.Text.Line, b.Text.Column)
	switch b.Kind {
	case align.NotInReference:
		return long + "only in the text, there at " + there
	case align.Moved:
		return long + "in the text at " + there
	}
	return long + "only in the reference"
}

// Summary is what came of all pairs, in one line.
func Summary(t *Totals) string {
	return fmt.Sprintf("%s: CER %s, of what both have %s; WER %s, of what both have %s; %s",
		compared(t), report.Rate(t.Chars), report.Rate(t.Common.Chars),
		report.Rate(t.Words), report.Rate(t.Common.Words), strings.Join(tallies(t), "; "))
}

// compared says how many pairs were compared and how many of them differ.
func compared(t *Totals) string {
	verb := "differ"
	if t.Different == 1 {
		verb = "differs"
	}
	return fmt.Sprintf("%s compared, %s %s", report.Counted(t.Pairs, "pair"), report.Count(t.Different), verb)
}

// Problem is what was not compared, in one line.
func Problem(p compare.Problem) string {
	switch {
	case p.File == "":
		return report.Visible(p.Name + ": " + p.Reason)
	case strings.HasPrefix(p.Reason, p.File+":") || strings.Contains(p.Reason, " "+p.File+":"):
		return report.Visible(p.Reason) // the reason names it
	}
	return report.Visible(fmt.Sprintf("%s (%s): %s", p.File, p.Side, p.Reason))
}
