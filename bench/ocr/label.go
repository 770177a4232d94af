package main

import (
	"slices"

	"missive/distance"
	"missive/letter"
	"missive/settle"
)

// A kind is what a word that was read is.
type kind int

const (
	// unclear is a word with and without which the page has as many errors, or
	// of which the gold lines do not decide.
	unclear kind = iota
	// text is a word without which the page has more errors, though it may be
	// misread.
	text
	// scrap is a word without which the page has fewer errors.
	scrap
)

// labelled are those of a page's words that weights judge, with what they are
// by the alignments with which the benchmark counts errors, and how many words
// are elsewhere in the gold text, which are left out.
//
// A word is right or not where [judge] says so. Handwriting is a scrap, for as
// text it is an error; what touches a stamp or a file number is not, for these
// are to be read, though no text of the letter.
func labelled(p goldPage, words []settle.Sample) (out []sample, moved int) {
	read := pageResult{page: p}
	var of []settle.Sample
	for _, w := range words {
		for _, t := range foldedWords(w.Word.Text) {
			read.words = append(read.words, hypWord{text: t, box: w.Word.Box})
			of = append(of, w)
		}
	}
	right, ok := judge(read)
	gains := gains(read)
	lost := lostWords(read, right)
	for i, w := range read.words {
		if !right[i] && len([]rune(w.text)) > 1 && lost[w.text] > 0 {
			lost[w.text]--
			moved++
			continue
		}
		if of[i].Traits == nil {
			continue
		}
		s := sample{Sample: of[i], kind: kindOf(gains[i])}
		if s.kind == scrap && touches(p.stamps, w.box) {
			s.kind = unclear
		}
		if ok[i] {
			s.right = answerOf(right[i])
		}
		out = append(out, s)
	}
	return out, moved
}

// kindOf is the kind of a word that saves so many errors more than it makes.
func kindOf(gain int) kind {
	switch {
	case gain > 0:
		return text
	case gain < 0:
		return scrap
	}
	return unclear
}

// touches tells whether a box shares anything with one of others.
func touches(others []letter.Box, b letter.Box) bool {
	return slices.ContainsFunc(others, func(o letter.Box) bool { return o.OverlapX(b) > 0 && o.OverlapY(b) > 0 })
}

// gains are for each of a page's words how many characters would be lost without
// it, less how many would no longer be inserted: a misread one is an error with
// the word and without it.
func gains(p pageResult) []int {
	var ofChars []int
	for _, run := range distance.Align([]rune(joined(goldWords(p.page.gold))), []rune(joined(p.words))) {
		for range run.N {
			switch run.Op {
			case distance.Match:
				ofChars = append(ofChars, 1)
			case distance.Substitute:
				ofChars = append(ofChars, 0)
			case distance.Insert:
				ofChars = append(ofChars, -1)
			}
		}
	}
	out := make([]int, len(p.words))
	at := 0
	for i, w := range p.words {
		for range []rune(w.text) {
			out[i] += ofChars[at]
			at++
		}
		at++ // the blank
	}
	return out
}

// lostWords counts the gold words of a page that no word matches, told which
// words match one.
func lostWords(p pageResult, right []bool) map[string]int {
	lost := map[string]int{}
	for _, w := range goldWords(p.page.gold) {
		lost[w.text]++
	}
	for i, w := range p.words {
		if right[i] {
			lost[w.text]--
		}
	}
	return lost
}
