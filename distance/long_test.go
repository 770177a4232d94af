package distance

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// low makes every text a long one: pieces of a few symbols, no length that is
// always exact, and the blocks given.
func low(blocks int) Effort { return Effort{Blocks: blocks, Piece: 30, Window: 8} }

func symbols(s []rune) []uint32 {
	out := make([]uint32, len(s))
	for i, r := range s {
		out[i] = uint32(r)
	}
	return out
}

func runes(s []uint32) []rune {
	out := make([]rune, len(s))
	for i, x := range s {
		out[i] = rune(x)
	}
	return out
}

// adversarial draws pairs that anchors have a hard time with.
func adversarial(t *rapid.T) (a, b []rune) {
	if rapid.IntRange(0, 2).Draw(t, "plain") == 0 {
		return pairs(t)
	}
	rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 2))
	letters := rapid.SampledFrom([]string{"ab", "abcdefghijklmnopqrstuvwxyz "}).Draw(t, "letters")
	word := randomRunes(rng, letters, 1+rng.IntN(60))
	switch rapid.SampledFrom([]string{"runs", "repeats", "repeated page", "inside", "moved", "reversed", "tripled", "long against short"}).Draw(t, "kind") {
	case "runs":
		a = slices.Repeat([]rune("a"), rng.IntN(500))
		b = slices.Concat(slices.Repeat([]rune("a"), rng.IntN(300)), []rune("b"), slices.Repeat([]rune("a"), rng.IntN(300)))
	case "repeats":
		a = slices.Repeat(word, 1+rng.IntN(12))
		b = noisy(rng, slices.Repeat(word, 1+rng.IntN(12)), letters, rng.Float64()*0.2)
	case "repeated page":
		page := randomRunes(rng, letters, 200)
		a, b = slices.Concat(page, word, page), noisy(rng, slices.Concat(page, page), letters, 0.1)
	case "inside":
		b = randomRunes(rng, letters, 100)
		a = slices.Concat(randomRunes(rng, letters, rng.IntN(300)), noisy(rng, b, letters, 0.05), randomRunes(rng, letters, rng.IntN(300)))
	case "moved":
		x, y, z := randomRunes(rng, letters, 150), randomRunes(rng, letters, 100), randomRunes(rng, letters, 150)
		a, b = slices.Concat(x, y, z), noisy(rng, slices.Concat(x, z, y), letters, 0.05)
	case "reversed":
		a = randomRunes(rng, letters, 400)
		b = slices.Clone(a)
		slices.Reverse(b)
	case "tripled":
		a = randomRunes(rng, letters, 100)
		b = slices.Concat(a, a, a)
	case "long against short":
		a, b = randomRunes(rng, letters, 1000), word
	}
	if rapid.Bool().Draw(t, "turn") {
		a, b = b, a
	}
	return a, b
}

// What is not always exact leads from one to the other, has no fewer edits than
// the shortest script, and says no more than is true; what is always exact, or
// says it is, is the plain script.
func TestLongIsBetweenItsBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := adversarial(t)
		want := plainScript(a, b)
		least := want.Counts().Distance()
		x, y := symbols(a), symbols(b)
		if got := Long(x, y, Effort{Always: 2000, Piece: 30, Window: 8}); !got.Exact || got.AtLeast != least || !slices.Equal(got.Script, want) {
			t.Fatalf("always exact: %+v, plain %v\na %q\nb %q", got, want, string(a), string(b))
		}
		for _, blocks := range []int{0, 1, 3, 20} {
			got := Long(x, y, low(blocks))
			if out, fits := rebuilt(got.Script, a, b); !fits {
				t.Fatalf("%v leads from %q to %q, not to %q", got.Script, string(a), string(out), string(b))
			}
			d := got.Script.Counts().Distance()
			if d < least || got.AtLeast > least || got.Exact != (got.AtLeast == d) {
				t.Fatalf("%d blocks: %d edits, at least %d, exact %v; the least is %d\na %q\nb %q", blocks, d, got.AtLeast, got.Exact, least, string(a), string(b))
			}
			other := Long(y, x, low(blocks))
			if blocks == 0 && other.Script.Counts().Distance() != d {
				t.Fatalf("%d edits one way, %d the other", d, other.Script.Counts().Distance())
			}
		}
	})
}

