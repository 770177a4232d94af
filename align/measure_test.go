package align

import (
	"math/rand/v2"
	"strings"
	"testing"

	"missive/distance"
)

// With less work allowed than the exact distance takes, the counts are an
// upper bound, say so, and still lead from one text to the other.
func TestTooMuchWorkGivesABound(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	ref, text := typed(6000, 0.05)
	other := strings.Repeat("nothing like it at all ", 200)
	for _, tt := range []struct{ name, ref, text string }{
		{"noisy", ref, text},
		{"a page lost", ref, text[:2000] + text[4000:]},
		{"another letter", ref, other},
		{"shorter by far", ref, other[:300]},
		{"longer by far", other[:300], ref},
	} {
		p := pairing{}
		p.ref, p.text = foldBoth(tt.ref, tt.text, DefaultFolding())
		words, _ := p.alignWords(mostWork)
		want, exact := p.alignChars(words, mostWork)
		if !exact {
			t.Fatalf("%s: not exact with all the work allowed", tt.name)
		}
		least := want.Counts().Distance()
		work := rng.Float64() * float64(least) * 1000
		for _, work := range []float64{0, work, 1e5} {
			got, exact := p.alignChars(words, work)
			d := got.Counts().Distance()
			a, b := got.Lengths()
			if a != len(p.ref.chars) || b != len(p.text.chars) {
				t.Errorf("%s: lines up %d and %d characters of %d and %d", tt.name, a, b, len(p.ref.chars), len(p.text.chars))
			}
			if exact || d < least || d > max(a, b) {
				t.Errorf("%s, work %.0f: %d edits, exact %v; the least is %d", tt.name, work, d, exact, least)
			}
		}
		if script, exact := p.alignWords(0); exact || len(regions(script)) != 1 {
			t.Errorf("%s: words without work: exact %v, %v", tt.name, exact, script)
		}
	}
}

// The bound is far better than giving up where the words show the way.
func TestTheBoundFollowsTheWords(t *testing.T) {
	ref, text := typed(6000, 0.05)
	p := pairing{}
	p.ref, p.text = foldBoth(ref, text, DefaultFolding())
	words, _ := p.alignWords(mostWork)
	want, _ := p.alignChars(words, mostWork)
	got, _ := p.alignChars(words, 1e5)
	if least, d := want.Counts().Distance(), got.Counts().Distance(); d > least+least/5 {
		t.Errorf("%d edits where %d are the least", d, least)
	}
}

func TestEmptyIsExactWithoutWork(t *testing.T) {
	if s, exact := alignWithin(nil, make([]uint32, 5), 0); !exact || s.Counts() != (distance.Counts{Insertions: 5}) {
		t.Errorf("%v, exact %v", s, exact)
	}
}
