package main

import (
	"math/rand/v2"
	"strings"
)

// noisy is a text as bad reading leaves it: of its letters that share is changed
// (six in ten), lost or added, one line in 40 is lost, and a stamp stands on
// every third page.
func noisy(rng *rand.Rand, text string, share float64) string {
	const letters = "etaoinshrdlucmfwypvbgkqjxzil1I|.,"
	lines := strings.SplitAfter(text, "\n")
	var b strings.Builder
	for i, line := range lines {
		if share > 0 && rng.IntN(40) == 0 {
			continue
		}
		if share > 0 && i%90 == 20 {
			b.WriteString("DECLASSIFIED\nAuthority NND 877401\nRECEIVED OCT 24 1962 DEPARTMENT OF STATE\n")
		}
		for _, r := range line {
			if r == '\n' || rng.Float64() >= share {
				b.WriteRune(r)
				continue
			}
			switch n := rng.IntN(10); {
			case n < 6:
				b.WriteByte(letters[rng.IntN(len(letters))])
			case n < 8: // lost
			default:
				b.WriteRune(r)
				b.WriteByte(letters[rng.IntN(len(letters))])
			}
		}
	}
	return b.String()
}
