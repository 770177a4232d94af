package report

import (
	"bytes"
	"strings"
	"testing"

	"missive/align"
	"missive/letter"
	"missive/measure"
)

// TestClassesOfAllLetters adds the tables of two letters, and shows them.
func TestClassesOfAllLetters(t *testing.T) {
	o := align.Options{Folding: align.DefaultFolding()}
	entry := func(id, text, ref string) Entry {
		l := letter.FromText(id, text)
		c := align.Letter(l, align.Reference{Text: ref}, o)
		return NewEntry(l, &c)
	}
	b := Batch{Entries: []Entry{entry("a", "in 1962 rn", "in 1963 m"), entry("b", "Sir 12", "Sir 12"), {ID: "bare"}}}
	got := map[string]measure.ClassCount{}
	for _, c := range b.Classes() {
		got[c.Class] = c
	}
	if d := got[measure.Digits]; d.Reference != 6 || d.Correct != 5 || d.Recall != 0.833333 {
		t.Errorf("digits %+v", d)
	}
	if u := got[measure.UpperCase]; u.Reference != 1 || u.Correct != 1 {
		t.Errorf("capitals %+v", u)
	}
	var page bytes.Buffer
	if err := Index(&page, b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"<th scope=\"row\">digits</th><td>6</td><td>83.33&nbsp;%</td>", "<th scope=\"row\"><bdi>m</bdi></th><th scope=\"row\"><bdi>rn</bdi></th><td>1</td>"} {
		if !strings.Contains(page.String(), want) {
			t.Errorf("the index lacks %q", want)
		}
	}
	if (Batch{}).Classes() == nil {
		t.Error("no letters give no table, where JSON wants an empty one")
	}
}

func TestEditsSayTheirBound(t *testing.T) {
	m := align.Measure{Reference: 1000, Text: 1000, Substitutions: 50, AtLeast: 41}
	if got := Edits(m, "words"); !strings.HasSuffix(got, "50 misread (not exact: at least 41 edits, 4.10 %)") {
		t.Errorf("edits are %q", got)
	}
}
