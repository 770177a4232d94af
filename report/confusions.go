package report

import (
	"missive/align"
	"missive/measure"
)

// entryConfusions is how many confusions a batch keeps of one letter: the three
// despatches have 20 to 60 different ones each, and what stands beyond in a longer
// letter is rare in it. A batch of 10,000 letters keeps some 10 MB of them.
const entryConfusions = 40

// confusions are the comparison's most frequent ones, or nil.
func confusions(c *align.Comparison) *measure.ConfusionTable {
	if c.Details == nil || len(c.Details.Confusions.Pairs) == 0 {
		return nil
	}
	t := c.Details.Confusions.Top(entryConfusions)
	return &t
}

// allConfusions is how many confusions are kept of all letters together.
const allConfusions = 200

// Confusions are the most frequent confusions of all letters together.
func (b Batch) Confusions() measure.ConfusionTable {
	var tables []measure.ConfusionTable
	for _, e := range b.Entries {
		if e.Confusions != nil {
			tables = append(tables, *e.Confusions)
		}
	}
	return measure.AddConfusions(tables...).Top(allConfusions)
}

// A confusionRow is a row of the index's table of confusions.
type confusionRow struct {
	Ref, Text string // as people see them; empty where there is none
	N         int
}

// confusionRows are the n most frequent confusions, for people.
func confusionRows(t measure.ConfusionTable, n int) []confusionRow {
	var out []confusionRow
	for _, c := range t.Top(n).Pairs {
		out = append(out, confusionRow{seen(c.Ref), seen(c.Text), c.N})
	}
	return out
}

// seen is what characters look like alone in a table: a blank has to be shown.
func seen(s string) string {
	switch s {
	case " ":
		return "␣"
	case "":
		return "nothing"
	}
	return Visible(s)
}
