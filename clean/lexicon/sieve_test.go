package lexicon

import (
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// sifted are expressions of all kinds: with counts, classes, boundaries, letters
// of any case, alternatives, and an end or none.
var sifted = []string{
	`^a`, `^(ab|cd)*$`, `^ab\b`, `^a{2,5}b`, `^$`, `(?i)^(dear|my dear)\b.{0,6}[:,]$`, `^\d{2}|^[^a-y]`, `^é|^ß$`, `(?i)^k`,
	`^.{2,9}c$`, `^[[:upper:]]\W*$`, `^(?:.{0,4}\s)?b`, `^x*$`, `^(?i:jan|feb)\.?,?\s+\d`, `^\pL\d$`, `^a.{1,3}`, `^\W{0,3}a{3,6}$`,
}

// TestSieveKeepsWhatMatches, also where it may make hardly a state, and turns
// something away.
func TestSieveKeepsWhatMatches(t *testing.T) {
	small, err := newSieve(sifted)
	if err != nil {
		t.Fatal(err)
	}
	small.most = int(madeStates) + 3
	large, _ := newSieve(sifted)
	matched, away := 0, 0
	text := rapid.OneOf(rapid.StringMatching(`[abcdAB :.,1-]{0,9}`), rapid.String(),
		rapid.SampledFrom([]string{"dear x:", "My Dear\n:", "é", "ß", "\u212a", "a\nb", "jan. 1", "FEB 2", "ab", "\xff"}))
	rapid.Check(t, func(t *rapid.T) {
		s := text.Draw(t, "text")
		got := slices.Clone(large.match(s))
		if other := small.match(s); !slices.Equal(got, other) {
			t.Fatalf("%q: without states %v, with them %v", s, other, got)
		}
		if !slices.IsSorted(got) {
			t.Fatalf("%q: %v is out of order", s, got)
		}
		for i, e := range sifted {
			through := slices.Contains(got, int32(i))
			if is := regexp.MustCompile(e).MatchString(s); is && !through {
				t.Fatalf("%q matches %s and was turned away", s, e)
			} else if is {
				matched++
			} else if !through {
				away++
			}
		}
	})
	if matched == 0 || away == 0 {
		t.Fatalf("%d matched and %d were turned away: want both", matched, away)
	}
}
