package alto

import (
	"cmp"
	"math"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// MaxChoices is how many other readings of a character are kept.
const MaxChoices = 4

// hyphens are the characters that programs write for one at a line's end.
const hyphens = "-\u00ad\u2010\u2011¬⸗="

// A line is one being made.
type line struct {
	letter.Line
	base []point // its baseline
	at   float64 // or the height on the page at which it stands
}

// A word is one being made.
type word struct {
	letter.Word
	angle int
	rated bool // the file gave the word a confidence
	cc    float64
}

func (b *builder) openLine(e element, a attributes) (err error) {
	b.endLine()
	b.inLine = true
	b.line = line{Line: letter.Line{Angle: e.angle, Block: b.block, Par: b.par}, at: math.NaN()}
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	b.line.Box = b.clamp(box)
	if value := a.get("BASELINE"); len(strings.Fields(value)) == 1 && !strings.Contains(value, ",") {
		at, ok, err := a.number("BASELINE")
		if err != nil {
			return err
		}
		if ok {
			b.line.at = min(max(at*b.scale.y, -maxPixel), maxPixel)
		}
	} else if b.line.base, err = b.scale.points(value); err != nil {
		return err
	}
	if angle, clear := direction(b.line.base); clear && !e.turned {
		b.line.Angle = angle
	}
	return b.count()
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
	sum, text := 0.0, ""
	for _, c := range w.Chars {
		sum, text, box = sum+c.Conf, text+c.Text, box.Union(c.Box)
	}
	w.Text = cmp.Or(w.Text, text)
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
// word already. Where there is none it is a word of its own.
func (b *builder) hyphen(e element, a attributes) error {
	b.endWord()
	text := cmp.Or(clean(a.get("CONTENT")), "-")
	box, err := b.scale.box(a)
	if err != nil {
		return err
	}
	box = b.clamp(box)
	n := len(b.line.Words)
	if !b.inLine || n == 0 || len(strings.Fields(text)) != 1 {
		b.inWord = true
		b.word = word{Word: letter.Word{Text: text, Box: box}, angle: e.angle}
		b.endWord()
		return b.count()
	}
	w := &b.line.Words[n-1]
	if last, _ := utf8.DecodeLastRuneInString(w.Text); strings.HasSuffix(w.Text, text) || strings.ContainsRune(hyphens, last) && strings.Contains(hyphens, text) {
		return nil
	}
	w.Text += text
	w.Box = w.Box.Union(box)
	if len(w.Chars) > 0 {
		w.Chars = append(w.Chars, letter.Char{Text: text, Box: box, Conf: w.Conf})
	}
	return b.count()
}

// endLine adds the line to the page unless it holds no text.
func (b *builder) endLine() {
	b.endWord()
	if !b.inLine {
		return
	}
	b.inLine = false
	l := b.line.Line
	if len(l.Words) == 0 {
		return
	}
	var box letter.Box
	for _, w := range l.Words {
		box = box.Union(w.Box)
	}
	if box.Empty() {
		share(l.Words, l.Box, l.Angle)
	}
	if l.Box.Empty() {
		l.Box = box
	}
	if l.Angle == 0 {
		l.Baseline = b.line.baseline(l.Box)
	}
	b.add(l)
}

// baseline is the line's, relative to its box. A single height that is not near
// the box is on some other scale, and says nothing.
func (l *line) baseline(box letter.Box) *letter.Baseline {
	if math.IsNaN(l.at) {
		return baseline(l.base, box)
	}
	if box.Empty() || l.at < float64(box.Y0) || l.at > float64(box.Y1+box.H()) {
		return nil
	}
	return &letter.Baseline{Offset: round(l.at-float64(box.Y1), 1e2)}
}

// add puts a line on the page.
func (b *builder) add(l letter.Line) {
	b.page.Lines = append(b.page.Lines, l)
	b.spaces = append(b.spaces, b.space)
}