// Anchors given lead the way, whatever they hold together.
func TestThroughLeadsThroughItsAnchors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := adversarial(t)
		x, y := symbols(a), symbols(b)
		var held []Anchor
		i, j := 0, 0
		for _, run := range Align(a, b) { // every other match of a shortest script
			if run.Op == Match && rapid.Bool().Draw(t, "held") {
				held = append(held, Anchor{i, j, run.N})
			}
			n, m := run.Lengths()
			i, j = i+n, j+m
		}
		got := Through(x, y, held, low(0))
		if out, fits := rebuilt(got.Script, a, b); !fits {
			t.Fatalf("%v leads from %q to %q, not to %q", got.Script, string(a), string(out), string(b))
		}
		if got := Through(x, y, held, Effort{Blocks: 1}); got.Script.Counts().Distance() != Distance(a, b) {
			t.Fatalf("anchors of a shortest script, and exact between them: %d edits, the least is %d", got.Script.Counts().Distance(), Distance(a, b))
		}
	})
}

func TestGridIsThePlainTable(t *testing.T) {
	g := NewGrid(128)
	rapid.Check(t, func(t *rapid.T) {
		a, b := adversarial(t)
		got := g.Align(symbols(a), symbols(b))
		if out, fits := rebuilt(got, a, b); !fits {
			t.Fatalf("%v leads from %q to %q, not to %q", got, string(a), string(out), string(b))
		}
		if d := Distance(a, b); got.Counts().Distance() != d {
			t.Fatalf("%d edits, the least is %d", got.Counts().Distance(), d)
		}
	})
}

// Symbols may have any numbers.
func TestLongTakesAnySymbols(t *testing.T) {
	a := []uint32{1 << 31, 5, 1<<32 - 1, 7, 7}
	b := []uint32{5, 1<<32 - 1, 7, 1 << 30}
	if got := Long(a, b, DefaultEffort()); !got.Exact || !slices.Equal(got.Script, Align(a, b)) {
		t.Errorf("%+v, want %v", got, Align(a, b))
	}
}

// Of long sequences with even errors the anchors find a shortest script, and the
// bound proves it where errors are few.
func TestLongSequencesThroughAnchors(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 3))
	const letters = "abcdefghijklmnopqrstuvwxyz      "
	a := randomRunes(rng, letters, 40_000)
	for _, tt := range []struct {
		noise float64
		exact bool
	}{{0.01, true}, {0.02, true}, {0.1, false}, {0.2, false}} {
		b := noisy(rng, a, letters, tt.noise)
		blocks := 0
		if tt.exact {
			blocks = 16
		}
		got := Long(symbols(a), symbols(b), Effort{Blocks: blocks})
		d := Distance(a, b)
		if got.Script.Counts().Distance() > d+d/1000 || got.AtLeast < d*2/3 || got.Exact != tt.exact {
			t.Errorf("noise %.2f: %d edits, at least %d, exact %v; the least is %d", tt.noise, got.Script.Counts().Distance(), got.AtLeast, got.Exact, d)
		}
	}
}

// A page that one has and the other has not, and two pages in another order, cost
// no more than they must; what has nothing in common costs no more than its length.
func TestAnchorsCrossGaps(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 4))
	const letters = "abcdefghijklmnopqrstuvwxyz      "
	page := func() []rune { return randomRunes(rng, letters, 6000) }
	x, y, z, other := page(), page(), page(), page()
	for _, tt := range []struct {
		name string
		a, b []rune
		most int
	}{
		{"a page lost", slices.Concat(x, y, z), noisy(rng, slices.Concat(x, z), letters, 0.02), 6000 + 350},
		{"a page added", slices.Concat(x, z), noisy(rng, slices.Concat(x, y, z), letters, 0.02), 6000 + 450},
		{"pages the other way", slices.Concat(x, y, z), slices.Concat(x, z, y), 12000},
		{"a page for another", slices.Concat(x, y, z), slices.Concat(x, other, z), 6000},
		{"nothing in common", x, slices.Concat(other, y), 12000},
		{"every page three times", slices.Concat(x, y, x, z, x, y, z), noisy(rng, slices.Concat(x, y, x, z, x, y, z), letters, 0.02), 1000},
		{"and one of them gone", slices.Concat(x, y, x, z, y, x, y, z), noisy(rng, slices.Concat(x, y, z, y, x, y, z), letters, 0.02), 7200},
	} {
		got := Long(symbols(tt.a), symbols(tt.b), Effort{})
		if d := got.Script.Counts().Distance(); d > tt.most || got.AtLeast > d {
			t.Errorf("%s: %d edits, at least %d, want %d at the most", tt.name, d, got.AtLeast, tt.most)
		}
	}
}
