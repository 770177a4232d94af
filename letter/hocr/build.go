package hocr

import (
	"bytes"
	"strings"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// A builder makes one page of the elements it is told of.
type builder struct {
	page       letter.Page
	from       letter.Origin // where the present element begins, and in what
	block, par int

	inLine bool
	line   letter.Line
	loose  strings.Builder // text of the line outside all words
	stray  bool            // the page's last line was made for words outside all lines

	inWord bool
	word   letter.Word
	spoken strings.Builder // the word's text, choices left out
	rated  bool            // the file gave the word a confidence

	inChar  bool
	char    letter.Char
	letters []byte // the character's text

	choices choices
}

// open begins an element with its title attribute.
func (b *builder) open(k kind, title []byte) error {
	switch k {
	case pageKind:
		return b.openPage(title)
	case blockKind:
		b.block++
		b.par = 0
	case parKind:
		b.par++
	case lineKind:
		b.endLine()
		b.inLine = true
		b.line = letter.Line{Block: b.block, Par: b.par, From: b.from}
		return b.openLine(title)
	case wordKind:
		b.endWord()
		b.inWord, b.rated = true, false
		b.word = letter.Word{}
		b.spoken.Reset()
		return b.openWord(title)
	case charKind:
		b.endChar()
		b.inChar = b.inWord
		b.char = letter.Char{}
		b.letters = b.letters[:0]
		return b.openChar(title)
	case choicesKind:
		b.choices.begin()
	case choiceKind:
		return b.choices.open(title)
	}
	return nil
}

// close ends an element.
func (b *builder) close(k kind) {
	switch k {
	case pageKind:
		b.endLine()
	case lineKind:
		b.endLine()
	case wordKind:
		b.endWord()
	case charKind:
		b.endChar()
	case choicesKind:
		b.endChoices()
	case choiceKind:
		b.choices.close()
	}
}

// text takes a run of text where the open elements want it.
func (b *builder) text(t []byte) {
	switch {
	case b.choices.listing:
		b.choices.text(t)
	case b.inWord && !b.inChar && len(b.word.Chars) > 0 && len(bytes.TrimSpace(t)) == 0:
		// Tesseract puts each character's element on a line of its own.
	case b.inWord:
		b.spoken.Write(t)
		if b.inChar {
			b.letters = append(b.letters, t...)
		}
	case b.inLine:
		b.loose.Write(t)
	}
}

func (b *builder) openPage(title []byte) error {
	b.page.Source.Page = 1
	return properties(title, func(name, value []byte) error {
		switch string(name) {
		case "bbox":
			box, err := parseBox(value)
			b.page.Width, b.page.Height = max(box.X1, 0), max(box.Y1, 0)
			return err
		case "image":
			b.page.Source.File = strings.ToValidUTF8(string(bytes.Trim(value, `"`)), "\ufffd")
		case "ppageno":
			n, _, err := nextNumber(value)
			b.page.Source.Page = int(min(max(n, 0), pagefile.MaxPixel)) + 1
			return err
		case "scan_res":
			n, _, err := nextNumber(value)
			b.page.DPI, b.page.DPIFrom = int(min(max(n, 0), pagefile.MaxPixel)), "file"
			return err
		}
		return nil
	})
}

func (b *builder) openLine(title []byte) error {
	return properties(title, func(name, value []byte) (err error) {
		switch string(name) {
		case "bbox":
			b.line.Box, err = parseBox(value)
		case "baseline":
			b.line.Baseline, err = parseBaseline(value)
		case "textangle":
			b.line.Angle, err = parseAngle(value)
		case "x_size":
			b.line.Size, _, err = nextNumber(value)
			b.line.Size = max(b.line.Size, 0)
		}
		return err
	})
}

func (b *builder) openWord(title []byte) error {
	return properties(title, func(name, value []byte) (err error) {
		switch string(name) {
		case "bbox":
			b.word.Box, err = parseBox(value)
		case "x_wconf", "x_confs", "x_conf":
			b.rated = true
			b.word.Conf, err = parsePercent(value)
		}
		return err
	})
}

func (b *builder) openChar(title []byte) error {
	return properties(title, func(name, value []byte) (err error) {
		switch string(name) {
		case "x_bboxes":
			b.char.Box, err = parseBox(value)
		case "x_conf", "x_confs":
			b.char.Conf, err = parsePercent(value)
		}
		return err
	})
}

// endChar adds the character to its word.
func (b *builder) endChar() {
	if !b.inChar {
		return
	}
	b.inChar = false
	if t := pagefile.Clean(string(b.letters)); t != "" {
		b.char.Text = t
		b.word.Chars = append(b.word.Chars, b.char)
	}
}

// endChoices adds the choices to the character before them.
func (b *builder) endChoices() {
	b.choices.listing = false
	if n := len(b.word.Chars); b.inWord && n > 0 {
		c := &b.word.Chars[n-1]
		c.Choices = b.choices.besides(c.Text, c.Conf)
	}
}

// endWord adds the word to its line, or to one made for it.
func (b *builder) endWord() {
	if !b.inWord {
		return
	}
	b.endChar()
	b.inWord, b.choices.listing = false, false
	w := b.word
	box, conf := pagefile.Measured(w.Chars)
	if !b.rated {
		w.Conf = conf
	}
	if w.Box == (letter.Box{}) {
		w.Box = box
	}
	angle := 0
	if b.inLine {
		angle = b.line.Angle
	}
	words := pagefile.Split(pagefile.Clean(b.spoken.String()), w, angle)
	if len(words) == 0 {
		return
	}
	if !b.inLine {
		b.strayLine(w.Box)
	}
	b.line.Words = append(b.line.Words, words...)
	if !b.inLine {
		b.page.Lines = append(b.page.Lines, b.line)
		b.stray = true
	}
}

// strayLine readies the line for a word that stands in none: the line before,
// where that was made the same way and lies at the same height, or a new one.
func (b *builder) strayLine(word letter.Box) {
	if n := len(b.page.Lines); n > 0 {
		last := b.page.Lines[n-1]
		lastWord := last.Words[len(last.Words)-1].Box
		if b.stray && last.Block == b.block && last.Par == b.par &&
			2*last.Box.OverlapY(word) > min(last.Box.H(), word.H()) && word.X0 >= lastWord.X0 {
			b.line = last
			b.line.Box = last.Box.Union(word)
			b.page.Lines = b.page.Lines[:n-1]
			return
		}
	}
	b.line = letter.Line{Block: b.block, Par: b.par, Box: word, From: b.from}
}

// endLine adds the line to the page unless it holds no text.
func (b *builder) endLine() {
	b.endWord()
	if b.inLine {
		b.inLine = false
		if len(b.line.Words) == 0 {
			b.line.Words = pagefile.Split(pagefile.Clean(b.loose.String()), letter.Word{Box: b.line.Box}, b.line.Angle)
		}
		if len(b.line.Words) > 0 {
			if b.line.Box == (letter.Box{}) {
				for _, w := range b.line.Words {
					b.line.Box = b.line.Box.Union(w.Box)
				}
			}
			b.page.Lines = append(b.page.Lines, b.line)
			b.stray = false
		}
	}
	b.loose.Reset()
}
