package clean

import (
	"math"
	"strings"
	"testing"

	"missive/letter"
)

const explained = "Dear Mr. President:\n\nWe have studied the reports of the commission and cannot agree to any of\nthem, whoever may have written them.\n\nDeclassified per Executive Order 13526, Section 3.3\nNND Project Number: NND 63316. By: NWD Date: 2011\n"

func TestExplain(t *testing.T) {
	l := letter.FromText("x", explained)
	e, err := Explain(l, Settings{})
	if err != nil {
		t.Fatal(err)
	}
	other := letter.FromText("x", explained)
	if err := Clean(other, Settings{}); err != nil {
		t.Fatal(err)
	}
	if l.Text() != other.Text() || len(l.Edits) != len(other.Edits) {
		t.Error("explained, the letter is cleaned otherwise")
	}
	if len(e.Lines) != 5 {
		t.Fatalf("explains %d lines", len(e.Lines))
	}
	first, stamp := e.Lines[0], e.Lines[3]
	if first.Row != 0 || first.Stripped || len(first.Taken) > 0 || first.Score >= e.Threshold || len(first.Against) == 0 {
		t.Errorf("the salutation: %+v", first)
	}
	if stamp.Row != 5 || stamp.Line != 5 || !stamp.Stripped || stamp.Score < e.Threshold || stamp.Marking == nil || stamp.Marking.Marking.Name != "nara-slug-13526" {
		t.Errorf("the stamp: %+v", stamp)
	}
	if len(stamp.Taken) != 1 || stamp.Taken[0].Text != stamp.Text || stamp.Taken[0].Rule != "nara-slug-13526" {
		t.Errorf("of the stamp went %+v", stamp.Taken)
	}
	if len(stamp.For) == 0 || !strings.Contains(stamp.For[0].Words, "Executive Order 13526") {
		t.Errorf("for the stamp: %+v", stamp.For)
	}
}

// What is told adds up to the score, but for what is too little to tell.
func TestExplanationsAddUp(t *testing.T) {
	e, err := Explain(letter.FromText("x", explained), Settings{Doubt: Careful})
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range e.Lines {
		sum := e.Base
		for _, w := range append(x.For, x.Against...) {
			sum += w.Adds
			if strings.TrimSpace(w.Words) == "" || strings.Contains(w.Words, "()") {
				t.Errorf("%s: evidence without words: %+v", x.Text, w)
			}
		}
		if math.Abs(sum-x.Score) > float64(allKinds)*loudEnough {
			t.Errorf("%s: told %.2f, scored %.2f", x.Text, sum, x.Score)
		}
	}
}

// What goes of a line is told word by word.
func TestExplainTellsWhatIsParted(t *testing.T) {
	l := letter.FromText("x", "one two three four five")
	l.Edits = []letter.Edit{{ID: "e1", Kind: letter.Strip, Words: []letter.WordID{{Word: 1}, {Word: 2}}, Role: letter.Stamp, Rule: "r", Why: "w"}}
	taken, all := takenOf(NewView(letter.FromText("x", "one two three four five")).rows[0], l.Stripped())
	if all || len(taken) != 1 || taken[0].Text != "two three" {
		t.Errorf("took %+v, all: %t", taken, all)
	}
}

func TestEveryClueHasWords(t *testing.T) {
	for c := range allClues {
		if plainly(c) == "" {
			t.Errorf("clue %d, %s, has no words", c, c)
		}
	}
}
