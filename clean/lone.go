package clean

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// loneTyped tells whether a row without any long typed word is typed all the
// same ("Sir:", "To", "891"): it has the size of typing, as many steps as
// characters, and was read surely, or less so where it begins at the margin.
func (v *View) loneTyped(r *row, f face) bool {
	least, highest := 0.6, 1.55
	if v.atMargin(r, f) {
		least, highest = 0.3, 2
	}
	var conf, n float64
	for _, w := range r.words {
		letters, cells := float64(letters(w.text)), float64(utf8.RuneCountInString(w.text))
		if h := f.high(w); letters == 0 || h < 0.6 || h > highest || f.excess(w) < -0.25*cells-0.6 || letters > 3 && f.mono && f.off(w) > 0.15 {
			return false
		}
		conf += w.conf * letters
		n += letters
	}
	cells := float64(utf8.RuneCountInString(r.text))
	excess := float64(r.box.W())/f.pitch - cells
	return n >= 2 && conf >= least*n && excess > -0.2*cells-0.8 && excess < 0.2*cells
}

// atMargin tells whether the row begins at the left margin.
func (v *View) atMargin(r *row, f face) bool {
	return math.Abs(v.x(r.page, r.box.X0, r.box.Y1)-f.left) < f.pitch
}

// A row of printed letterhead has at least headLetters letters and is read
// with at least headConf on the average of its letters. The printed heads of
// the despatches and of eight letters of 1905 are read with 0.62 to 0.96, but
// for one under a stamp (0.40, lost); the stamps and pen notes between them,
// askew and faint, mostly with 0.0 to 0.6.
const (
	headLetters = 6
	headConf    = 0.62
)

// headDepth is how far down the first page letterhead reaches, as a share of
// its height. The lowest met ends at 0.21.
const headDepth = 0.25

// keepHead keeps the sure words of a row of letterhead: print at the head of
// the first page, above the first row typed in small letters.
func (v *View) keepHead(r *row, keep []bool) {
	page := v.letter.Pages[r.page]
	if r.page != 0 || page.Height == 0 || float64(r.box.Y1) > headDepth*float64(page.Height) {
		return
	}
	at := 0
	for _, piece := range v.pieces(r) {
		var conf, n float64
		for _, w := range piece.words {
			conf += w.conf * float64(letters(w.text))
			n += float64(letters(w.text))
		}
		for i, w := range piece.words {
			if n >= headLetters && conf >= headConf*n && (letters(w.text) > 0 && w.conf >= 0.6 || w.text == "&") {
				keep[at+i] = true
			}
		}
		at += len(piece.words)
	}
}

// numberRow tells whether the row at the head or foot of a scan is a page
// number without doubt, which is another rule's matter.
func (v *View) numberRow(r *row) bool {
	h := float64(v.letter.Pages[r.page].Height)
	if y := float64(r.box.Y0); h == 0 || y > 0.1*h && y < 0.9*h {
		return false
	}
	return dashed.MatchString(r.text) && strings.IndexFunc(r.text, unicode.IsDigit) >= 0 || pagedWord.MatchString(r.text)
}

// numberPlace tells whether a short row stands in the middle of the measure,
// where the number of a page is typed.
func (f face) numberPlace(r *row) bool {
	if f.right <= f.left || letters(r.text) > 3 || utf8.RuneCountInString(r.text) > 6 {
		return false
	}
	at := (middle(r.box) - f.left) / (f.right - f.left)
	return at > 0.35 && at < 0.65
}

func anyOf(keep []bool) bool {
	for _, k := range keep {
		if k {
			return true
		}
	}
	return false
}

func digits(s string) (n int) {
	for _, r := range s {
		if unicode.IsDigit(r) {
			n++
		}
	}
	return n
}
