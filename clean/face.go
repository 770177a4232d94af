package clean

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"missive/letter"
)

// A face is the typeface of a page's own text, in pixels: what tells the
// letter's typing from stamps, print, pen and dirt, whatever they say. A
// typewriter moves the same distance for every character, and hardly any
// stamp was cut to the same pitch.
type face struct {
	// pitch is the distance from the middle of one character to the next.
	pitch float64
	// height is the height of an ordinary word.
	height float64
	// capital is the height of its capitals.
	capital float64
	// mono tells that the pitch is the same for all characters.
	mono bool
	// left and right are the margins of the running text.
	left, right float64
}

const (
	// sampleWords is the least number of sure words from which a page's face
	// is measured; a page with fewer takes the letter's.
	sampleWords = 12
	// pitchSlack is how far a typed word's pitch strays from the page's: 98 %
	// of the 2,295 typed words of four or more letters on the 17 despatch
	// pages lie within 8 %, and 7 of the 31 other such words. Which of the
	// three despatches is left out changes nothing: from 8 to 13 % all three
	// read alike, at 6 % and under words are lost.
	pitchSlack = 0.08
	// monoShare is the share of sure words that must keep the pitch on a page
	// written on a typewriter: 0.87 to 1 on the despatches, the least on first
	// pages with stamps and letterhead; 0.64 on a page of printed serif type.
	monoShare = 0.75
)

// face is the typeface of a page; the zero face where the letter has no scan
// or too few words to tell.
func (v *View) face(page int) face {
	if !v.scan || page >= len(v.pages) {
		return face{}
	}
	if v.faces == nil {
		v.faces = make([]face, len(v.pages))
		whole := measure(v.rows)
		for p, rows := range v.pages {
			f := measure(rows)
			if f.pitch == 0 {
				f = whole
			}
			f.left, f.right = v.margins(rows, f)
			v.faces[p] = f
		}
	}
	return v.faces[page]
}

// measure finds pitch and height of the words that were read surely, or the
// zero face where there are too few.
func measure(rows []*row) face {
	var pitches, heights, capitals []float64
	for _, r := range rows {
		for _, w := range r.words {
			if w.conf < 0.9 || letters(w.text) < 4 || w.box.Empty() {
				continue
			}
			pitches = append(pitches, w.pitch())
			heights = append(heights, float64(w.box.H()))
			capitals = append(capitals, float64(w.box.H())/reach(w.text))
		}
	}
	if len(pitches) < sampleWords {
		return face{}
	}
	f := face{pitch: median(pitches), height: median(heights), capital: median(capitals)}
	if f.pitch <= 0 {
		return face{} // boxes that say nothing
	}
	same := 0
	for _, p := range pitches {
		if math.Abs(p/f.pitch-1) <= pitchSlack {
			same++
		}
	}
	f.mono = float64(same) >= monoShare*float64(len(pitches))
	return f
}

// margins are the left edge that most rows keep and the right edge that one
// row in ten passes.
func (v *View) margins(rows []*row, f face) (left, right float64) {
	var x0, x1 []float64
	for _, r := range rows {
		if f.pitch > 0 && float64(r.box.W()) > 20*f.pitch {
			x0 = append(x0, v.x(r.page, r.box.X0, r.box.Y1))
			x1 = append(x1, v.x(r.page, r.box.X1, r.box.Y1))
		}
	}
	if len(x0) == 0 {
		return 0, 0
	}
	slices.Sort(x0)
	slices.Sort(x1)
	return x0[len(x0)/4], x1[len(x1)*9/10]
}

// x is a point's distance from the left edge once the page's skew is undone.
func (v *View) x(page, x, y int) float64 {
	a := v.letter.Pages[page].Skew * math.Pi / 180
	return float64(x)*math.Cos(a) + float64(y)*math.Sin(a)
}

// y is a point's distance from the top edge once the page's skew is undone.
func (v *View) y(page, x, y int) float64 {
	a := v.letter.Pages[page].Skew * math.Pi / 180
	return float64(y)*math.Cos(a) - float64(x)*math.Sin(a)
}

// pitch is the word's mean distance from character to character, or its width
// where it has one.
func (w word) pitch() float64 {
	if n := len(w.chars); n > 1 {
		return (middle(w.chars[n-1].Box) - middle(w.chars[0].Box)) / float64(n-1)
	}
	n := utf8.RuneCountInString(w.text)
	// The glyphs at a word's ends do not fill their cells: together they leave
	// about a third of one blank.
	return float64(w.box.W()) / (float64(n) - 0.35)
}

func middle(b letter.Box) float64 { return float64(b.X0+b.X1) / 2 }

// letters counts letters and digits.
func letters(s string) (n int) {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			n++
		}
	}
	return n
}

func median(v []float64) float64 {
	s := slices.Sorted(slices.Values(v))
	return s[len(s)/2]
}
