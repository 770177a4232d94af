package profile

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"missive/distance"
	"pgregory.net/rapid"
)

func TestNamed(t *testing.T) {
	for _, p := range All() {
		got, err := Named(p.Name)
		if err != nil || got.Name != p.Name || p.Doc == "" || p.Brief == "" || len(p.Brief) > 62 || p.Source == "" || p.Unit == "" {
			t.Errorf("%s: %v, %+v", p.Name, err, got)
		}
		r := p.Compare("one two", "one too")
		for _, name := range []string{CER, WER} {
			if f, ok := r.Figure(name); !ok || f.IsCount || f.Count != 1 {
				t.Errorf("%s has no %s that limits can be held against: %+v", p.Name, name, f)
			}
		}
	}
	if _, err := Named("Dinglehopper"); err == nil || !strings.Contains(err.Error(), "dinglehopper, jiwer, ocr-d, ocreval, sclite") {
		t.Errorf("the error lists what there is: %v", err)
	}
}

// checkProfiles holds that profiles answer whatever the texts are, that JSON gives
// back what they said, and that a text differs from itself nowhere.
func checkProfiles(t interface{ Fatalf(string, ...any) }, ref, text string) {
	for _, p := range All() {
		r := p.Compare(ref, text)
		data, err := json.Marshal(r)
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		var back Result
		if err := json.Unmarshal(data, &back); err != nil {
			t.Fatalf("%s: %v in %s", p.Name, err, data)
		}
		if again, _ := json.Marshal(back); string(again) != string(data) {
			t.Fatalf("%s: %s came back as %s", p.Name, data, again)
		}
		cer, _ := r.Figure(CER)
		if same, _ := p.Compare(ref, ref).Figure(CER); same.Count > 0 && !strings.ContainsRune(ref, reject) {
			t.Fatalf("%s: a text differs from itself: %v", p.Name, same)
		}
		if cer.Count < 0 || cer.Of < 0 {
			t.Fatalf("%s: %+v", p.Name, cer)
		}
	}
}

func TestProfilesAnswerAnything(t *testing.T) {
	text := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.SampledFrom([]rune("aAb .,-~^@;{/}\\\n\f\t1é\u0301\uE42C⸗ﬁ")), 0, 80, -1))
	rapid.Check(t, func(t *rapid.T) {
		checkProfiles(t, text.Draw(t, "ref"), text.Draw(t, "text"))
	})
}

func FuzzProfiles(f *testing.F) {
	for _, s := range [][2]string{
		{"", ""}, {"a", ""}, {"{ a / b { c / @ } } d;n", "{b c d"}, {"x^~ y", "~x"}, {"pro-\nvided", "provided"},
		{"cafe\u0301 🏳️‍🌈", "café"}, {"\xff\xfe", "\xff"}, {"one\ntwo\n\nthree", "one\n\ntow three"}, {"\\{ a", "\uE42C⸗ﬁ"},
	} {
		f.Add(s[0], s[1])
		f.Add(s[1], s[0])
	}
	f.Fuzz(func(t *testing.T, ref, text string) {
		if len(ref)+len(text) > 2000 {
			t.Skip("longer than fuzzing needs")
		}
		checkProfiles(t, ref, text)
	})
}

// The scripts of other tools lead from one text to the other, are shortest by
// their own weights, and are as good as any that package distance finds.
func TestScriptsOfOtherTools(t *testing.T) {
	text := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c"}), 0, 60)
	rapid.Check(t, func(t *rapid.T) {
		a, b := text.Draw(t, "ref"), text.Draw(t, "text")
		least := distance.Distance(a, b)
		s, _, _ := likeRapidfuzz(a, b)
		if !leads(s, a, b) || s.Counts().Distance() != least {
			t.Fatalf("rapidfuzz: %v does not lead from %v to %v in %d edits", s, a, b, least)
		}
		if s, _, _ = likeISRI(a, b); !leads(s, a, b) || s.Counts().Distance() != least {
			t.Fatalf("ISRI: %v does not lead from %v to %v in %d edits", s, a, b, least)
		}
		s, _, _ = likeSclite(a, b)
		cost := func(s distance.Script) int {
			c := s.Counts()
			return scliteIndel*(c.Insertions+c.Deletions) + scliteSubstitute*c.Substitutions
		}
		if !leads(s, a, b) || cost(s) > cost(distance.Align(a, b)) || cost(s) != cheapest(a, b) {
			t.Fatalf("sclite: %v leads from %v to %v for %d, the least is %d", s, a, b, cost(s), cheapest(a, b))
		}
		left, _ := latticeOf(strings.Join(a, " "), scliteWord)
		right, _ := latticeOf(strings.Join(b, " "), scliteWord)
		if same, ok := likeScliteLattice(left, right); !ok || !slices.Equal(same, s) {
			t.Fatalf("sclite: without alternatives %v is %v from %v to %v", s, same, a, b)
		}
		if n := inCommon(a, b); 2*n < len(a)+len(b)-2*least || n > min(len(a), len(b)) {
			t.Fatalf("%v and %v have %d in common, at a distance of %d", a, b, n, least)
		}
	})
}

// leads tells whether the script leads from a to b.
func leads(s distance.Script, a, b []string) bool {
	var made []string
	i, j := 0, 0
	for _, run := range s {
		for range run.N {
			switch {
			case run.Op == distance.Match && (i >= len(a) || j >= len(b) || a[i] != b[j]):
				return false
			case run.Op == distance.Substitute && (i >= len(a) || j >= len(b) || a[i] == b[j]):
				return false
			}
			if run.Op != distance.Insert {
				i++
			}
			if run.Op != distance.Delete {
				if j >= len(b) {
					return false
				}
				made = append(made, b[j])
				j++
			}
		}
	}
	return i == len(a) && j == len(b) && reflect.DeepEqual(append([]string{}, made...), append([]string{}, b...))
}

// cheapest is the least cost with sclite's weights, by the plain table.
func cheapest(a, b []string) int {
	row := make([]int, len(b)+1)
	for i := range len(a) + 1 {
		corner := 0
		for j := range row {
			above := row[j]
			switch {
			case i == 0:
				row[j] = scliteIndel * j
			case j == 0:
				row[j] = scliteIndel * i
			default:
				step := corner
				if a[i-1] != b[j-1] {
					step += scliteSubstitute
				}
				row[j] = min(step, above+scliteIndel, row[j-1]+scliteIndel)
			}
			corner = above
		}
	}
	return row[len(b)]
}

// A sum has the rates of the sums: those of two lines that jiwer measures one by
// one are those of both together.
func TestSums(t *testing.T) {
	refs, texts := []string{"short one here", "quite a bit of longer sentence"}, []string{"shoe order one", "quite bit of an even longest sentence here"}
	for _, name := range []string{"jiwer", "sclite"} {
		p, _ := Named(name)
		sum := p.Compare(refs[0], texts[0]).Add(p.Compare(refs[1], texts[1]))
		both := p.Compare(strings.Join(refs, "\n"), strings.Join(texts, "\n"))
		if !reflect.DeepEqual(sum, both) {
			t.Errorf("%s: the sum is\n%s\nboth together are\n%s", name, sum, both)
		}
	}
	sum := dinglehopper.Compare("Foo", "Food").Add(dinglehopper.Compare("", "Foo"))
	if f, _ := sum.Figure(CER); f.Count != 4 || f.Of != 3 {
		t.Errorf("what is infinite alone is counted in a sum: %v", f)
	}
}
