package main

import (
	"math/rand/v2"
	"strings"
	"unicode"

	"missive/align"
)

// oneIn is in how many words a slip is made: of the despatches' 3,700 published
// words some 45 are wrong.
const oneIn = 80

// respelt is in how many words that have another accepted spelling a copyist
// writes that one: habit errs oftener than the hand.
const respelt = 6

// A slipKind is a mistake that copyists make. It gives what is written for a word,
// several words or none, or false where the word lends itself to no such mistake.
type slipKind struct {
	name   string
	weight int
	make   func(word string, r *rand.Rand) (string, bool)
}

// slipKinds are the mistakes of people who copy by keyboard, as studies of typing
// name them (omission, insertion, substitution by a neighbouring key,
// transposition; T. A. Salthouse, Perceptual, cognitive, and motoric aspects of
// transcription typing, Psychological Bulletin 99, 1986), and those of editors,
// who skip and add small words, put today's spelling, capital or mark. The
// weights are a guess.
func slipKinds() []slipKind {
	return []slipKind{
		{"letter left out", 20, inside(func(w []rune, at int, _ *rand.Rand) []rune { return append(w[:at:at], w[at+1:]...) })},
		{"letter doubled", 7, inside(func(w []rune, at int, _ *rand.Rand) []rune { return append(w[:at+1:at+1], w[at:]...) })},
		{"letters exchanged", 7, inside(exchanged)},
		{"neighbouring key", 16, inside(neighbouring)},
		{"letter added", 4, inside(func(w []rune, at int, r *rand.Rand) []rune {
			return append(append(w[:at:at], 'a'+rune(r.IntN(26))), w[at:]...)
		})},
		{"ending changed", 10, ending},
		{"small word for another", 7, small},
		{"word left out", 8, func(w string, _ *rand.Rand) (string, bool) { return "", isSmall(w) }},
		{"long word left out", 2, func(w string, _ *rand.Rand) (string, bool) { return "", !isSmall(w) }},
		{"word added", 8, func(w string, r *rand.Rand) (string, bool) {
			return w + " " + smallWords[r.IntN(len(smallWords))], isWordOnly(w)
		}},
		{"word doubled", 2, func(w string, _ *rand.Rand) (string, bool) { return w + " " + w, isWordOnly(w) }},
		{"capital", 7, capital},
		{"mark", 12, mark},
		{"words run together", 4, func(w string, _ *rand.Rand) (string, bool) { return w + "\x00", isWordOnly(w) }},
		{"word parted", 2, inside(func(w []rune, at int, _ *rand.Rand) []rune { return append(append(w[:at:at], ' '), w[at:]...) })},
		{"hyphen", 2, hyphen},
		{"figure", 2, figure},
	}
}

// slipped is the text with slips in it.
func slipped(text string, r *rand.Rand, known func(string) bool) string {
	kinds := slipKinds()
	total := 0
	for _, k := range kinds {
		total += k.weight
	}
	fields := strings.SplitAfter(strings.ReplaceAll(text, "\n", " \n"), " ")
	for i, f := range fields {
		w := strings.Trim(f, " \n")
		if w == "" || strings.HasSuffix(w, "-") {
			continue
		}
		if others := align.OtherSpellings(strings.TrimFunc(w, unicode.IsPunct), known); len(others) > 0 && r.IntN(respelt) == 0 {
			fields[i] = strings.Replace(f, strings.TrimFunc(w, unicode.IsPunct), others[r.IntN(len(others))], 1)
			continue
		}
		if r.IntN(oneIn) > 0 {
			continue
		}
		n := r.IntN(total)
		for _, k := range kinds {
			if n -= k.weight; n < 0 {
				if s, ok := k.make(w, r); ok && s != w {
					fields[i] = strings.Replace(f, w, s, 1)
				}
				break
			}
		}
	}
	out := strings.ReplaceAll(strings.Join(fields, ""), "\x00 ", "")
	return strings.ReplaceAll(strings.ReplaceAll(out, "\x00", ""), " \n", "\n")
}
