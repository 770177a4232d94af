package alto

import (
	"cmp"
	"fmt"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// MaxChoices is how many other readings of a character are kept.
const MaxChoices = pagefile.MaxChoices

// A builder makes one page of the elements it is told of.
type builder struct {
	page  letter.Page
	scale scale
	items int // lines, words, characters and readings so far
	most  int // of them, MaxItems but in tests

	block, par int
	composed   int    // ComposedBlocks that are open
	space      kind   // the margin or print space that is open
	spots      []spot // that of each line of the page
	blocks     []*zone
	guide      *guide
	at         int // line of the file at which the present element begins

	inLine bool
	line   line

	inWord bool
	word   word

	inGlyph bool
	glyph   letter.Char
}

// newBuilder begins a page of that scale and source, which may hold so many
// items; guide is what the file says of all its pages.
func newBuilder(scale scale, source letter.Source, guide *guide, most int) *builder {
	b := &builder{scale: scale, space: printKind, most: most, guide: guide}
	b.page.Source = source
	if scale.dpi > 0 {
		b.page.DPI, b.page.DPIFrom = scale.dpi, "file"
	}
	return b
}

func (b *builder) openPage(a pagefile.Attributes) error {
	width, _, err := a.Number("WIDTH")
	if err != nil {
		return err
	}
	height, _, err := a.Number("HEIGHT")
	if err != nil {
		return err
	}
	b.page.Width, b.page.Height = max(pagefile.Pixel(width*b.scale.x), 0), max(pagefile.Pixel(height*b.scale.y), 0)
	return nil
}

// count refuses a page that holds too much.
func (b *builder) count() error {
	if b.items++; b.items > b.most {
		return fmt.Errorf("a page holds more than %d lines, words and characters", b.most)
	}
	return nil
}

// clamp brings a box into the page; what is left empty is not known.
func (b *builder) clamp(box letter.Box) letter.Box {
	return pagefile.Inside(box, b.page.Width, b.page.Height)
}

// open begins an element inside the page.
func (b *builder) open(e element, a pagefile.Attributes) error {
	switch e.kind {
	case topKind, leftKind, printKind, rightKind, bottomKind:
		b.space = e.kind
	case composedKind:
		b.known(e.block)
		if b.composed++; b.composed == 1 {
			b.block++
			b.par = 0
		}
		return b.count()
	case blockKind:
		if b.composed == 0 {
			b.block++
			b.par = 0
		}
		b.par++
		b.known(e.block)
		return b.count()
	case lineKind:
		return b.openLine(e, a)
	case wordKind:
		return b.openWord(e, a)
	case hyphenKind:
		return b.hyphen(e, a)
	case glyphKind:
		return b.openGlyph(a)
	case variantKind:
		return b.variant(a)
	case polygonKind:
		return b.polygon(a)
	}
	return nil
}

// close ends an element inside the page.
func (b *builder) close(k kind) {
	switch k {
	case topKind, leftKind, printKind, rightKind, bottomKind:
		b.space = printKind
	case composedKind:
		b.composed--
	case lineKind:
		b.endLine()
	case wordKind:
		b.endWord()
	case glyphKind:
		b.endGlyph()
	}
}

// polygon gives its box to the innermost of glyph, word and line, unless that
// has one.
func (b *builder) polygon(a pagefile.Attributes) error {
	box := &letter.Box{}
	switch {
	case b.inGlyph:
		box = &b.glyph.Box
	case b.inWord:
		box = &b.word.Box
	case b.inLine:
		box = &b.line.Box
	}
	points, err := b.scale.points(a.Get("POINTS"))
	if err == nil && box.Empty() {
		*box = b.clamp(pagefile.Around(points))
	}
	return err
}

func (b *builder) openGlyph(a pagefile.Attributes) (err error) {
	b.endGlyph()
	b.inGlyph = b.inWord
	b.glyph = letter.Char{Text: strings.Join(strings.Fields(pagefile.Clean(a.Get("CONTENT"))), "")}
	if b.glyph.Box, err = b.scale.box(a); err != nil {
		return err
	}
	b.glyph.Box = b.clamp(b.glyph.Box)
	conf, _, err := a.Number("GC")
	b.glyph.Conf = pagefile.Confidence(conf)
	return cmp.Or(err, b.count())
}

func (b *builder) variant(a pagefile.Attributes) error {
	conf, _, err := a.Number("VC")
	text := pagefile.Clean(a.Get("CONTENT"))
	if b.inGlyph && text != "" && text != b.glyph.Text {
		b.glyph.Choices = append(b.glyph.Choices, letter.Choice{Text: text, Conf: pagefile.Confidence(conf)})
	}
	return cmp.Or(err, b.count())
}

// endGlyph adds the character to its word.
func (b *builder) endGlyph() {
	if !b.inGlyph {
		return
	}
	b.inGlyph = false
	if b.glyph.Text == "" {
		return
	}
	b.glyph.Choices = pagefile.Best(b.glyph.Choices)
	b.word.Chars = append(b.word.Chars, b.glyph)
}

// finish ends the page: its lines come in the order of reading.
func (b *builder) finish() letter.Page {
	b.endLine()
	b.inOrder()
	return b.page
}
