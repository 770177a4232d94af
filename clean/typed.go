package clean

import (
	"math"
	"strings"
	"unicode/utf8"
)

// typed tells for each word of a row whether it is the typist's.
func typed(r *row, f face) []bool {
	keep := make([]bool, len(r.words))
	first, last := -1, -1
	for i, w := range r.words {
		if keep[i] = f.anchors(w); keep[i] {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if first < 0 {
		return keep
	}
	for i := first + 1; i < len(r.words); i++ {
		keep[i] = keep[i] || keep[i-1] && f.follows(r.words[i-1], r.words[i])
	}
	for i := last - 1; i >= 0; i-- {
		keep[i] = keep[i] || keep[i+1] && f.follows(r.words[i+1], r.words[i])
	}
	inside(r, keep)
	return keep
}

// inside keeps what stands between two kept words at the distance of a blank
// from both: a word under a stamp, a sign the engine did not know.
func inside(r *row, keep []bool) {
	for i := 1; i+1 < len(keep); i++ {
		if !keep[i] && keep[i-1] && keep[i+1] && letters(r.words[i].text) > 0 {
			keep[i] = true
		}
	}
}

// anchors tells whether the word is typed beyond doubt: it keeps the page's
// pitch over four characters or more, or was read so surely in small letters
// that it can be no stamp.
func (f face) anchors(w word) bool {
	n := letters(w.text)
	off := f.off(w)
	switch {
	case n < 3 || !f.sized(w):
		return false
	case !f.mono:
		return w.conf >= 0.75
	case n >= 5 && w.conf >= 0.93 && !capitals(w.text):
		return true
	case w.conf < 0.6: // long words keep the pitch by no accident
		return off <= pitchSlack/2 && (n >= 8 && w.conf >= 0.1 || n >= 6 && w.conf >= 0.3 && !capitals(w.text))
	case n == 3:
		return w.conf >= 0.8 && off <= pitchSlack/2 || w.conf >= 0.9 && off <= 0.75*pitchSlack
	}
	return off <= pitchSlack
}

// anchorsSmall tells whether the row holds a word in small letters that is
// typed beyond doubt.
func (f face) anchorsSmall(r *row) bool {
	for _, w := range r.words {
		if f.anchors(w) && !capitals(w.text) && f.off(w) <= pitchSlack {
			return true
		}
	}
	return false
}

// off is how far the word's pitch is from the page's, as a share of it.
func (f face) off(w word) float64 { return math.Abs(w.pitch()/f.pitch - 1) }

// cells is how many of the typewriter's steps the word's box is wide, over
// and above the characters in it.
func (f face) excess(w word) float64 {
	return float64(w.box.W())/f.pitch - float64(utf8.RuneCountInString(w.text))
}

// sized tells whether the word is about as high as typing is; a stroke
// through it may make the engine's box twice as high.
func (f face) sized(w word) bool {
	h := f.high(w)
	return h > 0.45 && h < 2.3
}

// high is the word's height over that of an ordinary word.
func (f face) high(w word) float64 { return float64(w.box.H()) / f.height }

// widestBlank is the most steps between two words of the same sentence: two
// blanks after a full stop, and narrow letters on both sides. At 2 the
// despatches lose words after full stops (deletions 0.59 instead of 0.46 %), at
// 4.5 they gain stamps (insertions 0.27 more on the one with most of them).
const widestBlank = 3.2

// lostStop is the widest blank before a word read surely in small letters:
// the engine may have missed a faint full stop.
const lostStop = 4.5

// follows tells whether w stands beside a kept word as the next or previous
// word of the same typing.
func (f face) follows(kept, w word) bool {
	gap := float64(max(kept.box.X0, w.box.X0)-min(kept.box.X1, w.box.X1)) / f.pitch
	widest := widestBlank
	if w.conf >= 0.9 && (!capitals(w.text) || w.text == "I") {
		widest = lostStop
	}
	// Engines let the boxes of neighbours overlap by a character or two.
	if gap > widest || gap < -0.6 && (gap < -2.2 || w.conf < 0.9) {
		return false
	}
	n, h := letters(w.text), f.high(w)
	cells := float64(utf8.RuneCountInString(w.text))
	switch {
	case n == 0:
		return f.typedMark(w)
	case f.excess(w) < -0.55*cells || f.excess(w) > 0.6*cells+1.5 || h > 2.9:
		return false
	case h < 0.4: // the engine took an underline for the word's box
		return n >= 4 && f.excess(w) > -0.3*cells
	case n < 3:
		return w.conf >= 0.5 && h < 1.9 || h > 0.6 && h < 1.7 && gap < 2.6 && float64(w.box.X1) < f.right+f.pitch
	case n > 3 && w.conf < 0.7 && f.mono && capitals(w.text) && capitals(kept.text):
		// Stamps lie over headings in capitals, hardly ever over the body.
		return f.off(w) <= pitchSlack
	}
	return w.conf >= 0.3 || f.off(w) <= 0.2 || h < 1.7 && gap > 0.4 && float64(w.box.X1) < f.right+f.pitch
}

// typedMark tells whether a word without letters is punctuation or a dash
// that somebody typed: sure, and not a speck.
func (f face) typedMark(w word) bool {
	if strings.Trim(w.text, "_~=|\\<>°'’‘`*^.,;:•") == "" {
		return false
	}
	return w.conf >= 0.6 && float64(w.box.W()) >= 0.4*f.pitch
}
