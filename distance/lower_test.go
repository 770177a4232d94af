package distance

import (
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

// What the rest of b takes at least is no more than it does take, from any place
// on, with whatever rest of a.
func TestTheRestIsNoMoreThanTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := adversarial(t)
		for _, symbolCount := range []int{128, alphabet} {
			rest := newParts(symbols(a), symbolCount).rest(symbols(b))
			from := rapid.IntRange(0, len(a)).Draw(t, "from")
			at := rapid.IntRange(0, len(b)).Draw(t, "at")
			if d := Distance(a[from:], b[at:]); int(rest[at]) > d {
				t.Fatalf("at least %d edits, but %d from %q to %q (whole: %q)", rest[at], d, string(a[from:]), string(b[at:]), string(a))
			}
		}
	})
}

func TestUnpairedIsNoMoreThanTrue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := adversarial(t)
		if least, d := unpaired(symbols(a), symbols(b), 128), Distance(a, b); least > d {
			t.Fatalf("at least %d edits, but %d from %q to %q", least, d, string(a), string(b))
		}
	})
}

// A bound that is always 0 would hold too.
func TestTheBoundIsNearTheDistance(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 9))
	for _, tt := range []struct{ noise, share float64 }{{0.02, 0.95}, {0.10, 0.85}, {0.20, 0.70}} {
		a := randomRunes(rng, "abcdefghijklmnopqrstuvwxyz     ", 30_000)
		b := noisy(rng, a, "abcdefghijklmnopqrstuvwxyz     ", tt.noise)
		d := Distance(a, b)
		if least := newParts(symbols(a), 128).rest(symbols(b))[0]; float64(least) < tt.share*float64(d) {
			t.Errorf("noise %.2f: at least %d of %d edits", tt.noise, least, d)
		}
	}
}
