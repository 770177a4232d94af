package clean

import (
	"strings"
	"testing"

	"missive/clean/lexicon"
	"missive/letter"
)

// a plain letter, around whose middle an example stands.
const (
	above = "Dear Mr. Ambassador:\n\nI have your letter of the fourth of May and thank you for what you say in it\nabout the talks. We have gone over the matter with care and cannot share your view\nof the second point, because it leaves out what was agreed in the spring and because\nnothing was said then of the harbour.\n"
	below = "\nIt would help us to know what your people make of the first point before the\nmeeting in June, and whether the two papers that were left with you have been read\nby those for whom they were meant. I am sure that we can then find words on which\nboth sides agree.\n\nYours sincerely,\n"
)

// TestLexiconExamples: every example of every entry comes out as `missive rules test`
// wants it.
func TestLexiconExamples(t *testing.T) {
	eachEntry(t, func(t *testing.T, l *lexicon.Lexicon, m *lexicon.Marking) {
		for _, f := range Try(l, m) {
			t.Errorf("%s:%d: %q: %s", m.File, m.Line, f.Example, f.Says)
		}
	})
}

// A look-alike of a marking may resemble other entries, but no sure one may take
// the whole row for its own with at most one letter in five wrong and nothing
// missing.
func TestLookAlikesAreNoMarkings(t *testing.T) {
	eachEntry(t, func(t *testing.T, l *lexicon.Lexicon, m *lexicon.Marking) {
		if m.Keeps() {
			return // they are markings
		}
		f := l.Finder()
		defer f.Release()
		for _, row := range m.No {
			for _, match := range f.Find([]string{row}) {
				by := match.Marking
				if by.Keeps() || by.Weak || !ofRow(&match, row) {
					continue
				}
				if reads(&match) && match.Over <= 2 {
					t.Errorf("%s:%d: %q is taken for %s (%q, %d edits, %d missing)", m.File, m.Line, row, by.Name, match.Says, match.Edits, match.Missing)
				}
			}
		}
	})
}

// Every look-alike stays where it stands among a letter's own words.
func TestLookAlikesStay(t *testing.T) {
	eachEntry(t, func(t *testing.T, _ *lexicon.Lexicon, m *lexicon.Marking) {
		if m.Keeps() {
			return // they are markings
		}
		for _, row := range m.No {
			l := letter.FromText("letter", above+row+below)
			if err := Clean(l, Settings{}); err != nil {
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

func eachEntry(t *testing.T, check func(*testing.T, *lexicon.Lexicon, *lexicon.Marking)) {
	l, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range l.Markings {
		t.Run(m.Name, func(t *testing.T) { check(t, l, m) })
	}
}
