package distance

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// The way back through the band is that through the whole table, or none.
func TestBandIsTheWholeTable(t *testing.T) {
	const letters = "abcdefgh "
	g, whole := NewGrid(128), NewGrid(128)
	found, gaveUp := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 7))
		a := randomRunes(rng, letters, rapid.IntRange(64*bandBlocks, 1500).Draw(t, "length"))
		b := noisy(rng, a, letters, rapid.SampledFrom([]float64{0, 0.02, 0.1, 0.15, 0.2, 0.5}).Draw(t, "noise"))
		cut := rapid.IntRange(0, len(b)).Draw(t, "cut")
		if b = slices.Delete(b, cut, min(len(b), cut+rapid.SampledFrom([]int{0, 3, 200}).Draw(t, "gone"))); len(b) == 0 {
			t.Skip("nothing left")
		}
		if rapid.Bool().Draw(t, "flip") {
			a, b = b, a
		}
		x, y := symbols(a), symbols(b)
		blocks := blocksOf(x)
		k, _ := likely(x, y, blocks)
		g.index(x, y, blocks)
		ok := g.tryBand(x, y, blocks, k)
		for _, s := range y {
			g.rows[s] = 0
		}
		if fits := Distance(a, b) <= k; ok != fits {
			t.Fatalf("%d edits of at most %d: the band says %v", Distance(a, b), k, ok)
		}
		if !ok {
			gaveUp++
			return
		}
		found++
		whole.index(x, y, blocks)
		whole.fill(y, blocks, wholeTable(y, blocks))
		whole.walk(x, y, blocks, len(x)+len(y))
		for _, s := range y {
			whole.rows[s] = 0
		}
		if !slices.Equal(g.back, whole.back) {
			t.Fatalf("the band leads %v, the whole table %v", g.back, whole.back)
		}
	})
	if found == 0 || gaveUp == 0 {
		t.Errorf("%d found in the band and %d given up: both have to be tried", found, gaveUp)
	}
}
