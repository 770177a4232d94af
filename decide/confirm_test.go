package decide

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
)

func TestConfirmKeepsOutAfterARereading(t *testing.T) {
	first := drawn(despatch)
	d := NewConfirm(first, strip(t, first, "1.1.1 1.1.2"))
	cases := []struct {
		name    string
		again   *letter.Letter
		strips  []string
		want    string // the first page's first line
		over    int    // strip edits that hold its words
		anew    bool
		problem string // part of it
	}{
		{"unchanged", drawn(despatch), []string{"1.1.1 1.1.2"}, "1962", 1, false, ""},
		{"not stripped any more", drawn(despatch), nil, "1962", 1, true, ""},
		{"half of it stripped", drawn(despatch), []string{"1.1.1"}, "1962", 2, true, ""},
		{"under a larger strip", drawn(despatch), []string{"1.1.1 1.1.2 1.1.3"}, "The Goverment of the Republic", 1, false, ""},
		{"misread, not stripped", drawn(strings.Replace(despatch, "CONFIDENTIAL", "C0NFIDENTlAL", 1)), nil, "1962", 1, true, ""},
		{"run together with the letter", drawn(strings.Replace(despatch, "NARA 1962", "NARA.19", 1)), nil, "NARA.19", 1, true, "may hold more or less than"},
		{"run together and stripped", drawn(strings.Replace(despatch, "NARA 1962", "NARA.19", 1)), []string{"1.1.1 1.1.2"}, "The Goverment of the Republic", 1, false, ""},
		{"other ink", drawn(strings.Replace(despatch, "CONFIDENTIAL NARA", "Mister Chairman, 5", 1)), nil, "Mister Chairman, 5 1962", 0, false, "not found"},
		{"without boxes, misread", flat(drawn(strings.Replace(despatch, "CONFIDENTIAL", "C0NFIDENTIAL", 1))), nil, "C0NFIDENTIAL NARA 1962", 0, false, "may hold more or less than"},
		{"without boxes", flat(drawn(despatch)), nil, "1962", 1, true, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			for _, s := range c.strips {
				strip(t, c.again, s)
			}
			before := len(c.again.Edits)
			o := one(t, c.again, d)
			if got, _, _ := strings.Cut(c.again.Text(), "\n"); got != c.want {
				t.Errorf("text begins %q, want %q", got, c.want)
			}
			if c.problem == "" && o.Problem != "" || !strings.Contains(o.Problem, c.problem) {
				t.Errorf("problem %q, want %q", o.Problem, c.problem)
			}
			if len(o.Strips) != c.over || o.Anew != c.anew {
				t.Errorf("strips %q, anew %v; want %d, %v", o.Strips, o.Anew, c.over, c.anew)
			}
			var said []letter.WordID
			for _, e := range c.again.InForce() {
				if e.Kind == letter.Confirm {
					said = append(said, e.Words...)
				}
			}
			if !slices.Equal(said, o.Words) {
				t.Errorf("the letter says that %v are confirmed, want %v", said, o.Words)
			}
			WithoutDecisions(c.again)
			if len(c.again.Edits) != before {
				t.Errorf("%d edits without the decisions, want %d", len(c.again.Edits), before)
			}
		})
	}
}

// Of two decisions that say opposite things of a word the first holds, and the
// other is told.
func TestOppositeDecisionsAreTold(t *testing.T) {
	first := drawn(despatch)
	e := strip(t, first, "1.1.1 1.1.2")
	for _, c := range []struct {
		ds   []Decision
		want string
	}{
		{numbered(NewRestore(first, e), NewConfirm(first, e)), "CONFIDENTIAL NARA 1962"},
		{numbered(NewConfirm(first, e), NewRestore(first, e)), "1962"},
	} {
		l := drawn(despatch)
		strip(t, l, "1.1.1 1.1.2")
		o := Apply(l, c.ds)
		if got, _, _ := strings.Cut(l.Text(), "\n"); got != c.want {
			t.Errorf("text begins %q, want %q", got, c.want)
		}
		if o[0].Problem != "" || !strings.Contains(o[1].Problem, "decision d1 says the opposite: "+c.ds[0].What()) {
			t.Errorf("outcomes %+v", o)
		}
	}
}

// A word that was corrected and is stripped by later rules may be put back by a
// later decision: nothing is wrong then.
func TestACorrectedWordMayBePutBack(t *testing.T) {
	first := drawn(despatch)
	correct := NewCorrect(first, named(t, "1.2.2")[0], "Government")
	l := drawn(despatch)
	e := strip(t, l, "1.2.1 1.2.2")
	ds := numbered(correct, NewRestore(l, e))
	o := Apply(l, ds)
	if o[0].Problem != "" || o[1].Problem != "" || !strings.Contains(l.Text(), "The Government of") {
		t.Errorf("outcomes %+v, text\n%s", o, l.Text())
	}
	if o := Apply(drawn(despatch), ds); o[0].Problem != "" || o[1].Problem != "" {
		t.Errorf("where it is not stripped: %+v", o)
	}
}

// A word that a rule joined with the next one over a hyphen stays joined where the
// person sees a hyphen too, and is a word by itself where not.
func TestCorrectingAWordThatALineCut(t *testing.T) {
	for said, want := range map[string]string{"Govern-": "Government agrees", "Govern": "Govern ment agrees"} {
		l := drawn("Gouern-\nment agrees")
		d := NewCorrect(l, named(t, "1.1.1")[0], said)
		join := letter.Edit{Kind: letter.Join, Words: named(t, "1.2.1"), Rule: "join"}
		hyphen := letter.Edit{Kind: letter.Hyphen, Words: named(t, "1.1.1 1.2.1"), Text: "Gouern", Rule: "hyphen"}
		if err := l.Add(join, hyphen); err != nil {
			t.Fatal(err)
		}
		o := one(t, l, d)
		if l.Text() != want+"\n" || o.Problem != "" || o.Mend != (said == "Govern") {
			t.Errorf("%s: text %q, outcome %+v", said, l.Text(), o)
		}
	}
}

// What a rule reads otherwise is read as a person says, also where that is what
// stands there.
func TestCorrectionsHoldAgainstRules(t *testing.T) {
	const text = ":United States"
	for _, c := range []struct{ said, want string }{
		{"The United", "The United States"},
		{":United", ":United States"},
		{"United", "United States"},
	} {
		d := NewCorrect(drawn(text), named(t, "1.1.1")[0], c.said)
		for _, rule := range []bool{true, false} {
			l := drawn(text)
			if rule {
				if err := l.Add(letter.Edit{Kind: letter.Read, Words: named(t, "1.1.1"), Text: "United", Rule: "rim"}); err != nil {
					t.Fatal(err)
				}
			}
			if o := one(t, l, d); o.Problem != "" || l.Text() != c.want+"\n" {
				t.Errorf("%q with a rule %v: %q, problem %q", c.said, rule, l.Text(), o.Problem)
			}
		}
	}
}
