package main

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"unicode/utf8"

	"missive/fixtures"
)

// seed draws the same texts in every run.
const seed = 1962

// column is where lines are broken.
const column = 66

// readWords reads the words, short ones first.
func readWords(name string) ([]string, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("%w; run this in the project's own folder, or name the file with --words", err)
	}
	words := strings.Fields(string(data))
	if len(words) == 0 {
		return nil, fmt.Errorf("%s holds no words", name)
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(a) - len(b) })
	return words, nil
}

// salad is a text of about size bytes in lines and sentences. How often a word
// stands in it falls with its place in the list, as the words of a language do
// (G. K. Zipf, Human Behavior and the Principle of Least Effort, 1949).
func salad(words []string, size int) string {
	rng := rand.New(rand.NewPCG(seed, uint64(size)))
	var b strings.Builder
	capital, at := true, 0
	for b.Len() < size {
		n := int(math.Pow(float64(len(words)), rng.Float64())) - 1
		w := words[min(n, len(words)-1)]
		if capital {
			w = strings.ToUpper(w[:1]) + w[1:]
		}
		capital = rng.IntN(14) == 0
		switch {
		case capital:
			w += "."
		case rng.IntN(12) == 0:
			w += ","
		}
		if at += len(w) + 1; at > column {
			b.WriteByte('\n')
			at = len(w) + 1
		} else if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(w)
	}
	return b.String()
}

// book is a text of about size bytes in which the fixtures' letters, and so
// every sentence, stand many times; without dashes, accents and what else is
// folded, so that all programs compare the same characters.
func book(size int) (string, error) {
	texts, err := fixtures.Texts()
	if err != nil {
		return "", err
	}
	rng := rand.New(rand.NewPCG(seed, 1))
	var b strings.Builder
	for b.Len() < size {
		b.WriteString(texts[rng.IntN(len(texts))].Reference())
		b.WriteString("\n\n")
	}
	return strings.Map(func(r rune) rune {
		if r == '-' || r == '\f' || r >= utf8.RuneSelf {
			return -1
		}
		return r
	}, b.String()), nil
}

// noisy is a text with a share of its characters wrong.
func noisy(s string, share float64) string {
	rng := rand.New(rand.NewPCG(seed, uint64(len(s))<<8+uint64(1000*share)))
	letter := func() rune { return 'a' + rune(rng.IntN(26)) }
	var b strings.Builder
	for _, r := range s {
		switch {
		case rng.Float64() >= share:
			b.WriteRune(r)
		case rng.IntN(3) == 0:
			b.WriteRune(letter())
		case rng.IntN(2) == 0:
			b.WriteRune(r)
			b.WriteRune(letter())
		}
	}
	return b.String()
}
