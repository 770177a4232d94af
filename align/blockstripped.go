package align

import (
	"strings"
	"unicode"

	"missive/letter"
)

// strippedShare is how many of a block's words have to be among those that
// cleaning took out of the letter: of a stamp that was read badly and of a page
// that was never scanned hardly a quarter are, "of" and "the".
const strippedShare = 0.6

// giveBack makes words lost of every block that the text lacks because
// cleaning took it out: that is no fault of the reference, and an archivist
// wants to see it among the differences, with its cause.
func (l *layout) giveBack(ref *folded, stripped map[string]int) {
	if len(stripped) == 0 || len(l.common) == 0 {
		return
	}
	var left []only
	for _, o := range l.only {
		if o.x == 0 && mostlyIn(ref.words[o.from:o.to], stripped) {
			l.lose(o)
		} else {
			left = append(left, o)
		}
	}
	if len(left) < len(l.only) {
		l.only = left
		l.merge()
	}
}

// lose gives the words to the passage before them, or to the first.
func (l *layout) lose(o only) {
	for i := range l.common {
		if l.common[i].to[o.x] == o.from {
			l.common[i].to[o.x] = o.to
			return
		}
	}
	for i := range l.common {
		if l.common[i].from[o.x] == o.to {
			l.common[i].from[o.x] = o.from
			return
		}
	}
}

func mostlyIn(words []word, stripped map[string]int) bool {
	used := map[string]int{}
	found := 0
	for _, w := range words {
		if key := bare(w.sym); used[key] < stripped[key] {
			used[key]++
			found++
		}
	}
	return float64(found) >= strippedShare*float64(len(words))
}

// strippedWords counts the words that edits took out of the letter.
func strippedWords(l *letter.Letter) map[string]int {
	out := map[string]int{}
	for id := range l.Stripped() {
		w, _ := l.Word(id)
		for _, part := range strings.Fields(w.Text) {
			out[bare(part)]++
		}
	}
	return out
}

// bare is a word in small letters without marks.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
