package clean

import (
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// Cells of the drawn page, in pixels: a pica typewriter, double spaced, at
// 300 dpi.
const (
	cellWidth  = 30
	cellHeight = 100
	glyph      = 22
	capHeight  = 34
)

// draw makes a scan of one page from a drawing: see Example.
func draw(text string) letter.Page {
	p := letter.Page{Source: letter.Source{File: "drawing.png", Page: 1}, Width: 2550, Height: 3300, DPI: 300}
	up := 0 // rows that stand beside the one above
	for n, s := range strings.Split(strings.TrimRight(text, "\n"), "\n") {
		var l letter.Line
		s, l.Layer = inkOf(s)
		if beside, ok := strings.CutPrefix(s, "^"); ok {
			s = beside
			up++
		}
		n -= up
		col := 0
		for _, part := range spaced(s) {
			blank := len(part) - len(strings.TrimLeft(part, " "))
			col += blank
			if part = part[blank:]; part == "" {
				continue
			}
			w := drawWord(part, 300+cellWidth*col, 300+cellHeight*n)
			col += utf8.RuneCountInString(w.Text)
			l.Words = append(l.Words, w)
			l.Box = l.Box.Union(w.Box)
		}
		p.Lines = append(p.Lines, l)
	}
	return p
}

// inkOf is a row's drawing without the sign of another ink, and the layer.
func inkOf(s string) (drawing, layer string) {
	if rest, ok := strings.CutPrefix(s, "§"); ok {
		return rest, "stamp"
	}
	return s, ""
}

func drawWord(s string, x, y int) letter.Word {
	w := letter.Word{Conf: 0.95}
	step, high := cellWidth, capHeight
	switch {
	case strings.HasPrefix(s, "‹"):
		s, w.Conf = strings.Trim(s, "‹›"), 0.2
	case strings.HasPrefix(s, "⟨"):
		// Off its line and columns, narrow, high, and in no typewriter's letters.
		s, w.Conf, w.Type = strings.Trim(s, "⟨⟩"), 0.05, 0.3
		x, y, step, high = x+cellWidth/3, y+capHeight/2, cellWidth*6/10, capHeight*16/10
	case strings.HasPrefix(s, "«"):
		s, step, high = strings.Trim(s, "«»"), cellWidth*7/10, capHeight*8/10
	}
	w.Text = s
	for i, r := range []rune(s) {
		b := letter.Box{X0: x + i*step, Y0: y, X1: x + i*step + glyph*step/cellWidth, Y1: y + high}
		w.Chars = append(w.Chars, letter.Char{Text: string(r), Box: b, Conf: w.Conf})
		w.Box = w.Box.Union(b)
	}
	return w
}

// spaced cuts a line into its words, each with the blanks before it; what
// follows the last word is the last piece.
func spaced(line string) (out []string) {
	for at := 0; ; {
		_, end := letter.NextWord(line, at)
		out = append(out, line[at:end])
		if at = end; at == len(line) {
			return append(out, "")
		}
	}
}
