package alto

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// hyphens are the characters that programs write for one at a line's end.
const hyphens = "-\u00ad\u2010\u2011¬⸗="

// A word is one being made.
type word struct {
	letter.Word
	angle int
	rated bool // the file gave the word a confidence
	cc    float64
}

func (b *builder) openWord(e element, a attributes) error {
	b.endWord()
	b.inWord = true
	b.word = word{Word: letter.Word{Text: clean(a.get("CONTENT"))}, angle: e.angle, cc: charConfidence(a.get("CC"))}
	if b.inLine {
		b.word.angle = b.line.Angle
	}
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	b.word.Box = b.clamp(box)
	var conf float64
	conf, b.word.rated, err = a.number("WC")
	b.word.Conf = confidence(conf)
	return cmp.Or(err, b.count())
}

// endWord adds the word to its line, or to one made for it.
func (b *builder) endWord() {
	if !b.inWord {
		return
	}
	b.endGlyph()
	b.inWord = false
	w := b.word.Word
	var box letter.Box
	var text strings.Builder
	sum := 0.0
	for _, c := range w.Chars {
		text.WriteString(c.Text)
		sum, box = sum+c.Conf, box.Union(c.Box)
	}
	w.Text = cmp.Or(w.Text, text.String())
	if w.Box.Empty() {
		w.Box = box
	}
	switch {
	case b.word.rated:
	case sum > 0:
		w.Conf = sum / float64(len(w.Chars))
	default:
		w.Conf = b.word.cc
	}
	words := split(w.Text, w, b.word.angle)
	if len(words) == 0 {
		return
	}
	if b.inLine {
		b.line.Words = append(b.line.Words, words...)
		return
	}
	b.add(letter.Line{Words: words, Box: w.Box, Angle: b.word.angle, Block: b.block, Par: b.par})
}

// hyphen adds a hyphen to the word before it; some programs have it in that
// word already. Where there is none, or it has got one, it is a word of its own.
func (b *builder) hyphen(e element, a attributes) error {
	b.endWord()
	text := cmp.Or(clean(a.get("CONTENT")), "-")
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	box = b.clamp(box)
	n := len(b.line.Words)
	if !b.inLine || n == b.line.cut || len(strings.Fields(text)) != 1 {
		b.inWord = true
		b.word = word{Word: letter.Word{Text: text, Box: box}, angle: e.angle}
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
