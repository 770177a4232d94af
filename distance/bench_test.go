package distance

import (
	"fmt"
	"math/rand/v2"
	"slices"
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

// BenchmarkLong is the way of books; "more-%" is by how much the script is longer
// than its lower bound.
func BenchmarkLong(b *testing.B) {
	const letters = "aaabcdeeeefghiiiklmnnnoooprrsssttttuvwy     .,"
	rng := rand.New(rand.NewPCG(3, 4))
	x := randomRunes(rng, letters, 1_000_000)
	for _, tt := range []struct {
		name string
		y    []rune
	}{
		{"noise2%", noisy(rng, x, letters, 0.02)},
		{"noise10%", noisy(rng, x, letters, 0.10)},
		{"unrelated", randomRunes(rng, letters, len(x))},
		{"a tenth lost", slices.Concat(x[:500_000], x[600_000:])},
	} {
		p, q := symbols(x), symbols(tt.y)
		b.Run("1M/"+tt.name, func(b *testing.B) {
			b.ReportAllocs()
			var got Alignment
			for b.Loop() {
				got = Long(p, q, DefaultEffort())
			}
			b.ReportMetric(100*(float64(got.Script.Counts().Distance())/float64(max(1, got.AtLeast))-1), "more-%")
		})
	}
}

func BenchmarkGrid(b *testing.B) {
	g := NewGrid(128)
	p, q := symbols([]rune("of international")), symbols([]rune("ot interrnatoinal"))
	b.ReportAllocs()
	for b.Loop() {
		g.Align(p, q)
	}
}
