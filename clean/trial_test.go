package clean

import (
	"strings"
	"testing"

	"missive/clean/lexicon"
)

func TestTry(t *testing.T) {
	base, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	l, err := base.With("house.toml", []byte(`
[[marking]]
name   = "house-stamp"
family = "Our house"
role   = "stamp"
says   = ["SCRIPTORIUM OF ST. AUBYN", "ACCESSIONED {date}"]
yes    = ["SCRIPTORlUM 0F ST AUBYN", "ACCESSIONED 14 MAR 1971", "UNCLASSIFIED", "wholly otherwise"]
no     = ["The scriptorium of the abbey was cold that winter, and so were we.", "Declassified per Executive Order 13526, Section 3.3"]

[[marking]]
name   = "house-words"
family = "Our house"
role   = "body"
stands = "start"
says   = ["the scriptorium of"]
yes    = ["the scriptorium of the abbey"]
no     = ["the scriptorium of the house", "Declassified per Executive Order 13526, Section 3.3"]
`))
	if err != nil {
		t.Fatal(err)
	}
	faults := append(Try(l, l.Marking("house-stamp")), Try(l, l.Marking("house-words"))...)
	want := []struct {
		example string
		yes     bool
		says    string
	}{
		{"UNCLASSIFIED", true, "rather like"},
		{"wholly otherwise", true, "not found"},
		{"Declassified per Executive Order 13526, Section 3.3", false, "is stripped by "},
		{"the scriptorium of the house", false, "it is found"},
	}
	if len(faults) != len(want) {
		t.Fatalf("got %+v", faults)
	}
	for i, w := range want {
		if f := faults[i]; f.Example != w.example || f.Yes != w.yes || !strings.Contains(f.Says, w.says) {
			t.Errorf("got %+v, want %+v", f, w)
		}
	}
}

// What rows are tried in must be a letter itself.
func TestTryStandsInALetter(t *testing.T) {
	l, err := lexicon.Default()
	if err != nil {
		t.Fatal(err)
	}
	if says := unkept(l, "nothing of this kind will be needed before the Council has met, as it"); says != "" {
		t.Error(says)
	}
	answers, err := Answers("", plainBefore+plainAfter, Settings{Doubt: Aggressive})
	if err != nil {
		t.Fatal(err)
	}
	for a := range answers {
		if len(a.Edits) > 0 {
			t.Errorf("line %d is stripped: %+v", a.Line, a.Edits)
		}
	}
}
