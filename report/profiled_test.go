package report

import (
	"bytes"
	"strings"
	"testing"

	"missive/profile"
)

// profiled is an entry that was also measured with a profile.
func profiled(t *testing.T, id, name, ref, text string) Entry {
	p, err := profile.Named(name)
	if err != nil {
		t.Fatal(err)
	}
	e := compared(id, 500, 500)
	r := p.Compare(ref, text)
	e.Profile = &r
	return e
}

func TestUnder(t *testing.T) {
	b := Batch{Entries: []Entry{profiled(t, "a", "jiwer", "one two three four", "one too three"), {ID: "no reference"},
		profiled(t, "empty", "jiwer", "", "one two")}}
	under, err := b.Under("jiwer")
	if err != nil {
		t.Fatal(err)
	}
	a := under.Entries[0]
	if a.WordErrors.Reference != 4 || a.WordErrors.Substitutions != 1 || a.WordErrors.Deletions != 1 || a.WordErrors.Insertions != 0 || a.WordErrors.Rate() != 0.5 || a.Unit != "code points" {
		t.Errorf("%+v, %s", *a.WordErrors, a.Unit)
	}
	if e := under.Entries[2]; e.WordErrors.Rate() != 2 || e.WordErrors.Text != 2 {
		t.Errorf("an empty reference: %+v", *e.WordErrors)
	}
	if b.Entries[0].WordErrors.Reference != 1000 {
		t.Error("the batch itself was changed")
	}
	if got := under.Totals(); got.WordErrors.Reference != 4 || got.WordErrors.Distance() != 4 || got.Compared != 2 {
		t.Errorf("all letters: %+v", got.WordErrors)
	}
	half := 0.5
	if short := Verdict(under, Limits{MaxWER: &half}, nil); len(short) != 1 || short[0].Letter != "empty" {
		t.Errorf("held against half of the words: %+v", short)
	}
	for name, want := range map[string]string{"sclite": "letter a was not measured with the profile sclite", "none": "there is no profile"} {
		if _, err := b.Under(name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestProfileBaseline(t *testing.T) {
	b := Batch{Entries: []Entry{profiled(t, "a", "ocreval", "one two", "one too")}}
	under, err := b.Under("ocreval")
	if err != nil {
		t.Fatal(err)
	}
	var file bytes.Buffer
	if err := NewBaseline(under).Write(&file); err != nil {
		t.Fatal(err)
	}
	base, err := ReadBaseline(&file)
	if err != nil {
		t.Fatal(err)
	}
	if short := Verdict(under, Limits{}, base); len(short) > 0 {
		t.Errorf("the same run falls short of its own record: %+v", short)
	}
	if short := Verdict(b, Limits{}, base); len(short) != 1 || short[0].About != Refolded {
		t.Errorf("Missive's own figures held against a profile's: %+v", short)
	}
}

// A profile calls a rate over nothing infinite; in a sum it is counted.
func TestProfileInfinite(t *testing.T) {
	b := Batch{Entries: []Entry{profiled(t, "a", "dinglehopper", "", "one")}}
	under, err := b.Under("dinglehopper")
	if err != nil {
		t.Fatal(err)
	}
	if got := under.Entries[0].Chars.Rate(); got != 3 {
		t.Errorf("three characters against nothing: %v", got)
	}
}
