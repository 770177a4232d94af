package clean

import (
	"fmt"
	"strings"

	"missive/clean/lexicon"
)

// A Fault is an example of a marking that does not come out as it should.
type Fault struct {
	Marking *lexicon.Marking
	// Example is the row, and Yes tells that it is one that must be found.
	Example string
	Yes     bool
	// Says tells in plain words what happened.
	Says string
}

// Try runs the examples of a lexicon's entry: each row under yes must be found
// to read like it. Each row under no, standing in the middle of a page of a
// letter, must stay under the default settings with this lexicon; but where the
// entry is of what stays, such a row must only not read as the entry does.
func Try(l *lexicon.Lexicon, m *lexicon.Marking) []Fault {
	var out []Fault
	f := l.Finder()
	defer f.Release()
	for _, row := range m.Yes {
		if says := unfound(f, m, row); says != "" {
			out = append(out, Fault{m, row, true, says})
		}
	}
	for _, row := range m.No {
		says := ""
		if m.Keeps() {
			says = taken(f, m, row)
		} else {
			says = unkept(l, row)
		}
		if says != "" {
			out = append(out, Fault{m, row, false, says})
		}
	}
	return out
}

// unfound says what a row reads like that should read like an entry, or
// nothing where it does.
func unfound(f *lexicon.Finder, m *lexicon.Marking, row string) string {
	var nearest *lexicon.Match
	found := f.Find([]string{row})
	for i := range found {
		if !ofRow(&found[i], row) {
			continue
		}
		if found[i].Marking == m {
			return ""
		}
		if nearest == nil || strength(&found[i]) > strength(nearest) {
			nearest = &found[i]
		}
	}
	if nearest == nil {
		return "it is not found: no wording is near enough"
	}
	return fmt.Sprintf("it is not found; it reads rather like %s (%q)", nearest.Marking.Name, nearest.Says)
}

// taken says by which wording a row reads as an entry does, which it should
// not, or nothing.
func taken(f *lexicon.Finder, m *lexicon.Marking, row string) string {
	found := f.Find([]string{row})
	for i := range found {
		if found[i].Marking == m && ofRow(&found[i], row) && reads(&found[i]) {
			return fmt.Sprintf("it is found, by %q", found[i].Says)
		}
	}
	return ""
}

// ofRow tells whether a match in a row is evidence about the whole row: it
// does not stand beside other words, and is in the capitals that its entry
// wants.
func ofRow(m *lexicon.Match, row string) bool {
	return !m.Beside && !(m.Marking.Capitals && mostlySmall(row))
}

// reads tells whether a match is a reading of its wording and not only like it:
// a finder looks at rows with one letter in three wrong, and what such a match
// is worth is learned. Here at most one letter in five is wrong, nothing is
// missing, and of a wording that is the whole row nothing else stands there.
func reads(m *lexicon.Match) bool {
	return 5*m.Edits <= m.Letters && m.Missing == 0 && (m.Marking.Stands != lexicon.Row || m.Over <= 2)
}

// unkept says what of a row is stripped in the middle of a letter, or nothing
// where all of it stays.
func unkept(l *lexicon.Lexicon, row string) string {
	before := strings.Count(plainBefore, "\n")
	answers, err := Answers("", plainBefore+row+"\n"+plainAfter, Settings{Lexicon: l})
	if err != nil {
		return err.Error()
	}
	for a := range answers {
		if a.Line == before && len(a.Edits) > 0 {
			e := a.Edits[0]
			return fmt.Sprintf("%q is stripped by %s: %s", e.Text, e.Rule, e.Why)
		}
	}
	return ""
}

// plainBefore and plainAfter are a letter's page around a row that is tried.
const (
	plainBefore = `Dear Mr. Governor:

I have your letter of March 30, which the mail boat brought on Tuesday, and
I thank you for it. You ask whether the harbor dues can be withdrawn before
the summer. They can, but only by the Council, and the Council will not meet
before June, when most of its members will have come back from the islands.
`
	plainAfter = `I enclose a copy of the schedule which the harbor master keeps. You will
see from it that the dues were raised twice in the last ten years, and that
the second time nobody objected, because nobody was told of it in advance.

With great respect, I am,
Yours faithfully,
`
)
