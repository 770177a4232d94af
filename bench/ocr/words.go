package main

import "missive/letter"

// A hypWord is one word as it is counted, with what is known of it.
type hypWord struct {
	text string
	// conf is how sure ours was, from 0 to 1; 0 for plain Tesseract.
	conf float64
	// was is what was read before settling read the word otherwise.
	was string
	// box is where the word stands on the page.
	box letter.Box
	// line is the word's line, from 1.
	line int
}

// goldWords are the words of a page's typed lines.
func goldWords(lines []string) []hypWord {
	var words []hypWord
	for i, l := range lines {
		for _, w := range foldedWords(l) {
			words = append(words, hypWord{text: w, line: i + 1})
		}
	}
	return words
}

// wordsOfPage are the words of a settled page.
func wordsOfPage(p letter.Page) []hypWord {
	var words []hypWord
	for i, l := range p.Lines {
		for _, w := range l.Words {
			for _, text := range foldedWords(w.Text) {
				words = append(words, hypWord{text, w.Conf, w.Was, w.Box, i + 1})
			}
		}
	}
	return words
}

// wordsOfText are the words of a plain text.
func wordsOfText(text string) []hypWord {
	var words []hypWord
	for _, w := range foldedWords(text) {
		words = append(words, hypWord{text: w})
	}
	return words
}

// texts are the words' texts.
func texts(words []hypWord) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = w.text
	}
	return out
}
