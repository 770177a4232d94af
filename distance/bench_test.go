package distance

import (
	"fmt"
	"math/rand/v2"
	"testing"
)

func BenchmarkAlign(b *testing.B) {
	const letters = "aaabcdeeeefghiiiklmnnnoooprrsssttttuvwy     .,"
	for _, n := range []int{10_000, 100_000} {
		for _, noise := range []float64{0.02, 0.10} {
			rng := rand.New(rand.NewPCG(3, 4))
			x := randomRunes(rng, letters, n)
			y := noisy(rng, x, letters, noise)
			b.Run(fmt.Sprintf("%dk/noise%.0f%%", n/1000, 100*noise), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					Align(x, y)
				}
			})
		}
		rng := rand.New(rand.NewPCG(5, 6))
		x, y := randomRunes(rng, letters, n), randomRunes(rng, letters, n)
		b.Run(fmt.Sprintf("%dk/unrelated", n/1000), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Align(x, y)
			}
		})
	}
}
