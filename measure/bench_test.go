package measure

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// noisy are n lines of about 65 characters and a copy with one character in
// fifty misread. The same each time.
func noisy(n int) (ref, text string) {
	words := strings.Fields("the of and to in a that Government President Union Soviet we have our your which with conditions measures")
	rng := rand.New(rand.NewPCG(uint64(n), 1))
	var a, b strings.Builder
	for range n {
		for width := 0; width < 60; {
			w := words[rng.IntN(len(words))]
			a.WriteString(w + " ")
			width += len(w) + 1
		}
		a.WriteString("\n")
	}
	for _, r := range a.String() {
		if r > ' ' && rng.IntN(50) == 0 {
			r = 'a' + rune(rng.IntN(26))
		}
		b.WriteRune(r)
	}
	return a.String(), b.String()
}

func BenchmarkFlexible(b *testing.B) {
	for name, n := range map[string]int{"80 lines": 80, "200 lines": 200, "700 lines": 700} {
		ref, text := noisy(n)
		x, y := lines(ref), lines(text)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				FlexibleOf(x, y)
			}
		})
	}
}

func BenchmarkAverages(b *testing.B) {
	letters := make([]Sample, 10_000)
	for i := range letters {
		letters[i] = Sample{i % 70, 1500 + i%900}
	}
	for b.Loop() {
		Averages(letters)
	}
}
