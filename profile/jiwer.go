package profile

import (
	"regexp"
	"strings"
	"unicode"
)

const jiwerName = "jiwer"

var jiwer = Profile{
	Name:  jiwerName,
	Brief: "WER, MER, WIL and WIP over words, CER over code points",
	Doc: "WER, MER, WIL and WIP over words between blanks, and CER over code points, blanks among them; nothing is folded but, for words, several blanks in a row, and those around a line. " +
		"As by its command, lines are sentences and are measured each by itself where both texts have as many that are not empty; where not, all lines are joined by blanks, as with its --global. " +
		"An empty reference counts each inserted word over a length of one; releases before 4 refused it.",
	Source:  "github.com/jitsi/jiwer 4; Morris, Maier, Green, Interspeech 2004",
	Unit:    "code points",
	figures: jiwerFigures,
}

func jiwerFigures(ref, text string) []Figure {
	refs, texts := sentences(ref, text)
	var words, chars tally
	for i := range refs {
		words.add(jiwerWords(refs[i]), jiwerWords(texts[i]))
		chars.add(runes(refs[i]), runes(texts[i]))
	}
	wil, wip := information(words.hits, words.length(), words.hits+words.substituted+words.inserted)
	errors := words.edits()
	paths := inexact([]Figure{rate("mer", errors, errors+words.hits), wil, wip}, words.asTool())
	counts := []Figure{count("hits", words.hits), count("substitutions", words.substituted), count("deletions", words.deleted), count("insertions", words.inserted)}
	for i := range counts {
		counts[i].Inexact = !words.asTool()
	}
	return append(append(append([]Figure{perItem(WER, words)}, paths...), perItem(CER, chars)), counts...)
}

// information are word information lost and preserved where so many words of n and
// of m are right.
func information(hits, n, m int) (lost, preserved Figure) {
	preserved, lost = rate("wip", hits*hits, n*m), rate("wil", n*m-hits*hits, n*m)
	if n == 0 || m == 0 { // all is lost, unless there was nothing
		preserved.Of, lost.Of = 1, 1
		if lost.Count = 1; n+m == 0 {
			preserved.Count, lost.Count = 1, 0
		}
	}
	return lost, preserved
}

// perItem is a rate of errors whose empty reference has a length of one.
func perItem(name string, t tally) Figure {
	f := errorRate(name, t.counts(), t.length(), t.exact())
	f.None = PerItem
	return f
}

var severalBlanks = regexp.MustCompile(`[\s\x{b}\p{Z}\x{85}\x{1c}-\x{1f}]{2,}`)

func jiwerWords(s string) []string {
	s = strings.TrimFunc(severalBlanks.ReplaceAllString(s, " "), unicode.IsSpace)
	return strings.FieldsFunc(s, func(r rune) bool { return r == ' ' })
}
