package report

import (
	"bytes"
	"strings"
	"testing"

	"missive/decide"
	"missive/letter"
)

// confirmedLetter is takenLetter with decisions carried out: one strip confirmed,
// one put back, and one confirmation of words that are not there.
func confirmedLetter(t testing.TB) (l *letter.Letter, whole, half letter.Edit) {
	t.Helper()
	l = takenLetter(t, "a")
	strip := func(id string) letter.Edit {
		for _, e := range l.InForce() {
			if e.ID == id {
				return e
			}
		}
		t.Fatalf("the sample has no edit %s in force", id)
		return letter.Edit{}
	}
	whole, half = strip("e10"), strip("e17")
	elsewhere := decide.NewConfirm(l, strip("e11"))
	elsewhere.Places[0].File, elsewhere.Places[0].Number = "another.png", 99
	part := half
	part.Words = half.Words[:1]
	decisions := []decide.Decision{decide.NewConfirm(l, whole), decide.NewConfirm(l, part), elsewhere}
	for i := range decisions {
		decisions[i].ID = "d" + string(rune('1'+i))
	}
	for _, o := range decide.Apply(l, decisions)[:2] {
		if o.Problem != "" {
			t.Fatal(o.Problem)
		}
	}
	return l, whole, half
}

// TestConfirmedIsLookedAtNoMore: a removal of which a person confirmed every
// word is counted and shown as such, and is none of the least certain; one of
// which some words were not seen still is.
func TestConfirmedIsLookedAtNoMore(t *testing.T) {
	l, whole, half := confirmedLetter(t)
	before, now := NewEntry(takenLetter(t, "a"), nil), NewEntry(l, nil)
	if now.Confirmed != 1 || now.RemovalCount() != before.RemovalCount() || len(now.LeastCertain) != len(before.LeastCertain)-1 {
		t.Errorf("confirmed %d of %d removals, %d are listed; before %d and %d", now.Confirmed, now.RemovalCount(), len(now.LeastCertain), before.RemovalCount(), len(before.LeastCertain))
	}
	listed := map[string]bool{}
	for _, r := range now.LeastCertain {
		listed[r.Edit] = true
	}
	if listed[whole.ID] || !listed[half.ID] {
		t.Errorf("listed are %v", listed)
	}
	page := taken(t, l)
	if n := strings.Count(page, "confirmed by a person, decision d1"); n != 1 || strings.Contains(page, "decision d2") {
		t.Errorf("%d rows say that they are confirmed, want that of %s", n, whole.ID)
	}
	if strings.Contains(page, `value="`+whole.ID+`"`) || !strings.Contains(page, `<span class="edits">`+whole.ID+`</span>`) || !strings.Contains(page, `value="`+half.ID+`"`) {
		t.Error("what is confirmed may be picked to be confirmed, or cannot be put back")
	}
	if !strings.Contains(page, "1 not carried out whole") {
		t.Error("the page does not tell of the decision that does not fit")
	}
	var report bytes.Buffer
	if err := Letter(&report, l, nil, ""); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(report.String(), "confirmed by a person, decision d1)") || !strings.Contains(report.String(), "<dt>Decided by people</dt><dd>3 ") {
		t.Error("the letter's page does not tell of the decisions")
	}
}

// TestASummaryForgetsWhatWasConfirmed: a summary that is read and given the entry
// of a letter of which all was confirmed since lists none of it.
func TestASummaryForgetsWhatWasConfirmed(t *testing.T) {
	l := takenText(t)
	var file bytes.Buffer
	if err := Summary(&file, Batch{Entries: []Entry{NewEntry(l, nil)}}); err != nil {
		t.Fatal(err)
	}
	b, err := ReadSummary(&file)
	if err != nil || len(b.LeastCertain) == 0 {
		t.Fatalf("%d removals listed, %v", len(b.LeastCertain), err)
	}
	for _, e := range l.InForce() {
		if err := l.Add(letter.Edit{Kind: letter.Confirm, Words: e.Words, Rule: decide.Person}); err != nil {
			t.Fatal(err)
		}
	}
	b.Entries[0] = NewEntry(l, nil)
	if got := b.sorted().LeastCertain; len(got) > 0 || b.Entries[0].Confirmed != 4 {
		t.Errorf("%d removals are listed, %d confirmed", len(got), b.Entries[0].Confirmed)
	}
	var index bytes.Buffer
	if err := Index(&index, b); err != nil {
		t.Fatal(err)
	}
	if s := index.String(); !strings.Contains(s, "People looked at 4 of them") || strings.Contains(s, "Look at these first") || !strings.Contains(s, "2 removals <small>") {
		t.Errorf("the index says\n%s", s)
	}
}

func TestPersonsStripIsShown(t *testing.T) {
	l := takenText(t)
	d := decide.NewConfirm(l, l.Edits[0])
	d.ID = "d1"
	l.Edits = nil
	if o := decide.Apply(l, []decide.Decision{d}); o[0].Problem != "" || !o[0].Anew {
		t.Fatalf("outcome %+v", o)
	}
	if page := taken(t, l); !strings.Contains(page, "no rule takes it out now") || !strings.Contains(page, "confirmed by a person, decision d1") {
		t.Errorf("the page is\n%s", page)
	}
}

// TestAPersonsReadingStandsFirst: what a rule read otherwise and a person otherwise
// again is shown once, with the person's, before what rules changed.
func TestAPersonsReadingStandsFirst(t *testing.T) {
	l := letter.FromText("x", ":United States\nwere ne-\nver before")
	err := l.Add(
		letter.Edit{Kind: letter.Read, Words: l.LineWords(0, 0)[:1], Text: "United", Rule: "rim", Conf: .7},
		letter.Edit{Kind: letter.Hyphen, Words: []letter.WordID{{Line: 1, Word: 1}, {Line: 2}}, Text: "ne", Rule: "hyphen", Conf: .5},
	)
	if err != nil {
		t.Fatal(err)
	}
	d := decide.NewCorrect(l, letter.WordID{}, "The United")
	d.ID = "d1"
	if o := decide.Apply(l, []decide.Decision{d}); o[0].Problem != "" {
		t.Fatal(o[0].Problem)
	}
	page := taken(t, l)
	person, rule := strings.Index(page, "The United"), strings.Index(page, "ne- ver")
	if person < 0 || rule < person || strings.Count(page, "<del>:United</del>") != 1 || strings.Contains(page, `id="back"`) {
		t.Errorf("the page is\n%s", page)
	}
	if !strings.Contains(page, `missive undo <span class="out">.</span> x <span class="edits">d1</span>`) {
		t.Error("the person's reading has no command that takes it back")
	}
}
