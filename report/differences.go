package report

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"missive/align"
)

// Differences writes a comparison for a terminal or a log: a line for each
// difference with its place in the reference (line:column, from 1), what the
// reference has in [-…-] and what the text has in {+…+}, and at the end both
// rates with their counts and what was folded. It fails when w does.
func Differences(w io.Writer, c align.Comparison) error {
	b := bufio.NewWriter(w)
	for _, d := range c.Differences {
		fmt.Fprintf(b, "%d:%d\t%s\n", d.Line, d.Column, inContext(d))
	}
	if len(c.Differences) == 0 {
		fmt.Fprintln(b, "no differences")
	}
	fmt.Fprintf(b, "CER %6.2f %%  %s of %d %s\n", 100*c.Chars.Rate(), counts(c.Chars), c.Chars.Reference, c.Unit)
	fmt.Fprintf(b, "WER %6.2f %%  %s of %d words\n", 100*c.Words.Rate(), counts(c.Words), c.Words.Reference)
	fmt.Fprintf(b, "both over the length of the %s; %s\n", c.Denominator, folded(c.Folding))
	return b.Flush()
}

// inContext is the difference between its neighbours.
func inContext(d align.Difference) string {
	var parts []string
	for _, s := range []string{d.Before, wrapped("[-", d.Ref, "-]"), wrapped("{+", d.Text, "+}"), d.After} {
		if s != "" {
			parts = append(parts, Visible(s))
		}
	}
	return strings.Join(parts, " ")
}

func wrapped(open, s, end string) string {
	if s == "" {
		return ""
	}
	return open + s + end
}

func counts(m align.Measure) string {
	s := fmt.Sprintf("%d added, %d lost, %d misread", m.Insertions, m.Deletions, m.Substitutions)
	if !m.Exact {
		s += " (an upper bound)"
	}
	return s
}
