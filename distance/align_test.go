package distance

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestAlign(t *testing.T) {
	tests := []struct {
		a, b string
		want Script
	}{
		{"", "", nil},
		{"abc", "abc", Script{{Match, 3}}},
		{"abc", "", Script{{Delete, 3}}},
		{"", "abc", Script{{Insert, 3}}},
		{"abc", "xyz", Script{{Substitute, 3}}},
		{"ab", "ba", Script{{Substitute, 2}}},
		{"aab", "ab", Script{{Delete, 1}, {Match, 2}}},
		{"ab", "aab", Script{{Insert, 1}, {Match, 2}}},
		{"modern", "modem", Script{{Match, 4}, {Delete, 1}, {Substitute, 1}}},
		{"restrictions were", "restrictionswere", Script{{Match, 12}, {Delete, 1}, {Match, 4}}},
		{"Москва", "Мосива", Script{{Match, 3}, {Substitute, 1}, {Match, 2}}},
	}
	for _, tt := range tests {
		got := Align([]rune(tt.a), []rune(tt.b))
		if !slices.Equal(got, tt.want) {
			t.Errorf("Align(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
		if plain := plainScript([]rune(tt.a), []rune(tt.b)); !slices.Equal(plain, tt.want) {
			t.Errorf("the plain table gives %v for %q and %q, the test wants %v", plain, tt.a, tt.b, tt.want)
		}
	}
}

// pairs draws two sequences that are unrelated, or noisy copies, or made of
// repeats, over a small or large alphabet, short or over several blocks.
func pairs(t *rapid.T) (a, b []rune) {
	letters := rapid.SampledFrom([]string{"a", "ab", "abc", "abcdefghijklmnopqrstuvwxyz "}).Draw(t, "letters")
	seed := rapid.Uint64().Draw(t, "seed")
	length := rapid.SampledFrom([]int{3, 20, 64, 65, 130, 300, 700}).Draw(t, "length")
	noise := rapid.SampledFrom([]float64{0, 0.02, 0.1, 0.4, 1}).Draw(t, "noise")
	rng := rand.New(rand.NewPCG(seed, 1))
	a = randomRunes(rng, letters, rng.IntN(length+1))
	switch rapid.SampledFrom([]string{"noisy", "unrelated", "shifted", "cut"}).Draw(t, "kind") {
	case "noisy":
		b = noisy(rng, a, letters, noise)
	case "unrelated":
		b = randomRunes(rng, letters, rng.IntN(length+1))
	case "shifted":
		n := rng.IntN(len(a) + 1)
		b = append(slices.Clone(a[n:]), a[:n]...)
	case "cut":
		n := rng.IntN(len(a) + 1)
		b = append(slices.Clone(a[:n]), a[min(len(a), n+rng.IntN(100)):]...)
	}
	if rapid.Bool().Draw(t, "swap") {
		a, b = b, a
	}
	return a, b
}

func randomRunes(rng *rand.Rand, letters string, n int) []rune {
	of := []rune(letters)
	out := make([]rune, n)
	for i := range out {
		out[i] = of[rng.IntN(len(of))]
	}
	return out
}

// noisy is a with a share of its characters substituted, lost or doubled.
func noisy(rng *rand.Rand, a []rune, letters string, share float64) []rune {
	var out []rune
	for _, r := range a {
		switch {
		case rng.Float64() >= share:
			out = append(out, r)
		case rng.IntN(3) == 0:
			out = append(out, randomRunes(rng, letters, 1)...)
		case rng.IntN(2) == 0:
			out = append(out, r, randomRunes(rng, letters, 1)[0])
		}
	}
	return out
}

func TestAlignEqualsThePlainTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pairs(t)
		got, want := Align(a, b), plainScript(a, b)
		if !slices.Equal(got, want) {
			t.Fatalf("Align = %v\nplain = %v\na %q\nb %q", got, want, string(a), string(b))
		}
		if d := Distance(a, b); d != want.Counts().Distance() {
			t.Fatalf("Distance = %d, plain %d", d, want.Counts().Distance())
		}
	})
}

func TestAlignRebuildsBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pairs(t)
		s := Align(a, b)
		if out, fits := rebuilt(s, a, b); !fits {
			t.Fatalf("%v leads from %q to %q, not to %q", s, string(a), string(out), string(b))
		}
		if x, y := s.Lengths(); x != len(a) || y != len(b) {
			t.Fatalf("Lengths = %d, %d of %d, %d", x, y, len(a), len(b))
		}
	})
}

func TestDistanceIsAMetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pairs(t)
		c, _ := pairs(t)
		ab, bc, ac := Distance(a, b), Distance(b, c), Distance(a, c)
		if ba := Distance(b, a); ab != ba {
			t.Fatalf("distance %d one way, %d the other", ab, ba)
		}
		if ac > ab+bc {
			t.Fatalf("%d from a to c, but %d + %d by way of b", ac, ab, bc)
		}
		if (ab == 0) != slices.Equal(a, b) {
			t.Fatalf("distance %d between %q and %q", ab, string(a), string(b))
		}
	})
}

func TestAlignWithin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pairs(t)
		want := Align(a, b)
		d := want.Counts().Distance()
		limit := rapid.IntRange(0, 2*d+1).Draw(t, "limit")
		got, ok := AlignWithin(a, b, limit)
		if ok != (d <= limit) {
			t.Fatalf("distance %d, limit %d: ok = %v", d, limit, ok)
		}
		if ok && !slices.Equal(got, want) {
			t.Fatalf("within %d: %v, else %v", limit, got, want)
		}
	})
}

// Scripts that run along the very edge of the band: all edits are insertions,
// or deletions, in one place. The last element differs so that the rest is not
// taken for a common suffix.
func TestScriptsAtTheEdgeOfTheBand(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	for _, at := range []int{0, 1, 63, 64, 65, 127, 128, 129, 192} {
		for _, extra := range []int{1, 63, 64, 65, 66, 100, 128, 129} {
			a := randomRunes(rng, "abcdefgh", 250+rng.IntN(130))
			b := slices.Concat(a[:at], randomRunes(rng, "XYZ", extra), a[at:])
			b = append(b, '!')
			for _, pair := range [][2][]rune{{a, b}, {b, a}} {
				if got, want := Align(pair[0], pair[1]), plainScript(pair[0], pair[1]); !slices.Equal(got, want) {
					t.Fatalf("%d more at %d: %v, want %v", extra, at, got, want)
				}
			}
		}
	}
}

// Every number of columns at once must give the same script, so the levels of
// saved columns are tried with steps far smaller than real ones.
func TestTracebackInPieces(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	for range 40 {
		a := randomRunes(rng, "abcd", 400+rng.IntN(300))
		b := noisy(rng, a, "abcd", rng.Float64())
		want := plainScript(a, b)
		for _, step := range []int{2, 3, 7, 50, 1000} {
			tb := newTable(a, b)
			d, _ := tb.distance(len(a) + len(b))
			tb.reset(d)
			w := &walk{i: len(a), j: len(b)}
			tb.between(0, len(b), step, w)
			if got := w.script(); !slices.Equal(got, want) {
				t.Fatalf("%d columns at once: %v, want %v", step, got, want)
			}
		}
	}
}

func TestAlignOverOtherSymbols(t *testing.T) {
	a := strings.Fields("the restrictions were to be applied")
	b := strings.Fields("the restrictionswere to be fully applied")
	want := Script{{Match, 1}, {Delete, 1}, {Substitute, 1}, {Match, 2}, {Insert, 1}, {Match, 1}}
	if got := Align(a, b); !reflect.DeepEqual(got, want) {
		t.Errorf("words: %v, want %v", got, want)
	}
}

// Long sequences cannot be held against the plain table; their distance is
// known from how they are made.
func TestLongSequences(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: long sequences, because of -short")
	}
	const n = 50_000
	rng := rand.New(rand.NewPCG(1, 2))
	a := randomRunes(rng, "abcdefghijklmnop", n)
	b := randomRunes(rng, "ABCDEFGHIJKLMNOP", n-1234)
	c := Align(a, b).Counts()
	if c.Distance() != n || c.Deletions-c.Insertions != 1234 {
		t.Errorf("nothing in common: %+v, want %d edits, 1234 more deletions than insertions", c, n)
	}
	noise := slices.Clone(a)
	for i := 50; i < n; i += 100 {
		noise[i] = 'Z'
	}
	if c := Align(a, noise).Counts(); c != (Counts{Substitutions: n / 100}) {
		t.Errorf("every hundredth replaced: %+v", c)
	}
}

func ExampleAlign() {
	s := Align([]rune("modern"), []rune("modem"))
	fmt.Println(s, s.Counts().Distance())
	// Output: [{match 4} {delete 1} {substitute 1}] 2
}
