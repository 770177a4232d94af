package align

import (
	"reflect"
	"testing"

	"missive/measure"
	"missive/profile"
)

func TestNormalised(t *testing.T) {
	for _, c := range []struct {
		name      string
		ref, text string
		want      float64
	}{
		{"nothing", "", "", 0}, {"only the text", "", "ab", 1}, {"only the reference", "ab", "", 1},
		{"the same", "ab", "ab", 0}, {"much added", "ab", "abcdef", 4.0 / 6}, {"misread", "abcd", "abxd", 0.25},
	} {
		m := Texts(c.ref, c.text, defaults()).Chars
		if got := m.Normalised(); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
		if m.Normalised() > 1 {
			t.Errorf("%s: %v is over 1", c.name, m.Normalised())
		}
	}
}

func TestDetailsFold(t *testing.T) {
	d := Texts("the “corn”\nis pro-\nvided", "the \"com\" is provided", defaults()).Details
	if d.Bag != measure.NewBag(4, 4, 3) {
		t.Errorf("words are those that are counted: %+v", d.Bag)
	}
	if want := []measure.Confusion{{Ref: "rn", Text: "m", N: 1}}; !reflect.DeepEqual(d.Confusions.Pairs, want) {
		t.Errorf("confusions %v, want %v", d.Confusions.Pairs, want)
	}
	if d.Flexible != nil {
		t.Errorf("flexible accuracy was not asked for: %+v", d.Flexible)
	}
}

func TestFlexibleFoldsAndKeepsLines(t *testing.T) {
	o := defaults()
	o.Flexible = true
	ref, text := "first “line”\nis pro-\nvided\n\n here\f last", "last\nhere\nfirst \"line\"\nis pro-\nvided"
	f := Texts(ref, text, o).Details.Flexible
	if f == nil || f.Accuracy != 1 || f.Characters != 31 {
		t.Errorf("lines in another order: %+v", f)
	}
	if f := Texts("", "", o).Details.Flexible; f == nil || f.Accuracy != 1 {
		t.Errorf("nothing against nothing: %+v", f)
	}
}

func TestTextsMeasuresAsAProfile(t *testing.T) {
	p, err := profile.Named("dinglehopper")
	if err != nil {
		t.Fatal(err)
	}
	o := defaults()
	o.Profile = &p
	c := Texts("Foo", "Food", o)
	if f, ok := c.Profile.Figure(profile.CER); !ok || f.Count != 1 || f.Of != 3 {
		t.Errorf("%+v", c.Profile)
	}
	// Of what is no plain text, empty lines are the reader's.
	pages := Reference{Text: "one\ntwo\n\nthree\f four", Marks: []Mark{{Offset: 0, Line: 1, Column: 1}}}
	if f, _ := Profiled(p, pages, Reference{Text: "one\n\ntwo\nthree\nfour"}).Figure(profile.CER); f.Count != 0 || f.Of != 18 {
		t.Errorf("regions are parted by one line end: %v", f)
	}
	if f, _ := Profiled(p, Reference{Text: "one\n\ntwo"}, Reference{Text: "one\ntwo"}).Figure(profile.CER); f.Count != 1 || f.Of != 8 {
		t.Errorf("an empty line of plain text counts: %v", f)
	}
	if c := Texts("Foo", "Food", defaults()); c.Profile != nil {
		t.Errorf("nobody asked for %+v", c.Profile)
	}
}
