package clean

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// oddForm tells whether a word has a form that no typist gives one: a capital
// or a figure after small letters, signs inside that join nothing, three of one
// letter.
func oddForm(s string) bool {
	runes := []rune(s)
	same := 1
	for i := 1; i < len(runes); i++ {
		before, c := runes[i-1], runes[i]
		if same++; c != before {
			same = 1
		}
		last := i+1 == len(runes)
		switch {
		case same >= 3 && unicode.IsLetter(c),
			unicode.IsLower(before) && (unicode.IsUpper(c) || unicode.IsDigit(c)),
			unicode.IsDigit(before) && unicode.IsLower(c) && i > 1 && !last,
			unicode.IsLetter(before) && !last && !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("-'’.,/&–—", c):
			return true
		}
	}
	return false
}

// off is how far the word's pitch is from the page's, as a share of it.
func (f face) off(w word) float64 { return math.Abs(w.pitch()/f.pitch - 1) }

// excess is how many of the typewriter's steps the word's box is wide, over and
// above the characters in it.
func (f face) excess(w word) float64 {
	return float64(w.box.W())/f.pitch - float64(utf8.RuneCountInString(w.text))
}

// sizeOf is the logarithm of how much larger the word's letters are than the
// page's.
func (f face) sizeOf(w word) float64 {
	return math.Log(float64(max(1, w.box.H())) / (f.capital * reach(w.text)))
}

// reach is about how high a word's box is over a capital's: small letters have two
// thirds of that, and descenders reach a quarter down. Where a machine's differ a
// little, all its words do, and the page's capitals are measured by the same.
func reach(s string) float64 {
	const small, descender = 0.68, 0.25
	high := small
	if strings.ContainsFunc(s, ascends) {
		high = 1
	}
	if strings.ContainsFunc(s, descends) {
		high += descender
	}
	return high
}

// ascends tells whether a character is as high as a capital.
func ascends(c rune) bool {
	return unicode.IsUpper(c) || unicode.IsDigit(c) || strings.ContainsRune("bdfhklt", c) || c > unicode.MaxASCII
}

// descends tells whether a character reaches below the line.
func descends(c rune) bool { return strings.ContainsRune("gjpqy,;_Q()/ç", c) }

// slope is by how many degrees, at most 10, the feet of a word's characters rise
// or fall against the page; 0 for words of fewer than four characters that end on
// the line.
func (v *View) slope(w word, f face) float64 {
	var n, x, y, xx, xy float64
	for _, c := range w.chars {
		if letters(c.Text) == 0 || strings.ContainsFunc(c.Text, descends) {
			continue
		}
		at := (c.Box.X0 + c.Box.X1) / 2
		a, b := v.x(w.id.Page, at, c.Box.Y1)/f.height, v.y(w.id.Page, at, c.Box.Y1)/f.height
		n, x, y, xx, xy = n+1, x+a, y+b, xx+a*a, xy+a*b
	}
	d := n*xx - x*x
	if n < 4 || d <= 0 {
		return 0
	}
	return min(10, math.Abs(math.Atan((n*xy-x*y)/d))*180/math.Pi)
}
