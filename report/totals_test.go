package report

import (
	"bytes"
	"reflect"
	"testing"

	"missive/align"
	"missive/letter"
)

func TestTotals(t *testing.T) {
	long, short := compared("long", 10, 20), compared("short", 0, 0)
	long.Stripped = map[letter.Role]int{letter.Stamp: 3, letter.Dirt: 1}
	short.Stripped = map[letter.Role]int{letter.Stamp: 2}
	long.Removals, short.Removals = map[letter.Role]int{letter.Stamp: 2, letter.Dirt: 1}, map[letter.Role]int{letter.Stamp: 1}
	long.Restored, short.Restored = 1, 2
	short.Chars = &align.Measure{Reference: 100, Deletions: 10, Exact: true}
	short.Failures = []Failure{{File: "short_2.tif", Page: 1}, {File: "short_3.tif", Page: 1}}
	short.Common = &align.Common{Chars: align.Measure{Reference: 100, Deletions: 4, Exact: true}, Words: align.Measure{Reference: 20, Deletions: 1, Exact: true}}
	short.Kinds, short.Causes = map[align.Kind]int{align.Misread: 2}, map[align.Cause]int{align.OverStripped: 2}
	short.Blocks = map[align.BlockKind]int{align.MissingPage: 1}
	odd := compared("odd", 0, 0)
	odd.Folding = []string{"nothing else"}
	alone := Entry{ID: "alone", Pages: 4, Words: 7}

	got := Batch{Entries: []Entry{long, short, alone}}.Totals()
	want := Totals{Letters: 3, Pages: 6, Unread: 2, Words: 2007, Stripped: map[letter.Role]int{letter.Stamp: 5, letter.Dirt: 1}, Compared: 2,
		Removals: map[letter.Role]int{letter.Stamp: 3, letter.Dirt: 1}, Touched: map[letter.Role]int{letter.Stamp: 2, letter.Dirt: 1}, Restored: 3,
		Chars:      align.Measure{Reference: 1100, Deletions: 10, Substitutions: 10, Exact: true},
		WordErrors: align.Measure{Reference: 2000, Substitutions: 20, Exact: true},
		Common:     align.Common{Chars: align.Measure{Reference: 100, Deletions: 4, Exact: true}, Words: align.Measure{Reference: 20, Deletions: 1, Exact: true}},
		Kinds:      map[align.Kind]int{align.Misread: 2}, Causes: map[align.Cause]int{align.OverStripped: 2}, Blocks: map[align.BlockKind]int{align.MissingPage: 1},
		CER: 0.018182, WER: 0.01, MacroCER: 0.055, MacroWER: 0.01,
		Unit: "user-perceived characters", Denominator: "reference", Folding: []string{"quotes"}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("totals are\n%+v, want\n%+v", got, want)
	}
	if n := got.StrippedWords(); n != 6 {
		t.Errorf("%d words stripped, want 6", n)
	}
	if n := got.RemovalCount(); n != 4 {
		t.Errorf("%d removals, want 4", n)
	}
	if !(Batch{Entries: []Entry{long, odd}}).Totals().Mixed {
		t.Error("letters folded in two ways are not told from letters folded in one")
	}
	if none := (Batch{}).Totals(); none.CER != 0 || none.MacroCER != 0 || none.Compared != 0 {
		t.Errorf("totals of nothing are %+v", none)
	}
}

func TestNewEntry(t *testing.T) {
	l := sampleLetter(t, "Strelsau")
	c := sampleComparison(l)
	e := NewEntry(l, c)
	want := map[letter.Role]int{letter.Stamp: 3, letter.Catchword: 1, letter.PageNumber: 3}
	if !reflect.DeepEqual(e.Stripped, want) {
		t.Errorf("stripped %v, want %v", e.Stripped, want)
	}
	if e.Pages != 3 || len(e.Failures) != 1 || e.Failures[0].Remedy != "copy it again from the share" || e.Failures[0].File != "Strelsau_3.tif" {
		t.Errorf("pages %d, failures %+v", e.Pages, e.Failures)
	}
	c.Chars.Insertions = 99
	if e.Chars.Insertions == 99 {
		t.Error("the entry changes with the comparison it was made from")
	}
	if err := l.Add(letter.Edit{Kind: letter.Restore, Of: "e2", Rule: "person", Why: "part of the letter"}); err != nil {
		t.Fatal(err)
	}
	if n := NewEntry(l, nil).Stripped[letter.Stamp]; n != 0 {
		t.Errorf("%d words of a stamp that was restored count as stripped", n)
	}
	if e := NewEntry(&letter.Letter{ID: "empty"}, nil); e.Conf != 0 || e.Words != 0 || e.Compared() {
		t.Errorf("a letter without pages gives %+v", e)
	}
}

func TestSummaryRoundTrip(t *testing.T) {
	var first, second bytes.Buffer
	if err := Summary(&first, sampleBatch(t)); err != nil {
		t.Fatal(err)
	}
	read, err := ReadSummary(bytes.NewReader(first.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := Summary(&second, read); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("a second writing differs:\n%s\n%s", first.String(), second.String())
	}
}
