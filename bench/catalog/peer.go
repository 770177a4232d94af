package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
	"unicode"
)

// queryWords is how many of a letter's longest words SQLite is asked for: with
// more it takes longer and finds no more.
const queryWords = 40

// peer does the same with SQLite.
func (b *bench) peer(ctx context.Context) error {
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		fmt.Fprintln(os.Stderr, "SKIPPED: no sqlite3 to compare with; install it (Debian: apt-get install sqlite3)")
		return nil
	}
	base := b.path("peer.sqlite")
	var script strings.Builder
	script.WriteString("PRAGMA journal_mode=off; PRAGMA synchronous=off; CREATE VIRTUAL TABLE refs USING fts5(name UNINDEXED, body, tokenize='trigram');\nBEGIN;\n")
	for i := range b.texts {
		fmt.Fprintf(&script, "INSERT INTO refs VALUES('%s', CAST(readfile('%s') AS TEXT));\n", refName(i), filepath.Join(b.dir, "refs", refName(i)))
	}
	script.WriteString("COMMIT;\n")
	_, c, err := runOnce(ctx, script.String(), program, base)
	if err != nil {
		fmt.Fprintf(os.Stderr, "SKIPPED: this sqlite3 has no FTS5 with trigrams: %v\n", err)
		return nil
	}
	info, err := os.Stat(base)
	if err != nil {
		return err
	}
	fmt.Printf("sqlite3, FTS5 trigrams\n%-28s %s; the index has %d MB; %.1f times ours\n", "indexed:", said(c), info.Size()>>20, c.CPU.Seconds()/b.indexed.Seconds())
	asked := min(b.asked, 40) // it takes long
	for _, share := range []float64{0, 0.2} {
		rng := rand.New(rand.NewPCG(3, uint64(share*100)))
		var queries strings.Builder
		var want []string
		for range asked {
			n := rng.IntN(len(b.texts))
			want = append(want, refName(n))
			fmt.Fprintf(&queries, "SELECT coalesce((SELECT name FROM refs WHERE refs MATCH '%s' ORDER BY rank LIMIT 1), '-');\n", query(noisy(rng, b.texts[n], share)))
		}
		out, c, err := runOnce(ctx, queries.String(), program, base)
		if err != nil {
			return err
		}
		right := 0
		for i, name := range strings.Fields(out) {
			if i < len(want) && name == want[i] {
				right++
			}
		}
		fmt.Printf("%3.0f %% of characters wrong:     %d of %d first; %.1f ms of the processor each, %.1f times ours\n", 100*share, right, asked,
			float64((c.CPU/time.Duration(asked)).Microseconds())/1000, (c.CPU/time.Duration(asked)).Seconds()/b.found[share].Seconds())
	}
	fmt.Println()
	return nil
}

// query asks for any of the text's longest words.
func query(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	words = slices.Compact(words)
	words = words[:min(len(words), queryWords)]
	return `"` + strings.Join(words, `" OR "`) + `"`
}
