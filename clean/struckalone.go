package clean

import (
	"math"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// alone measures a word by itself.
func (v *View) alone(w word, f face) traits {
	read := v.letter.Pages[w.id.Page].Lines[w.id.Line].Words[w.id.Word]
	n, cells := letters(w.text), utf8.RuneCountInString(w.text)
	t := traits{traitOne: 1, traitConf: read.Conf, traitChars: ofChars(read), traitLength: math.Log(float64(max(1, n)))}
	if read.Type > 0 {
		t[traitLike] = max(0, read.Type-commonType)
		t[traitStrange] = max(0, ownType-read.Type)
	}
	if n > 0 && cells >= 3 && f.mono {
		t.keeping(f.off(w), float64(min(cells, 10))/10, cells)
	}
	excess := f.excess(w)
	t[traitWide] = min(max(0, excess), 3)
	t[traitNarrow] = min(max(0, -excess/float64(cells)), 0.6)
	high := float64(w.box.H()) / f.height
	t[traitTall] = min(max(0, high-1.25), 2)
	if n > 0 {
		t[traitLow] = max(0, 0.75-high)
		size := f.sizeOf(w)
		t[traitBig], t[traitSmall] = min(max(0, size), 1), min(max(0, -size), 1)
	}
	t[traitSlope] = v.slope(w, f)
	t.form(w.text, n)
	if !f.mono {
		t[traitPrinted] = 1
	}
	v.sides(&t, w, f)
	return t
}

// commonType is how like the letter's type words that are not its own look at
// most, as a rule.
const commonType = 0.7

// keeping measures how far a word of so many characters keeps the pitch; long
// words hardly keep it by accident.
func (t *traits) keeping(off, length float64, cells int) {
	off = min(off, 0.5)
	t[traitOff], t[traitLongOff] = off, off*length
	if cells >= 4 {
		t[traitKeeps] = max(0, 1-off/pitchSlack) * length
	}
}

// form measures how a word with n letters and figures is formed.
func (t *traits) form(text string, n int) {
	switch {
	case n == 0:
		t[traitMarks] = 1
		if strings.Trim(text, speckMarks) == "" {
			t[traitSpeck] = 1
		}
	case digits(text) == n:
		t[traitNumber] = 1
	case capitals(text) && n > 1:
		t[traitCaps] = 1
	case n >= 3:
		t[traitSure] = max(0, t[traitChars]-0.8) / 0.2
	}
	if oddForm(text) {
		t[traitOdd] = 1
	}
}

// speckMarks are what specks, rules and pen strokes are read as.
const speckMarks = "_~=|\\<>°'’‘`*^.,;:•«»"

// sides measures how far outside the text the word stands.
func (v *View) sides(t *traits, w word, f face) {
	if f.right > f.left {
		left := f.left - v.x(w.id.Page, w.box.X0, w.box.Y1)
		right := v.x(w.id.Page, w.box.X1, w.box.Y1) - f.right
		// Ragged rows pass the right margin by a few steps.
		t[traitOutside] = math.Log1p(max(0, left/f.pitch-1, right/f.pitch-3))
	}
	page := v.letter.Pages[w.id.Page]
	if page.Width == 0 || page.Height == 0 {
		return
	}
	x, y := int(edgeShare*float64(page.Width)), int(edgeShare*float64(page.Height))
	if !w.box.In(letter.Box{X0: x, Y0: y, X1: page.Width - x, Y1: page.Height - y}) {
		t[traitEdge] = 1
	}
}

// edgeShare is how far in from its border the edge of a scan reaches, as a
// share of its size: half a centimetre of a sheet.
const edgeShare = 0.02

// ofChars is the mean of the confidence in a word's characters, of one without
// characters its own.
func ofChars(w letter.Word) float64 {
	if len(w.Chars) == 0 {
		return w.Conf
	}
	mean := 0.0
	for _, c := range w.Chars {
		mean += c.Conf / float64(len(w.Chars))
	}
	return mean
}
