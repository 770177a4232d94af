package diffs

import (
	"fmt"
	"io"
	"strings"

	"github.com/jstemmer/go-junit-report/v2/junit"

	"missive/compare"
	"missive/report"
)

// A junitWriter makes a test case of each pair. Where there are limits a case
// fails for a rate over one; where there are none, for any difference. What
// could not be compared is a case with an error.
type junitWriter struct {
	to    io.Writer
	o     Options
	suite junit.Testsuite
}

// failuresShown is how many differences a failed case lists: CI services show
// the first lines of a failure, and some refuse files of many megabytes.
const failuresShown = 20

func newJUnit(w io.Writer, o Options) *junitWriter {
	return &junitWriter{to: w, o: o, suite: report.NewSuite("diff")}
}

// Pair keeps a case; JUnit wants the number of failures at its beginning.
func (j *junitWriter) Pair(r compare.Result) error {
	if r.Problem != nil {
		return nil // a case of its own at the end
	}
	t := totalsOf(r)
	c := junit.Testcase{Name: report.Visible(r.Name), Classname: "missive.diff", Time: report.NoTime, SystemOut: &junit.Output{Data: output(r, t)}}
	switch short := Judge(r, j.o.Limits); {
	case len(short) > 0:
		c.Failure = &junit.Result{Message: short[0].Sentence, Type: short[0].About, Data: sentences(short) + listed(r)}
	case !limited(j.o.Limits) && r.Differs():
		c.Failure = &junit.Result{Message: "the texts differ: " + strings.Join(tallies(t), "; "), Type: "different", Data: listed(r)}
	}
	j.suite.AddTestcase(c)
	return nil
}

// limited tells whether there is a limit.
func limited(l report.Limits) bool { return l.MaxCER != nil || l.MaxWER != nil || len(l.Max) > 0 }

func sentences(short []report.Shortfall) string {
	var b strings.Builder
	for _, s := range short {
		b.WriteString(s.Sentence + "\n")
	}
	return b.String()
}

// output is what a case prints: the files, the rates and the counts.
func output(r compare.Result, t *Totals) string {
	var b strings.Builder
	fmt.Fprintf(&b, "reference: %s\ntext: %s\n", report.Visible(r.Reference), report.Visible(r.Text))
	for _, f := range figures(t) {
		fmt.Fprintf(&b, "%s %s: %s (%s)\n", f.name, f.over, report.Rate(f.m), f.sentence())
	}
	for _, s := range append(tallies(t), further(t)...) {
		fmt.Fprintln(&b, s)
	}
	fmt.Fprintln(&b, how(t))
	return b.String()
}

// listed are the first passages and differences of a pair, as in a terminal.
func listed(r compare.Result) string {
	var b strings.Builder
	plainly := &textWriter{}
	rows := plainly.rows(r.Comparison)
	for i, x := range rows {
		if i == failuresShown {
			fmt.Fprintf(&b, "… and %s more\n", report.Count(len(rows)-i))
			break
		}
		fmt.Fprintf(&b, "%s %s: %s\n", x.place, x.label, plainly.painted(x.rest, " "))
	}
	return b.String()
}

// End writes the suite.
func (j *junitWriter) End(e Ending) error {
	for _, p := range e.Problems {
		c := junit.Testcase{Name: report.Visible(p.Name), Classname: "missive.diff", Time: report.NoTime}
		if result := (&junit.Result{Message: Problem(p), Type: string(p.Kind)}); j.o.AllowUnpaired && p.Kind == compare.NoPartner {
			c.Skipped = result
		} else {
			c.Error = result
		}
		j.suite.AddTestcase(c)
	}
	return report.WriteSuites(j.to, "missive diff", j.suite)
}
