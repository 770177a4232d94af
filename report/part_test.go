package report

import (
	"slices"
	"testing"

	"missive/letter"
)

// TestPartsAreNamedOnce: a part of the letter is named where it begins, also
// where a stamp stands between its lines, and the body nowhere.
func TestPartsAreNamedOnce(t *testing.T) {
	l := letter.FromText("x", "The Honorable\nDECLASSIFIED\nJohn Doe\nSir:\nI have it.\nas he says\nso he does\nIt is so.\nfrom here\n")
	mark := func(role letter.Role, lines ...int) letter.Edit {
		e := letter.Edit{Kind: letter.Mark, Role: role, Rule: "blocks", Why: "seen"}
		for _, n := range lines {
			e.Words = append(e.Words, l.LineWords(0, n)...)
		}
		return e
	}
	stamp := letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Words: l.LineWords(0, 1), Rule: "stamp", Why: "seen"}
	if err := l.Add(mark(letter.Address, 0, 2), stamp, mark(letter.Salutation, 3), mark(letter.Body, 4, 7),
		mark(letter.Quote, 5, 6), mark(letter.Quote, 8)); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, line := range newPageView(l, 0, newDecisions(l), newSpots(l, nil), newLayout(&l.Pages[0])).Lines {
		got = append(got, line.Role)
	}
	if want := []string{"address", "", "", "salutation", "", "quote", "", "", "quote"}; !slices.Equal(got, want) {
		t.Errorf("named %q, want %q", got, want)
	}
}
