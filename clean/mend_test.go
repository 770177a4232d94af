package clean

import (
	"reflect"
	"slices"
	"testing"

	"missive/letter"
	"pgregory.net/rapid"
)

// putBack takes the strip edits of a rule back, as a person does.
func putBack(t interface{ Fatal(...any) }, l *letter.Letter, want func(letter.Edit) bool) {
	for _, e := range l.InForce() {
		if e.Kind != letter.Strip || !want(e) {
			continue
		}
		if err := l.Add(letter.Edit{Kind: letter.Restore, Of: e.ID, Rule: "person", Why: "wanted back"}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestMendJoinsWhatWasPutBack(t *testing.T) {
	const text = "Dear Mr. President:\n\nIt was agreed that the first of the ships should sail\nunder the orders of the naval com-\nmand at the harbour and wait there for\ntheir cargo.\n\nRespectfully,\n"
	want := cleaned(t, text).Text()
	// Two lines of the body were stripped: its end and a cut word's second half.
	l := letter.FromText("letter", text)
	gone := append(l.LineWords(0, 3), l.LineWords(0, 4)...)
	if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Stamp, Rule: "stamp", Words: gone}); err != nil {
		t.Fatal(err)
	}
	if err := Clean(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	before := slices.Clone(l.Edits)
	putBack(t, l, func(e letter.Edit) bool { return e.ID == "e1" })
	if got := l.Text(); got == want {
		t.Fatal("the text needs no mending, so this test shows nothing")
	}
	if err := Mend(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	if got := l.Text(); got != want {
		t.Errorf("mended text\n%s\nwant\n%s", got, want)
	}
	if !reflect.DeepEqual(l.Edits[:len(before)], before) {
		t.Errorf("edits that were there changed: %+v, were %+v", l.Edits[:len(before)], before)
	}
	count := len(l.Edits)
	if err := Mend(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	if len(l.Edits) != count {
		t.Errorf("mending what is mended added %+v", l.Edits[count:])
	}
}

// What a person took back is not made again: a word that was joined with the
// next one over a hyphen stands by itself.
func TestMendDoesNotJoinAgain(t *testing.T) {
	const text = "Dear Mr. President:\n\nIt was agreed that the first of the ships should sail\nunder the orders of the naval com-\nmand at the harbour and wait there for\ntheir cargo.\n"
	l := cleaned(t, text)
	i := slices.IndexFunc(l.Edits, func(e letter.Edit) bool { return e.Kind == letter.Hyphen })
	if i < 0 {
		t.Fatal("no word is joined: nothing is tested")
	}
	if err := l.Add(letter.Edit{Kind: letter.Restore, Of: l.Edits[i].ID, Rule: "person"}); err != nil {
		t.Fatal(err)
	}
	if err := Mend(l, Settings{}); err != nil {
		t.Fatal(err)
	}
	for _, e := range l.InForce() {
		if e.Kind == letter.Hyphen {
			t.Errorf("%s is joined again by %s", e.Text, e.ID)
		}
	}
}

// Mending takes nothing out of the text and puts nothing into it, and leaves a
// letter alone in which nothing was put back.
func TestMendLosesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := letter.FromText("x", anyText().Draw(t, "text"))
		if err := Clean(l, Settings{}); err != nil {
			t.Fatal(err)
		}
		text := l.Text()
		if err := Mend(l, Settings{}); err != nil {
			t.Fatal(err)
		}
		if got := l.Text(); got != text {
			t.Fatalf("nothing was put back, and mending made\n%s\nof\n%s", got, text)
		}
		putBack(t, l, func(letter.Edit) bool { return rapid.Bool().Draw(t, "put back") })
		stripped := len(l.Stripped())
		if err := Mend(l, Settings{}); err != nil {
			t.Fatal(err)
		}
		if got := len(l.Stripped()); got != stripped {
			t.Fatalf("%d words stripped, were %d", got, stripped)
		}
	})
}
