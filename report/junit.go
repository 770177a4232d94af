package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/jstemmer/go-junit-report/v2/junit"
)

// JUnit writes the batch as JUnit XML: one test case for each letter, which
// fails where pages could not be read or something else went wrong with it,
// and a skipped one for each input that was skipped or refused. What was measured stands in each
// letter's output. Whether the measures are good enough is for [VerdictJUnit].
func JUnit(w io.Writer, b Batch) error {
	b = b.sorted()
	letters := NewSuite("letters")
	for _, e := range b.Entries {
		c := junit.Testcase{Name: Visible(e.ID), Classname: "missive.letter", Time: NoTime}
		if trouble := e.troubles(); len(trouble) > 0 {
			c.Failure = e.unread(trouble)
		}
		c.SystemOut = &junit.Output{Data: e.figures()}
		letters.AddTestcase(c)
	}
	suites := []junit.Testsuite{letters}
	if len(b.Problems) > 0 {
		inputs := NewSuite("inputs")
		for _, p := range b.Problems {
			inputs.AddTestcase(junit.Testcase{Name: Visible(p.File), Classname: "missive.input", Time: NoTime,
				Skipped: &junit.Result{Message: Sentence(p.Reason, p.Remedy)}})
		}
		suites = append(suites, inputs)
	}
	return WriteSuites(w, "missive", suites...)
}

// NoTime stands where JUnit wants a duration: outputs hold none, and readers
// of the format want a number there.
const NoTime = "0"

// NewSuite is a JUnit suite without a test case.
func NewSuite(name string) junit.Testsuite {
	return junit.Testsuite{Name: name, Time: NoTime}
}

// WriteSuites writes suites as JUnit XML under a name. It fails when w does.
func WriteSuites(w io.Writer, name string, suites ...junit.Testsuite) error {
	all := junit.Testsuites{Name: name}
	for _, s := range suites {
		all.AddSuite(s)
	}
	if _, err := io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"); err != nil {
		return fmt.Errorf("junit: %w", err)
	}
	if err := all.WriteXML(w); err != nil {
		return fmt.Errorf("junit: %w", err)
	}
	return nil
}

// troubles are sentences on what went wrong with the letter, pages first.
func (e Entry) troubles() []string {
	var out []string
	for _, f := range e.Failures {
		out = append(out, fmt.Sprintf("%s, page %d: %s", Visible(f.File), f.Page, Sentence(f.Reason, f.Remedy)))
	}
	if e.Problem != "" {
		out = append(out, Visible(e.Problem))
	}
	return out
}

// unread is the result of a letter with troubles, of which there is one at
// least.
func (e Entry) unread(troubles []string) *junit.Result {
	kind := "problem"
	if len(e.Failures) > 0 {
		kind = "unread"
	}
	return &junit.Result{Message: troubles[0], Type: kind, Data: strings.Join(troubles, "\n")}
}

// figures are the letter's figures, one on a line.
func (e Entry) figures() string {
	var b strings.Builder
	fmt.Fprintf(&b, "pages: %d\nwords: %d\nconfidence: %s\nwords stripped: %d\n", e.Pages, e.Words, sure(e.Conf), e.StrippedWords())
	if !e.Compared() {
		b.WriteString("no reference\n")
		return b.String()
	}
	fmt.Fprintf(&b, "CER: %s (%s)\nWER: %s (%s)\n%s\n", Rate(*e.Chars), Edits(*e.Chars, e.Unit), Rate(*e.WordErrors), Edits(*e.WordErrors, "words"), Folded(e.Folding))
	return b.String()
}

// Sentence is a reason and its remedy in one line.
func Sentence(reason, remedy string) string {
	if remedy == "" {
		return Visible(reason)
	}
	return Visible(strings.TrimSuffix(reason, ".") + "; " + remedy)
}
