package measure

import (
	"reflect"
	"strings"
	"testing"

	"missive/distance"
	"pgregory.net/rapid"
)

type runes []rune

func (r runes) At(i int) string { return string(r[i]) }

func characters(ref, text string) ([]ClassCount, ConfusionTable) {
	a, b := runes(ref), runes(text)
	return Characters(distance.Align(a, b), a, b)
}

func TestConfusions(t *testing.T) {
	for _, c := range []struct {
		name, ref, text string
		want            []Confusion
	}{
		{"nothing", "", "", []Confusion{}},
		{"the same", "corn", "corn", []Confusion{}},
		{"one for one", "corn", "cern", []Confusion{{"o", "e", 1}}},
		{"two for one", "corn burn", "com bum", []Confusion{{"rn", "m", 2}}},
		{"one for two", "modern dear", "modem clear", []Confusion{{"d", "cl", 1}, {"rn", "m", 1}}},
		{"two small i", "skiing", "skung", []Confusion{{"ii", "u", 1}}},
		{"three for one", "iiiax", "max", []Confusion{{"iii", "m", 1}}},
		{"neighbours of the same length stay apart", "path", "qoth", []Confusion{{"a", "o", 1}, {"p", "q", 1}}},
		{"a mark is lost beside a misread letter", "one, two", "ono two", []Confusion{{",", "", 1}, {"e", "o", 1}}},
		{"two marks make one", "''so", "\"so", []Confusion{{"''", "\"", 1}}},
		{"blanks stay apart", "a b", "ab", []Confusion{{" ", "", 1}}},
		{"a blank is no part of several", "x ray", "may", []Confusion{{" ", "", 1}, {"r", "", 1}, {"x", "m", 1}}},
		{"missed and added", "that", "thaat", []Confusion{{"", "a", 1}}},
		{"digits and letters are shapes alike", "10 lb", "lO lb", []Confusion{{"0", "O", 1}, {"1", "l", 1}}},
	} {
		if _, got := characters(c.ref, c.text); !reflect.DeepEqual(got.Pairs, c.want) {
			t.Errorf("%s: %q as %q gives %v, want %v", c.name, c.ref, c.text, got.Pairs, c.want)
		}
	}
}

func TestLongRunsAreNoConfusions(t *testing.T) {
	_, got := characters("one two", "one SECRETSECRET two")
	if len(got.Pairs) != 0 || got.AddedRuns != 13 || got.LostRuns != 0 {
		t.Errorf("a stamp left in: %+v", got)
	}
}

func TestClasses(t *testing.T) {
	rows, _ := characters("Mr. Cox 17", "Mr, cox l7 a")
	got := map[string]ClassCount{}
	var order []string
	for _, r := range rows {
		got[r.Class] = r
		order = append(order, r.Class)
	}
	if want := []string{Letters, UpperCase, LowerCase, Digits, Punctuation, Blanks}; !reflect.DeepEqual(order, want) {
		t.Fatalf("classes are %v, want %v", order, want)
	}
	for _, want := range []ClassCount{
		{Class: Letters, Reference: 5, Text: 7, Correct: 4, Misread: 1, MisreadAs: map[string]int{Letters: 1}, Added: 1, Recall: 0.8, Precision: 0.571429},
		{Class: UpperCase, Reference: 2, Text: 1, Correct: 1, Misread: 1, MisreadAs: map[string]int{LowerCase: 1}, Recall: 0.5, Precision: 1},
		{Class: Digits, Reference: 2, Text: 1, Correct: 1, Misread: 1, MisreadAs: map[string]int{Letters: 1}, Recall: 0.5, Precision: 1},
		{Class: Punctuation, Reference: 1, Text: 1, Misread: 1, MisreadAs: map[string]int{Punctuation: 1}},
	} {
		row := got[want.Class]
		if want.Class == Digits { // named by its exact class there
			want.MisreadAs = map[string]int{LowerCase: 1}
		}
		if !reflect.DeepEqual(row, want) {
			t.Errorf("%s:\n got %+v\nwant %+v", want.Class, row, want)
		}
	}
}

