package alto

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// hyphens are the characters that programs write for one at a line's end.
const hyphens = "-\u00ad\u2010\u2011¬⸗="

// A word is one being made.
type word struct {
	letter.Word
	block *zone
	angle int
	rated bool // the file gave the word a confidence
	cc    float64
}

func (b *builder) openWord(e element, a pagefile.Attributes) error {
	b.endWord()
	b.inWord = true
	b.word = word{Word: letter.Word{Text: pagefile.Clean(a.Get("CONTENT"))}, block: e.block, angle: e.angle, cc: charConfidence(a.Get("CC"))}
	if b.inLine {
		b.word.angle = b.line.Angle
	}
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	b.word.Box = b.clamp(box)
	var conf float64
	conf, b.word.rated, err = a.Number("WC")
	b.word.Conf = pagefile.Confidence(conf)
	return cmp.Or(err, b.count())
}

// charConfidence is the mean that CC gives, a digit for each character, from
// 0 (sure) to 9 (unsure), with or without blanks between; 0 where there is none.
func charConfidence(cc string) float64 {
	sum, count := 0.0, 0
	for _, c := range cc {
		if c >= '0' && c <= '9' {
			sum += 1 - float64(c-'0')/9
			count++
		}
	}
	return sum / float64(max(count, 1))
}

// endWord adds the word to its line, or to one made for it.
func (b *builder) endWord() {
	if !b.inWord {
		return
	}
	b.endGlyph()
	b.inWord = false
	w := b.word.Word
	box, conf := pagefile.Measured(w.Chars)
	if w.Text == "" {
		w.Text = pagefile.Spelt(w.Chars)
	}
	if w.Box.Empty() {
		w.Box = box
	}
	switch {
	case b.word.rated:
	case conf > 0:
		w.Conf = conf
	default:
		w.Conf = b.word.cc
	}
	words := pagefile.Split(w.Text, w, b.word.angle)
	if len(words) == 0 {
		return
	}
	if b.inLine {
		b.line.Words = append(b.line.Words, words...)
		return
	}
	b.add(letter.Line{Words: words, Box: w.Box, Angle: b.word.angle, Block: b.block, Par: b.par, From: b.from(b.word.block)}, spot{b.space, "", b.word.block})
}

// hyphen adds a hyphen to the word before it; some programs have it in that
// word already. Where there is none, or it has got one, it is a word of its own.
func (b *builder) hyphen(e element, a pagefile.Attributes) error {
	b.endWord()
	text := cmp.Or(pagefile.Clean(a.Get("CONTENT")), "-")
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	box = b.clamp(box)
	n := len(b.line.Words)
	if !b.inLine || n == b.line.cut || len(strings.Fields(text)) != 1 {
		b.inWord = true
		b.word = word{Word: letter.Word{Text: text, Box: box}, block: e.block, angle: e.angle}
		b.endWord()
		return b.count()
	}
	w := &b.line.Words[n-1]
	if last, _ := utf8.DecodeLastRuneInString(w.Text); strings.HasSuffix(w.Text, text) || strings.ContainsRune(hyphens, last) && strings.Contains(hyphens, text) {
		return nil
	}
	b.line.cut = n
	w.Text += text
	w.Box = w.Box.Union(box)
	if len(w.Chars) > 0 {
		w.Chars = append(w.Chars, letter.Char{Text: text, Box: box, Conf: w.Conf})
	}
	return b.count()
}
