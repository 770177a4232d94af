package report

import (
	"missive/measure"
)

// Classes say how the characters of each class fared in all letters together.
func (b Batch) Classes() []measure.ClassCount {
	sum := []measure.ClassCount{}
	for _, e := range b.Entries {
		if len(e.Classes) > 0 {
			sum = measure.AddClasses(sum, e.Classes)
		}
	}
	return sum
}

// A classRow is a row of the table of classes.
type classRow struct {
	Class                  string
	Reference, Text        int
	Recall, Precision      float64
	Misread, Missed, Added int
}

// classRows are the classes that either text has characters of.
func classRows(all []measure.ClassCount) []classRow {
	var out []classRow
	for _, c := range all {
		if c.Reference+c.Text > 0 {
			out = append(out, classRow{c.Class, c.Reference, c.Text, c.Recall, c.Precision, c.Misread, c.Missed, c.Added})
		}
	}
	return out
}
