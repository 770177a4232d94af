// Package ordinary knows which words are ordinary English.
//
// A line of a letter that holds no word of a sentence, such as "Total" or
// "Enclosure", is like a scrap of a stamp in all but this: its words are
// ordinary, and those of scraps mostly are none. A set of words is all that is
// needed for it, looked up for every word of every letter, so it must be small
// and quick: a word is added up letter by letter into a [Sum], in passing, and
// the sum is looked for in one table.
//
// The words are those of the levels 10, 20 and 35 of SCOWL, the Spell Checker
// Oriented Word Lists, in English, American and British spelling: some 40,000
// that most dictionaries have, with their inflections, three letters and longer.
// Of lines kept aside, 20,000 more told markings apart no better, and 30,000
// fewer a little worse. COPYING has their licence.
package ordinary

import (
	_ "embed"
	"strings"
	"sync"
)

//go:embed words.txt
var wordsFile string

// Shortest is how many letters a word has at least: two letters are a word by
// chance.
const Shortest = 3

// A Sum is a word added up letter by letter, beginning with [Empty].
type Sum uint64

// Empty is the sum of no letters: the offset of the 64-bit FNV-1a hash (G.
// Fowler, L. C. Noll, K.-P. Vo, D. Eastlake, The FNV Non-Cryptographic Hash
// Algorithm).
const Empty Sum = 14695981039346656037

// Add is the sum with one more letter, a small one.
func (s Sum) Add(letter rune) Sum { return (s ^ Sum(letter)) * 1099511628211 }

// SumOf is the sum of a word in small letters.
func SumOf(word string) Sum {
	s := Empty
	for _, r := range word {
		s = s.Add(r)
	}
	return s
}

const (
	tableBits = 16 // two slots in five stay empty
	slots     = 1 << tableBits
)

// Words is a set of words. It holds 32 bits of each: of the words that are none
// of the set one in ten million is taken for one.
type Words struct{ tags [slots]uint32 }

// English are the ordinary words of English.
var English = sync.OnceValue(func() *Words {
	w := &Words{}
	for word := range strings.Lines(wordsFile) {
		w.add(SumOf(strings.TrimSuffix(word, "\n")))
	}
	return w
})

// place is the slot where to look for a sum first, and what stands there for it,
// never 0.
func place(s Sum) (slot int, tag uint32) { return int(s >> (64 - tableBits)), uint32(s) | 1 }

func (w *Words) add(s Sum) {
	at, tag := place(s)
	for w.tags[at] != 0 && w.tags[at] != tag {
		at = (at + 1) % slots
	}
	w.tags[at] = tag
}

// Has tells whether the word of a sum is one of the set.
func (w *Words) Has(s Sum) bool {
	at, tag := place(s)
	for ; w.tags[at] != 0; at = (at + 1) % slots {
		if w.tags[at] == tag {
			return true
		}
	}
	return false
}
