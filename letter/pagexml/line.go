package pagexml

import (
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A line is one being made.
type line struct {
	letter.Line
	region   *region
	place    float64
	turned   bool // the file told the angle
	base     []pagefile.Point
	readings readings
	gaps     bool  // a word of it has no text
	unrated  []int // words without a confidence of their own
}

// A word is one being made.
type word struct {
	letter.Word
	readings readings
}

// A glyph is a character being made.
type glyph struct {
	letter.Char
	readings readings
}

func (b *builder) openLine(a pagefile.Attributes) error {
	if err := b.endLine(); err != nil {
		return err
	}
	place, err := linePlace(a)
	if err != nil {
		return err
	}
	b.startLine(place)
	if own := inCustom(a.Get("custom"), "structure", "type"); own != "" {
		b.line.From.Region = pagefile.Clean(own)
	}
	if angle, ok := runs(a.Get("readingDirection")); ok && !b.line.turned {
		b.line.Angle, b.line.turned = angle, true
	}
	return nil
}

func (b *builder) startLine(place float64) {
	r := b.lineRegion()
	b.line = &line{Line: letter.Line{Angle: r.angle, From: letter.Origin{Line: b.at, Region: r.calls}}, region: r, place: place, turned: r.turned}
}

// openWord begins a word, in a line made for it where none is open.
func (b *builder) openWord() {
	if b.endWord(); b.line == nil {
		b.startLine(noPlace)
	}
	b.word = &word{}
}

// openGlyph begins a character, in a word made for it where none is open.
func (b *builder) openGlyph() {
	if b.endGlyph(); b.word == nil {
		b.openWord()
	}
	b.glyph = &glyph{}
}

// endGlyph adds the character to its word.
func (b *builder) endGlyph() {
	g := b.glyph
	b.glyph = nil
	if g == nil {
		return
	}
	best := g.readings.best()
	if g.Text = strings.Join(strings.Fields(pagefile.Clean(best.text)), ""); g.Text == "" {
		return
	}
	g.Conf = best.conf
	g.Choices = g.readings.choices(g.Text)
	b.word.Chars = append(b.word.Chars, g.Char)
}

// endWord adds the word to its line.
func (b *builder) endWord() error {
	b.endGlyph()
	w := b.word
	b.word = nil
	if w == nil {
		return nil
	}
	best := w.readings.best()
	rated := best.rated
	box, conf := pagefile.Measured(w.Chars)
	if w.Conf = best.conf; !rated && conf > 0 {
		w.Conf, rated = conf, true
	}
	if w.Text = pagefile.Clean(best.text); w.Text == "" {
		w.Text = pagefile.Spelt(w.Chars)
	}
	if w.Box.Empty() {
		w.Box = box
	}
	words := pagefile.Split(w.Text, w.Word, b.line.Angle)
	b.line.gaps = b.line.gaps || len(words) == 0
	for _, one := range words {
		if !rated {
			b.line.unrated = append(b.line.unrated, len(b.line.Words))
		}
		b.line.Words = append(b.line.Words, one)
	}
	return b.count(len(words))
}

// endLine adds the line to its region unless it holds no text.
func (b *builder) endLine() error {
	if err := b.endWord(); err != nil {
		return err
	}
	l := b.line
	b.line = nil
	if l == nil {
		return nil
	}
	best := l.readings.best()
	var box letter.Box
	for _, w := range l.Words {
		box = box.Union(w.Box)
	}
	if l.Box.Empty() {
		l.Box = box
	}
	own := pagefile.Clean(best.text)
	switch {
	case own != "" && (l.gaps || len(l.Words) == 0):
		l.Words = pagefile.Split(own, letter.Word{Box: l.Box, Conf: best.conf}, l.Angle)
	case len(l.Words) == 0:
		return nil
	default:
		for _, i := range l.unrated {
			l.Words[i].Conf = best.conf
		}
		if box.Empty() {
			pagefile.Share(l.Words, l.Box, l.Angle)
		}
	}
	if l.Angle == 0 {
		l.Baseline = pagefile.Baseline(l.base, l.Box)
	}
	l.region.lines = append(l.region.lines, placed{l.Line, l.place})
	b.lines++
	return b.count(len(l.Words))
}
