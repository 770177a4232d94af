package distance

import (
	"testing"

	"pgregory.net/rapid"
)

// TestShort: it is the distance, up to the longest text it takes.
func TestShort(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching("[A-D]{0,64}")
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		if rapid.Bool().Draw(t, "garbled") && len(a) > 2 {
			n := rapid.IntRange(0, len(a)-2).Draw(t, "at")
			b = a[:n] + "X" + a[n+2:]
		}
		if got, want := Short(a, b), Distance([]byte(a), []byte(b)); got != want {
			t.Fatalf("%q and %q: %d, want %d", a, b, got, want)
		}
	})
}
