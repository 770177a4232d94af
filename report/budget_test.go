package report

import (
	"slices"
	"strings"
	"testing"

	"missive/align"
)

func TestParseBudget(t *testing.T) {
	for in, want := range map[string]struct {
		name string
		most int
	}{
		"over-stripped=0":      {"over-stripped", 0},
		" Left in = 3":         {"left-in", 3},
		"missing page=1":       {"missing-page", 1},
		"differences=40":       {"differences", 40},
		"spelling-variant=002": {"spelling-variant", 2},
	} {
		if name, most, err := ParseBudget(in); err != nil || name != want.name || most != want.most {
			t.Errorf("%q is %s=%d, %v; want %v", in, name, most, err, want)
		}
	}
	for in, want := range map[string]string{
		"over-stripped":     "want NAME=N",
		"overstripped=0":    "there are differences, misread",
		"over-stripped=-1":  "whole number",
		"over-stripped=1.5": "whole number",
		"over-stripped=":    "whole number",
		"=3":                "there is no budget",
	} {
		if _, _, err := ParseBudget(in); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want an error with %q", in, err, want)
		}
	}
}

func TestBudgetNamesAreOnesOwn(t *testing.T) {
	names := BudgetNames()
	if want := 1 + len(align.Kinds()) + len(align.Causes()) + len(align.BlockKinds()); len(names) != want {
		t.Errorf("%d names, want %d", len(names), want)
	}
	slices.Sort(names)
	if len(slices.Compact(names)) != len(BudgetNames()) {
		t.Errorf("two of %q are the same", BudgetNames())
	}
}

func TestVerdictOfBudgets(t *testing.T) {
	a, b := compared("a", 0, 0), compared("b", 0, 0)
	a.Kinds, a.Causes = map[align.Kind]int{align.Lost: 2, align.Number: 1}, map[align.Cause]int{align.OverStripped: 2, align.Reading: 1}
	b.Kinds, b.Causes = map[align.Kind]int{align.Lost: 1}, map[align.Cause]int{align.OverStripped: 1}
	b.Blocks = map[align.BlockKind]int{align.MissingPage: 1}
	for _, c := range []struct {
		name       string
		max, total map[string]int
		want       []string
	}{
		{"kept", map[string]int{"over-stripped": 2, "missing-page": 1, "moved": 0}, map[string]int{"over-stripped": 3, "differences": 4}, nil},
		{"a cause in a letter", map[string]int{"over-stripped": 1}, nil, []string{"a: 2 over-stripped, the budget is 1"}},
		{"several", map[string]int{"differences": 2, "lost": 0, "missing-page": 0}, nil,
			[]string{"a: 3 differences, the budget is 2", "a: 2 lost, the budget is 0", "b: 1 lost, the budget is 0", "b: 1 missing-page, the budget is 0"}},
		{"in all letters", nil, map[string]int{"over-stripped": 2}, []string{"all letters: 3 over-stripped, the budget is 2"}},
	} {
		var got []string
		for _, s := range Verdict(Batch{Entries: []Entry{a, b, {ID: "no reference"}}}, Limits{Max: c.max, MaxTotal: c.total}, nil) {
			got = append(got, s.Sentence)
			if s.About != OverBudget {
				t.Errorf("%s: about %q", c.name, s.About)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
