package lexicon_test

import (
	"strings"
	"testing"
	"unicode"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/letter"
)

// a plain letter, around whose middle an example stands.
const (
	above = "Dear Mr. Ambassador:\n\nI have your letter of the fourth of May and thank you for what you say in it\nabout the talks. We have gone over the matter with care and cannot share your view\nof the second point, because it leaves out what was agreed in the spring and because\nnothing was said then of the harbour.\n"
	below = "\nIt would help us to know what your people make of the first point before the\nmeeting in June, and whether the two papers that were left with you have been read\nby those for whom they were meant. I am sure that we can then find words on which\nboth sides agree.\n\nYours sincerely,\n"
)

func finder(t testing.TB) *lexicon.Finder {
	t.Helper()
	l, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	return l.Finder()
}

// matches are what a row is found to be, those left out that stand beside other
// words or are not in the capitals that their entry wants.
func matches(f *lexicon.Finder, row string) (out []lexicon.Match) {
	for _, m := range f.Find([]string{row}) {
		if !m.Beside && (!m.Marking.Capitals || !mostlySmall(row)) {
			out = append(out, m)
		}
	}
	return out
}

// close tells whether a match is a reading of the marking and not only like it:
// the finder looks at rows with one letter in three wrong, and what such a match
// is worth is learned. A row with at most one letter in five wrong and nothing
// missing reads so.
func close(m lexicon.Match) bool { return 5*m.Edits <= m.Letters && m.Missing == 0 }

func mostlySmall(s string) bool {
	small, all := 0, 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			all++
			if unicode.IsLower(r) {
				small++
			}
		}
	}
	return 2*small > all
}

func TestExamplesAreFound(t *testing.T) {
	eachEntry(t, func(t *testing.T, f *lexicon.Finder, m *lexicon.Marking) {
		for _, row := range m.Yes {
			found := false
			for _, match := range matches(f, row) {
				found = found || match.Marking == m
			}
			if !found {
				t.Errorf("%s:%d: %q is not found", m.File, m.Line, row)
			}
		}
	})
}

// A look-alike of a marking may resemble other entries, but no sure one may take
// the whole row for its own; and a look-alike of what stays must not be taken
// for what stays.
func TestLookAlikesAreNoMarkings(t *testing.T) {
	eachEntry(t, func(t *testing.T, f *lexicon.Finder, m *lexicon.Marking) {
		for _, row := range m.No {
			for _, match := range matches(f, row) {
				switch by := match.Marking; {
				case !close(match):
				case m.Keeps() && by == m && (m.Stands != lexicon.Row || match.Over <= 2):
					t.Errorf("%s:%d: %q is taken for what stays (%q)", m.File, m.Line, row, match.Says)
				case !m.Keeps() && !by.Keeps() && !by.Weak && match.Over <= 2:
					t.Errorf("%s:%d: %q is taken for %s (%q, %d edits, %d missing)", m.File, m.Line, row, by.Name, match.Says, match.Edits, match.Missing)
				}
			}
		}
	})
}

// Every look-alike stays where it stands among a letter's own words.
func TestLookAlikesStay(t *testing.T) {
	eachEntry(t, func(t *testing.T, _ *lexicon.Finder, m *lexicon.Marking) {
		if m.Keeps() {
			return // they are markings
		}
		for _, row := range m.No {
			l := letter.FromText("letter", above+row+below)
			if err := clean.Clean(l, clean.Settings{}); err != nil {
				t.Fatal(err)
			}
			for _, e := range l.InForce() {
				if e.Kind != letter.Strip {
					continue
				}
				var words []string
				for _, id := range e.Words {
					w, _ := l.Word(id)
					words = append(words, w.Text)
				}
				t.Errorf("%s:%d: of %q, %q is stripped by %s: %s", m.File, m.Line, row, strings.Join(words, " "), e.Rule, e.Why)
			}
		}
	})
}

func eachEntry(t *testing.T, check func(*testing.T, *lexicon.Finder, *lexicon.Marking)) {
	l, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	f := l.Finder()
	defer f.Release()
	for _, m := range l.Markings {
		t.Run(m.Name, func(t *testing.T) { check(t, f, m) })
	}
}
