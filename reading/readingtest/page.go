// Package readingtest makes pages of typing up, for tests of what reads them.
package readingtest

import (
	"fmt"
	"strings"

	"missive/letter"
	"missive/reading"
	"pgregory.net/rapid"
)

const (
	// High is the height in pixels of the small letters made up, Step the step
	// from one character to the next.
	High, Step = 16, 20
	// width and height are the pages' size in pixels, rowStep the step from one
	// row to the next.
	width, height, rowStep = 2000, 1600, 50
	// most is how many readings a page drawn by chance has at most.
	most = 4
)

// Line is a line of type that begins at x and whose letters reach from y to the
// baseline 24 pixels below, all of one confidence.
func Line(x, y int, conf float64, text string) letter.Line {
	var l letter.Line
	for _, s := range strings.Fields(text) {
		w := letter.Word{Text: s, Conf: conf}
		for _, c := range s {
			b := letter.Box{X0: x, Y0: y, X1: x + Step - 2, Y1: y + 24}
			w.Chars = append(w.Chars, letter.Char{Text: string(c), Box: b, Conf: conf})
			w.Box = w.Box.Union(b)
			x += Step
		}
		l.Words = append(l.Words, w)
		l.Box = l.Box.Union(w.Box)
		x += Step
	}
	return l
}

// Page is a page without readings.
func Page(k int) reading.Page {
	return reading.Page{XHeight: High, Frame: letter.Page{
		Source: letter.Source{File: "typing", Page: k}, Width: width, Height: height, DPI: 300, DPIFrom: "file"}}
}

// Rows is a page whose readings, named by their number, have these rows of
// words sure to 0.95; an empty row is not there.
func Rows(readings ...[]string) reading.Page {
	p := Page(1)
	for k, rows := range readings {
		r := reading.Reading{Name: fmt.Sprint(k)}
		for i, text := range rows {
			if text != "" {
				r.Lines = append(r.Lines, Line(100, 200+rowStep*i, 0.95, text))
			}
		}
		p.Readings = append(p.Readings, r)
	}
	return p
}

// Draw is a page of one to four readings that have rows of words more or less
// as they were typed: characters are read otherwise, left out and put in, words
// split, glued and dropped, rows dropped, boxes are some pixels off, and lines
// lie beside the text. One reading may have been asked for some rows only.
func Draw(t *rapid.T) reading.Page {
	p := Page(1)
	rows := rapid.SliceOfN(rapid.SliceOfN(rapid.SampledFrom(words), 1, 7), 1, 5).Draw(t, "rows")
	for k := range rapid.IntRange(1, most).Draw(t, "readings") {
		r := reading.Reading{Name: fmt.Sprint(k), Partial: k > 0 && rapid.IntRange(0, 3).Draw(t, "partial") == 0}
		for i, row := range rows {
			if rapid.IntRange(0, 9).Draw(t, "row dropped") == 0 {
				continue
			}
			if l := drawLine(t, row, 200+rowStep*i); len(l.Words) > 0 {
				r.Lines = append(r.Lines, l)
			}
		}
		p.Readings = append(p.Readings, r)
	}
	if rapid.Bool().Draw(t, "margin") {
		l := Line(1800, 500, 0.4, "SECRET")
		l.Angle = 90
		p.Extra = append(p.Extra, l)
	}
	return p
}

var words = []string{"the", "despatch", "No.", "1,234", "of", "Government", "I", "a", "Sir,", "-", "re-read", ".", "façade", "\"may\"", "–", "’twas"}

// drawLine is one row as a reading may have it.
func drawLine(t *rapid.T, row []string, y int) (l letter.Line) {
	x := 100
	var w letter.Word
	end := func() {
		if len(w.Chars) > 0 {
			w.Conf = rapid.Float64Range(0, 1).Draw(t, "word")
			l.Words = append(l.Words, w)
			l.Box = l.Box.Union(w.Box)
		}
		w = letter.Word{}
	}
	set := func(text string) {
		dx, dy := rapid.IntRange(-4, 4).Draw(t, "dx"), rapid.IntRange(-3, 3).Draw(t, "dy")
		c := letter.Char{Text: text, Conf: rapid.Float64Range(0, 1).Draw(t, "conf"),
			Box: letter.Box{X0: x + dx, Y0: y + dy, X1: x + dx + Step - 2, Y1: y + dy + 24}}
		if rapid.IntRange(0, 5).Draw(t, "choice") == 0 {
			c.Choices = []letter.Choice{{Text: other.Draw(t, "other"), Conf: rapid.Float64Range(0, 1).Draw(t, "choice's")}}
		}
		w.Chars, w.Text, w.Box = append(w.Chars, c), w.Text+text, w.Box.Union(c.Box)
	}
	for _, typed := range row {
		dropped := rapid.IntRange(0, 12).Draw(t, "word dropped") == 0
		for _, c := range typed {
			switch fault := rapid.IntRange(0, 30).Draw(t, "fault"); {
			case dropped || fault == 30:
			case fault == 29:
				set(other.Draw(t, "misread"))
			case fault == 28:
				set(string(c))
				x += Step / 2
				set(other.Draw(t, "put in"))
				x -= Step / 2
			case fault == 27:
				set(string(c))
				end()
			default:
				set(string(c))
			}
			x += Step
		}
		if glued := rapid.IntRange(0, 15).Draw(t, "glued") == 15; !glued {
			end()
		}
		x += Step
	}
	end()
	return l
}

var other = rapid.SampledFrom([]string{"e", "c", "o", "l", "1", ".", "'", "-", "—", "W", "é", "fi", "’"})
