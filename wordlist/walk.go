package wordlist

import (
	"iter"
	"math"
)

const (
	// longest is the length of words beyond which none is looked up, in bytes.
	// The longest in the models of English, French and Russian have 18, 19 and
	// 32.
	longest = 128
	// mostSteps is how many edges may be looked at for one word. No word of
	// those models takes more than 129; a graph made to be slow, in which each
	// letter leads on in many ways, is given up. Room is left for alphabets of
	// thousands of letters.
	mostSteps = 1 << 14
)

// Has tells whether the list holds the word exactly as written, capitals
// included.
func (l *List) Has(word string) bool {
	if word == "" || len(word) > longest {
		return false
	}
	steps := mostSteps
	return l.has(word, 0, &steps)
}

// has tells whether some way from the node spells the rest of a word, which is
// not empty.
func (l *List) has(rest string, node uint64, steps *int) bool {
	for _, letter := range l.letters.starting(rest) {
		tail, ok := l.letters.after(rest, letter)
		if !ok {
			continue
		}
		for e := range l.words.node(node) {
			if *steps--; *steps < 0 {
				return false
			}
			if l.words.letter(e) != letter {
				continue
			}
			if tail == "" {
				if l.words.finishes(e) {
					return true
				}
			} else if next := l.words.next(e); next != 0 && l.has(tail, next, steps) {
				return true
			}
		}
	}
	return false
}

// All gives every word of the list, in the order of the model. It is for
// looking at a list; in a broken model words may be without number.
func (l *List) All() iter.Seq[string] {
	return func(yield func(string) bool) {
		steps := math.MaxInt
		l.all(nil, 0, &steps, yield)
	}
}

// all gives the words that begin so and go on at the node, until steps edges
// were looked at. It tells whether to go on.
func (l *List) all(begun []byte, node uint64, steps *int, yield func(string) bool) bool {
	for e := range l.words.node(node) {
		if *steps--; *steps < 0 {
			return false
		}
		word := append(begun, l.letters.text[l.words.letter(e)]...)
		if len(word) > longest {
			continue
		}
		if l.words.finishes(e) && !yield(string(word)) {
			return false
		}
		if next := l.words.next(e); next != 0 && !l.all(word, next, steps, yield) {
			return false
		}
	}
	return true
}
