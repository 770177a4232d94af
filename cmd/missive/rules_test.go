package main

import (
	"slices"
	"strings"
	"testing"

	"missive/clean"
	"missive/clean/lexicon"
	"missive/letter"
)

// What help tells people to write is right, and its examples come out.
func TestSampleRules(t *testing.T) {
	own, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	l, err := own.With("sample.toml", []byte(sampleRules))
	if err != nil {
		t.Fatal(err)
	}
	m := l.Marking("house-accession")
	if m == nil || len(l.Markings) != len(own.Markings) {
		t.Fatalf("%d markings, of %d before one was dropped and one added", len(l.Markings), len(own.Markings))
	}
	if faults := clean.Try(l, m); len(faults) > 0 {
		t.Errorf("%+v", faults)
	}
}

func TestEveryRoleAndFieldHasWords(t *testing.T) {
	for _, r := range slices.Concat(letter.StripRoles(), letter.TextRoles()) {
		if roleWords[r] == "" {
			t.Errorf("role %s has no words", r)
		}
	}
	l, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range l.Markings {
		if standWords[m.Stands] == "" {
			t.Errorf("%s: %q has no words", m.Name, m.Stands)
		}
		said := fieldsOf(m)
		for _, says := range m.Says {
			for _, after := range strings.Split(says, "{")[1:] {
				if field, _, _ := strings.Cut(after, "}"); !strings.Contains(said, "{"+field+"} stands for") {
					t.Errorf("%s: field {%s} is not explained: %s", m.Name, field, said)
				}
			}
		}
	}
}

func TestFill(t *testing.T) {
	for _, c := range []struct {
		head  string
		width int
		words string
		want  string
	}{
		{"  ", 20, "one two three four five", "  one two three four\n  five\n"},
		{"for +1.2  ", 20, "one two three", "for +1.2  one two\n          three\n"},
		{"", 4, "unbreakable x", "unbreakable\nx\n"},
		{"", 8, "žluťoučký kůň", "žluťoučký\nkůň\n"},
		{"- ", 20, "", "- \n"},
	} {
		var b strings.Builder
		fill(&b, c.head, c.width, c.words)
		if b.String() != c.want {
			t.Errorf("%q in %d: got %q, want %q", c.words, c.width, b.String(), c.want)
		}
	}
	if got := cut("žluťoučký kůň", 8); got != "žluťouč…" {
		t.Errorf("cut %q", got)
	}
}

func TestExampleLine(t *testing.T) {
	text := "# ours\n[[marking]]\nname = \"a\"\nyes = [\"one\",\n  'two', \"thr\\u0065e\"]\n[[marking]]\nno = [\"one\"]\n"
	for example, want := range map[string]int{"one": 4, "two": 5, "three": 2} {
		if got := exampleLine(text, clean.Fault{Marking: &lexicon.Marking{Line: 2}, Example: example}); got != want {
			t.Errorf("%s: line %d, want %d", example, got, want)
		}
	}
}
