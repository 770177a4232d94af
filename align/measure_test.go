package align

import (
	"strings"
	"testing"

	"missive/distance"
)

// hasty is an effort that makes a long text of any.
func hasty() Options {
	return Options{Folding: DefaultFolding(), effort: &distance.Effort{Piece: 200, Window: 30}}
}

// Where no exact distance is looked for, the counts are an upper bound, say so
// with their lower bound, and still lead from one text to the other.
func TestLittleEffortGivesBounds(t *testing.T) {
	ref, text := typed(6000, 0.05)
	other := strings.Repeat("nothing like it at all ", 200)
	for _, tt := range []struct{ name, ref, text string }{
		{"noisy", ref, text},
		{"a page lost", ref, text[:2000] + text[4000:]},
		{"another letter", ref, other},
		{"shorter by far", ref, other[:300]},
		{"longer by far", other[:300], ref},
	} {
		exact := Texts(tt.ref, tt.text, defaults())
		c := Texts(tt.ref, tt.text, hasty())
		for _, m := range []struct{ got, want Measure }{{c.Chars, exact.Chars}, {c.Words, exact.Words}} {
			got, want := m.got, m.want
			if !want.Exact || want.AtLeast != 0 {
				t.Fatalf("%s: not exact with the usual effort: %+v", tt.name, want)
			}
			if got.Reference != want.Reference || got.Text != want.Text || got.Text-got.Reference != got.Insertions-got.Deletions {
				t.Errorf("%s: %+v does not add up; exact %+v", tt.name, got, want)
			}
			if got.Distance() < want.Distance() || got.Exact && got.Distance() != want.Distance() || !got.Exact && got.AtLeast > want.Distance() {
				t.Errorf("%s: %+v, exact %+v", tt.name, got, want)
			}
		}
		if tt.name == "noisy" && (c.Chars.Exact || c.Chars.AtLeast < exact.Chars.Distance()/2 || c.Chars.Distance() > exact.Chars.Distance()*21/20) {
			t.Errorf("%s: bounds far apart: %+v, exact %+v", tt.name, c.Chars, exact.Chars)
		}
	}
}

// Words that differ from others by nothing are lined up with themselves where
// the characters lead.
func TestSameWords(t *testing.T) {
	p := pairing{}
	p.ref, p.text = foldBoth("one two three four", "one tvo three  four", DefaultFolding())
	got := p.sameWords(distance.Long(p.ref.chars, p.text.chars, distance.DefaultEffort()).Script)
	if len(got) != 2 || got[0] != (distance.Anchor{N: 1}) || got[1] != (distance.Anchor{A: 2, B: 2, N: 2}) {
		t.Errorf("%v", got)
	}
}
