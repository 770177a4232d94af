package align

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/sergi/go-diff/diffmatchpatch"
	"missive/distance"
)

// typed makes a letter of about n characters and a copy in which a share of
// the characters is misread, lost or doubled. The same each time.
func typed(n int, noise float64) (ref, text string) {
	words := strings.Fields(`the of and to in a that Government President Union Soviet we have our your which with
		for conditions United States measures not by this question peace Mr. these necessary international is are Cuba`)
	rng := rand.New(rand.NewPCG(uint64(n), 1))
	var a, b strings.Builder
	for line := 0; a.Len() < n; {
		w := words[rng.IntN(len(words))]
		if line += len(w) + 1; line > 60 {
			w, line = w+"\n", 0
		} else {
			w += " "
		}
		a.WriteString(w)
	}
	for _, r := range a.String() {
		switch {
		case rng.Float64() >= noise:
			b.WriteRune(r)
		case rng.IntN(3) == 0:
			b.WriteRune('a' + rune(rng.IntN(26)))
		case rng.IntN(2) == 0:
			b.WriteRune(r)
			b.WriteRune(r)
		}
	}
	return a.String(), b.String()
}

// BenchmarkTexts gives beside the time of a whole comparison what the shortest
// edit script alone takes ("script-ms"), what go-diff takes for its own of the
// same two texts ("go-diff-ms"), how many times longer that is ("times"), and
// by how much go-diff's script is longer than the shortest ("longer-%").
func BenchmarkTexts(b *testing.B) {
	for _, n := range []int{10_000, 100_000} {
		for _, noise := range []float64{0.02, 0.10} {
			ref, text := typed(n, noise)
			b.Run(fmt.Sprintf("%dk/noise%.0f%%", n/1000, 100*noise), func(b *testing.B) {
				b.ReportAllocs()
				var c Comparison
				for b.Loop() {
					c = Texts(ref, text, defaults())
				}
				start := time.Now()
				distance.Align([]rune(ref), []rune(text))
				ours := time.Since(start)
				d := diffmatchpatch.New()
				d.DiffTimeout = 0
				start = time.Now()
				diffs := d.DiffMain(ref, text, false)
				theirs := time.Since(start)
				b.ReportMetric(float64(ours.Microseconds())/1000, "script-ms")
				b.ReportMetric(float64(theirs.Microseconds())/1000, "go-diff-ms")
				b.ReportMetric(float64(theirs)/float64(ours), "times")
				b.ReportMetric(100*(float64(d.DiffLevenshtein(diffs))/float64(c.Chars.Distance())-1), "longer-%")
			})
		}
	}
	for _, noise := range []float64{0.02, 0.10} {
		ref, text := typed(1_000_000, noise)
		b.Run(fmt.Sprintf("1000k/noise%.0f%%", 100*noise), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Texts(ref, text, defaults())
			}
		})
	}
	x, _ := typed(100_000, 0)
	y := strings.Map(func(r rune) rune { return r + 0x400 }, x)
	b.Run("100k/nothing in common", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			Texts(x, y, defaults())
		}
	})
}

func BenchmarkWriteJSON(b *testing.B) {
	ref, text := typed(100_000, 0.10)
	c := Texts(ref, text, defaults())
	b.ReportAllocs()
	for b.Loop() {
		if err := c.WriteJSON(io.Discard, ""); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFold(b *testing.B) {
	ref, text := typed(100_000, 0.10)
	b.SetBytes(int64(len(ref) + len(text)))
	b.ReportAllocs()
	for b.Loop() {
		foldBoth(ref, text, DefaultFolding())
	}
}
