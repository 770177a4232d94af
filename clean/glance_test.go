package clean

import (
	"testing"

	"pgregory.net/rapid"
)

// TestTallySparesNothingNear: what is near is never told apart at a glance, and
// something else is.
func TestTallySparesNothingNear(t *testing.T) {
	close, spared := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching("[A-FЖÉ0-2]{0,12}")
		a, b, c := word.Draw(t, "a"), word.Draw(t, "b"), word.Draw(t, "c")
		if rapid.Bool().Draw(t, "garbled") {
			a = b + c + rapid.StringMatching("[A-F]{0,3}").Draw(t, "more")
		}
		share := rapid.SampledFrom([]float64{0, 0.25, 0.5}).Draw(t, "share")
		one, other := tallyOf(a), tallyOf(b)
		other.add(c)
		may, is := one.mayBeNear(&other, share), near(a, b+c, share)
		if is && !may {
			t.Fatalf("%q is near %q", a, b+c)
		}
		if is {
			close++
		}
		if !may {
			spared++
		}
	})
	if close == 0 || spared == 0 {
		t.Fatalf("%d texts were near and %d spared: want both", close, spared)
	}
}
