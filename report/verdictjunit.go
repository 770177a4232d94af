package report

import (
	"io"
	"strings"

	"github.com/jstemmer/go-junit-report/v2/junit"
)

// VerdictJUnit writes a verdict as JUnit XML: one test case for each letter,
// which fails where the letter falls short, errs where pages of it could not
// be read, and is skipped where it has no reference. Letters that only the
// baseline knows have a test case of their own.
func VerdictJUnit(w io.Writer, b Batch, short []Shortfall) error {
	b = b.sorted()
	found := byLetter(short)
	suite := NewSuite("check")
	for _, e := range b.Entries {
		c := junit.Testcase{Name: Visible(e.ID), Classname: "missive.check", Time: NoTime}
		trouble := e.troubles()
		if len(trouble) > 0 {
			c.Error = e.unread(trouble)
		}
		switch lacks := found[e.ID]; {
		case len(lacks) > 0:
			c.Failure = failure(lacks)
		case !e.Compared() && len(trouble) == 0:
			c.Skipped = &junit.Result{Message: "no reference"}
		}
		c.SystemOut = &junit.Output{Data: e.figures()}
		suite.AddTestcase(c)
		delete(found, e.ID)
	}
	for _, s := range short {
		if lacks, ok := found[s.Letter]; ok {
			suite.AddTestcase(junit.Testcase{Name: s.name(), Classname: "missive.check", Time: NoTime, Failure: failure(lacks)})
			delete(found, s.Letter)
		}
	}
	return WriteSuites(w, "missive check", suite)
}

func failure(short []Shortfall) *junit.Result {
	var lines []string
	for _, s := range short {
		lines = append(lines, s.Sentence)
	}
	return &junit.Result{Message: lines[0], Type: short[0].About, Data: strings.Join(lines, "\n")}
}

func byLetter(short []Shortfall) map[string][]Shortfall {
	out := map[string][]Shortfall{}
	for _, s := range short {
		out[s.Letter] = append(out[s.Letter], s)
	}
	return out
}
