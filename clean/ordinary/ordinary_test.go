package ordinary

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestEnglish(t *testing.T) {
	for _, word := range []string{"enclosure", "total", "embassy", "colour", "color", "the", "governments", "written"} {
		if !English().Has(SumOf(word)) {
			t.Errorf("%q is not known for an ordinary word", word)
		}
	}
	for _, word := range []string{"", "of", "noforn", "dachessity", "spraum", "enclosur", "botschaft", "khrushchev"} {
		if English().Has(SumOf(word)) {
			t.Errorf("%q is taken for an ordinary word", word)
		}
	}
}

// The file's words are sorted, small, of letters alone, and each is found.
func TestWordsFile(t *testing.T) {
	words := strings.Fields(wordsFile)
	if !slices.IsSorted(words) || len(words) < 40000 {
		t.Errorf("%d words, sorted: %t", len(words), slices.IsSorted(words))
	}
	for _, word := range words {
		if len(word) < Shortest || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz") != "" || !English().Has(SumOf(word)) {
			t.Errorf("the word %q", word)
		}
	}
}

// Of words made by chance hardly one is taken for another.
func TestMistaken(t *testing.T) {
	known := map[string]bool{}
	for word := range strings.FieldsSeq(wordsFile) {
		known[word] = true
	}
	rng := rand.New(rand.NewPCG(1, 2))
	mistaken := 0
	for range 1_000_000 {
		word := make([]byte, Shortest+rng.IntN(8))
		for i := range word {
			word[i] = byte('a' + rng.IntN(26))
		}
		if English().Has(SumOf(string(word))) && !known[string(word)] {
			mistaken++
		}
	}
	if mistaken > 2 {
		t.Errorf("%d of 1,000,000 words by chance are taken for ordinary ones", mistaken)
	}
}

func BenchmarkHas(b *testing.B) {
	words := strings.Fields(wordsFile)
	English()
	for b.Loop() {
		for _, word := range words[:1000] {
			English().Has(SumOf(word))
		}
	}
}
