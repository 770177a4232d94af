package clean

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
)

func TestRulesAreDocumented(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		if r.Name == "" || seen[r.Name] {
			t.Errorf("rule %q: the name is empty or taken", r.Name)
		}
		seen[r.Name] = true
		if len(strings.Fields(r.Doc)) < 10 || r.Find == nil {
			t.Errorf("rule %s: says too little about itself", r.Name)
		}
		must, mustNot := 0, 0
		for _, e := range r.Examples {
			if len(e.Finds) > 0 {
				must++
			} else {
				mustNot++
			}
		}
		if must == 0 || mustNot == 0 {
			t.Errorf("rule %s: has %d examples of what it must find and %d of what it must not; wants both", r.Name, must, mustNot)
		}
	}
}

func TestExamples(t *testing.T) {
	for _, r := range Rules() {
		for _, e := range r.Examples {
			t.Run(r.Name+"/"+strings.ReplaceAll(clip(e.Text), "\n", "|"), func(t *testing.T) {
				l := exampleLetter(t, e)
				for _, name := range e.Before {
					before := Rules()[slices.IndexFunc(Rules(), func(r Rule) bool { return r.Name == name })]
					if _, err := run(l, before, NewView(l)); err != nil {
						t.Fatal(err)
					}
				}
				var got []string
				for _, f := range r.Find(NewView(l)) {
					if takes := f.Kind == letter.Strip || f.Kind == letter.Move; takes == r.Mends {
						t.Errorf("finds %q of the kind %s, and Mends is %v", findingText(l, f), f.Kind, r.Mends)
					}
					got = append(got, findingText(l, f))
				}
				if !slices.Equal(got, e.Finds) {
					t.Errorf("found\n\t%q\nwant\n\t%q", got, e.Finds)
				}
				if _, err := run(l, r, NewView(l)); err != nil {
					t.Error(err)
				}
			})
		}
	}
}

func exampleLetter(t *testing.T, e Example) *letter.Letter {
	t.Helper()
	if e.Scan {
		return &letter.Letter{ID: "example", Pages: []letter.Page{draw(e.Text)}}
	}
	return letter.FromText("example", e.Text)
}

func findingText(l *letter.Letter, f Finding) string {
	var words []string
	for _, id := range f.Words {
		w, _ := l.Word(id)
		words = append(words, w.Text)
	}
	return strings.Join(words, " ")
}
