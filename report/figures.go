package report

import (
	"fmt"
	"math"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"missive/align"
	"missive/letter"
	"missive/measure"
)

// Count is n with its thousands parted: 2,980.
func Count(n int) string { return message.NewPrinter(language.English).Sprintf("%d", n) }

// Counted is a number and what it counts: "1 page", "3 pages".
func Counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return Count(n) + " " + noun
}

// Percent is a fraction as a percentage with two decimals, without its sign:
// 0.0287 is "2.87". An error rate can exceed 100.
func Percent(f float64) string { return fmt.Sprintf("%.2f", 100*f) }

// Rate is a measure's rate with its sign: "2.87 %", or "≤ 2.87 %" where it is
// only an upper bound.
func Rate(m align.Measure) string {
	if !m.Exact {
		return "≤ " + Percent(m.Rate()) + " %"
	}
	return Percent(m.Rate()) + " %"
}

// bounded is a rate in percent without its sign, marked where it is only an
// upper bound.
func bounded(m align.Measure) string {
	if !m.Exact {
		return "≤" + Percent(m.Rate())
	}
	return Percent(m.Rate())
}

// interval is that of an average, in percent: "0.26 to 1.57".
func interval(i *measure.Interval) string { return Percent(i.Low) + " to " + Percent(i.High) }

// sure is a confidence for people: 0.8931 is "89 %". Only certainty itself is
// "100 %".
func sure(f float64) string {
	hundredths := math.Round(100 * f)
	if f < 1 {
		hundredths = min(hundredths, 99)
	}
	return fmt.Sprintf("%.0f %%", hundredths)
}

// Folded says what was made equal before counting, for people.
func Folded(folding []string) string {
	if len(folding) == 0 {
		return "nothing folded"
	}
	return "folded: " + Visible(strings.Join(folding, ", "))
}

// roleName is a role in the words of people.
func roleName(r letter.Role) string {
	switch r {
	case letter.Banner:
		return "banner"
	case letter.PageNumber:
		return "page number"
	case letter.RunningHead:
		return "running head"
	case letter.RunningFoot:
		return "running foot"
	case letter.Continuation:
		return "continuation mark"
	case letter.FileNumber:
		return "file number"
	case letter.MarginMark:
		return "margin mark"
	}
	return Visible(string(r))
}

// Edits are a measure's counts: "12 edits over 1,204 characters: 3 added, 4
// lost, 5 misread".
func Edits(m align.Measure, unit string) string {
	return fmt.Sprintf("%s over %s %s: %s added, %s lost, %s misread",
		Counted(m.Distance(), "edit"), Count(m.Reference), Visible(unit), Count(m.Insertions), Count(m.Deletions), Count(m.Substitutions)) + Bound(m)
}

// Bound is the least that a measure which is not exact can be, in brackets, and
// empty for one that is.
func Bound(m align.Measure) string {
	if m.Exact {
		return ""
	}
	return fmt.Sprintf(" (not exact: at least %s, %s %%)", Counted(m.AtLeast, "edit"), Percent(float64(m.AtLeast)/float64(max(m.Reference, 1))))
}