// The counts of classes are those of the script, and the two tables of halves
// of a text are that of the whole.
func TestCountsAddUp(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("aeAE rnm.,19é§ж")), 0, 60, -1)
	rapid.Check(t, func(t *rapid.T) {
		ref, got := text.Draw(t, "ref"), text.Draw(t, "text")
		rows, table := characters(ref, got)
		s := distance.Align(runes(ref), runes(got))
		want := s.Counts()
		var sum ClassCount
		for _, r := range rows {
			if r.Class == UpperCase || r.Class == LowerCase || r.Class == Uncased {
				continue // they are among the letters
			}
			if r.Correct+r.Misread+r.Missed != r.Reference {
				t.Fatalf("%+v does not add up", r)
			}
			sum.add(r)
		}
		a, b := s.Lengths()
		if sum.Reference != a || sum.Text != b || sum.Missed != want.Deletions || sum.Added != want.Insertions || sum.Misread != want.Substitutions {
			t.Fatalf("classes count %+v, the script %+v over %d and %d", sum, want, a, b)
		}
		var lost, added strings.Builder
		for _, p := range table.Pairs {
			for range p.N {
				lost.WriteString(p.Ref)
				added.WriteString(p.Text)
			}
		}
		differing, put := want.Deletions+want.Substitutions, want.Insertions+want.Substitutions
		// What was lined up again may be the same on both sides.
		missing := differing - len(runes(lost.String())) - table.LostRuns
		if missing < 0 || missing != put-len(runes(added.String()))-table.AddedRuns {
			t.Fatalf("confusions hold %q and %q, the script %+v", lost.String(), added.String(), want)
		}
		doubled := table.Add(table)
		for i, p := range doubled.Pairs {
			if p.N != 2*table.Pairs[i].N || p.Ref != table.Pairs[i].Ref {
				t.Fatalf("twice the table is %v, once %v", doubled, table)
			}
		}
		if again := AddClasses(rows, nil); len(rows) > 0 && !reflect.DeepEqual(again, rows) {
			t.Fatalf("%v and nothing is %v", rows, again)
		}
	})
}

func TestTopCountsWhatItLeavesOff(t *testing.T) {
	table := ConfusionTable{Pairs: []Confusion{{"a", "b", 5}, {"c", "d", 2}, {"e", "f", 1}}}
	top := table.Top(1)
	if len(top.Pairs) != 1 || top.MorePairs != 2 || top.MoreN != 3 || len(table.Pairs) != 3 {
		t.Errorf("top of %+v is %+v", table, top)
	}
}

func TestBag(t *testing.T) {
	for _, c := range []struct {
		name      string
		ref, text []uint32
		want      Bag
	}{
		{"nothing", nil, nil, Bag{0, 0, 0, 1, 1, 1}},
		{"all lost", []uint32{1, 2}, nil, Bag{2, 0, 0, 1, 0, 0}},
		{"all added", nil, []uint32{1}, Bag{0, 1, 0, 0, 1, 0}},
		{"another order", []uint32{1, 2, 3}, []uint32{3, 1, 2}, Bag{3, 3, 3, 1, 1, 1}},
		// From dinglehopper's test_bag_accuracy.py, whose errors are the longer side
		// less what is common: 1 each.
		{"one lost", []uint32{1, 2, 3}, []uint32{1, 2}, Bag{3, 2, 2, 1, 0.666667, 0.8}},
		{"one added", []uint32{1, 2, 3}, []uint32{1, 2, 3, 4}, Bag{3, 4, 3, 0.75, 1, 0.857143}},
		{"one misread", []uint32{1, 2, 3}, []uint32{1, 2, 4}, Bag{3, 3, 2, 0.666667, 0.666667, 0.666667}},
		{"as often as it stands", []uint32{1, 1, 2}, []uint32{1, 1, 1, 3}, Bag{3, 4, 2, 0.5, 0.666667, 0.571429}},
	} {
		if got := BagOf(c.ref, c.text); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.name, got, c.want)
		}
	}
	if got, want := BagOf([]uint32{1}, []uint32{1}).Add(BagOf([]uint32{2}, []uint32{1})), NewBag(2, 2, 1); got != want {
		t.Errorf("sum %+v, want %+v", got, want)
	}
}

// The bit-parallel length agrees with the plain table.
func TestCommon(t *testing.T) {
	line := rapid.SliceOfN(rapid.Uint32Range(0, 3), 1, 150)
	rapid.Check(t, func(t *rapid.T) {
		a, b := line.Draw(t, "a"), line.Draw(t, "b")
		row := make([]int, len(b)+1)
		for _, x := range a {
			corner := 0
			for j, y := range b {
				above := row[j+1]
				if x == y {
					row[j+1] = corner + 1
				} else {
					row[j+1] = max(above, row[j])
				}
				corner = above
			}
		}
		var p pattern
		p.set(b, 4)
		p.clear(b)
		p.set(a, 4)
		if got := p.common(b); got != row[len(b)] {
			t.Fatalf("%d, plain %d", got, row[len(b)])
		}
	})
}
