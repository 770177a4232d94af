package clean

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// sifted are expressions of all kinds: anchored or not, with boundaries, counts,
// classes and letters of any case.
var sifted = []string{
	`^a`, `b$`, `^(ab|cd)*$`, `\bab\b`, `a{2,3}b`, ``, `^$`, `(?i)^(dear|my dear)\b.{0,6}[:,]$`, `\d{2}|[^a-y]`,
	`^é|ß$`, `(?i)k`, `(?m)^b`, `\Bc`, `^[[:upper:]]\W*$`, `(?s)a.b`, `x*`, `(?i)(jan|feb)\.?,?\s+\d`, `\pL\d$`, `\Aab\z`,
}

// TestSieveMatchesWhatItsExpressionDoes, and turns something away.
func TestSieveMatchesWhatItsExpressionDoes(t *testing.T) {
	var sieves []*sieve
	for _, e := range sifted {
		sieves = append(sieves, sift(e))
	}
	matched, away := 0, 0
	text := rapid.OneOf(rapid.StringMatching(`[abcdAB :.,1-]{0,8}`), rapid.String(),
		rapid.SampledFrom([]string{"dear x:", "My Dear\n:", "é", "ß", "\u212a", "a\nb", "jan. 1", "FEB 2", "ab", "\xff"}))
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "text")
		for i, e := range sifted {
			want := regexp.MustCompile(e).MatchString(s)
			if got := sieves[i].MatchString(s); got != want {
				t.Fatalf("%s in %q: %v, want %v", e, s, got, want)
			}
			if want {
				matched++
			} else if !sieves[i].mayMatch(s) {
				away++
			}
		}
	})
	if matched == 0 || away == 0 {
		t.Fatalf("%d texts matched and %d were turned away: want both", matched, away)
	}
}

// TestSieveThatIsFull: an expression that would need too many states is right
// all the same, also for several goroutines at once.
func TestSieveThatIsFull(t *testing.T) {
	s := sift(`a[ab]{12}c`)
	var all sync.WaitGroup
	for n := range 4 {
		all.Go(func() {
			rng := rand.New(rand.NewPCG(1, uint64(n)))
			for range 1000 {
				text := make([]byte, 60)
				for i := range text {
					text[i] = "aaaabbbbc"[rng.IntN(9)]
				}
				if got, want := s.MatchString(string(text)), s.compiled().Match(text); got != want {
					t.Errorf("%q: %v, want %v", text, got, want)
				}
			}
		})
	}
	all.Wait()
	if n := len(s.states); n != sieveStates {
		t.Errorf("%d states, want it full with %d", n, sieveStates)
	}
}

// TestSieveForgets: what an expression said of texts is kept, but not of all.
func TestSieveForgets(t *testing.T) {
	s := sift(`^a+$|^ab.{0,3}c`)
	for n := range 3 * mostKnown {
		long := "a"
		for range n % (2 * longestKnown) {
			long += "a"
		}
		other := fmt.Sprintf("ab%03dc", n)
		if !s.MatchString(long) || !s.MatchString(other) || s.MatchString(other[:5]) {
			t.Fatalf("%q or %q is taken for something else", long, other)
		}
		if len(s.known) > mostKnown {
			t.Fatalf("%d texts are kept, want %d at most", len(s.known), mostKnown)
		}
	}
}
