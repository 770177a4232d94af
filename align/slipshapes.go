package align

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"missive/distance"
)

// other measures words that stand for others. What each trait is worth was
// fitted; what it is good for:
//
//   - sure, page sure, character sure and other type: a reading that is wrong is
//     seldom sure, and seldom of a page that is;
//   - known words: whoever copies writes words that are none, and so does an
//     engine;
//   - usual: the word stands so elsewhere in both texts;
//   - often misread: the same characters are taken for each other in other words
//     of this letter, as a worn type makes them look;
//   - as wide as read: letters left out or added show in the width on the scan;
//   - room for more: part of the word may stand unread beside what was read;
//   - accents: engines that read another language lose them.
func (m *measurer) other(i int) []float64 {
	d := m.t.c.Differences[i]
	ref, text := m.sides(i)
	a, b := m.knows(ref), m.knows(text)
	n := manyEdits + 1
	if max(len(ref), len(text)) <= mostCompared {
		n = distance.Distance([]rune(ref), []rune(text))
	}
	often := 0.0
	if c, ok := m.confusion(i); ok {
		often = math.Log2(float64(max(1, len(m.habits[c]))))
	}
	marks := d.Kind == Punctuation || d.Kind == Blank || d.Kind == Hyphenation
	return []float64{1, sureness(d.Conf), is(m.foreign(d.Words)), is(b > 0 && a < 0), is(a > 0 && b < 0), is(a < 0 && b < 0),
		m.usual(ref, text), often, m.fits(i), is(marks), is(d.Kind == Case), is(d.Kind == Number), is(chars(text) <= 3), is(d.Kind == Variant),
		float64(min(n-1, manyEdits)), m.page(d.Page - 1), m.char(d.Words), is(b > 0 && a < 0 && chars(ref) > 4),
		is(ref != text && withoutAccents(ref) == withoutAccents(text)), m.roomForMore(i)}
}

// added measures words that only the text has.
func (m *measurer) added(i int) []float64 {
	d := m.t.c.Differences[i]
	_, text := m.sides(i)
	beside, rooms := m.onLine(i)
	step := 0.0
	for _, room := range rooms {
		step = max(step, clip(math.Abs(room), 2))
	}
	return []float64{1, sureness(d.Conf), is(m.foreign(d.Words)), is(m.knows(text) < 0), is(!beside),
		is(lettersOf(text) == ""), step}
}

// withoutAccents is a text whose letters have lost what stands on or under them,
// as engines lose it that read a language without.
func withoutAccents(s string) string {
	if allASCII(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsMark(r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

const (
	// manyEdits is from how many edits on more of them say no more.
	manyEdits = 4
	// mostCompared is the longest side of a difference, in bytes, whose edits are
	// counted: what is longer is no word.
	mostCompared = 200
)

// lost measures words that only the reference has: whether the scan has room for
// them, and how surely what stands around the place was read. Where the letter
// begins or ends there only one side tells of that.
func (m *measurer) lost(i int) []float64 {
	ref, _ := m.sides(i)
	before, after, hasBefore, hasAfter := m.t.neighbours(i)
	unsure := 0.0
	if w, ok := m.t.s.l.Word(before); ok && hasBefore {
		unsure = 1 - w.Conf
	}
	if w, ok := m.t.s.l.Word(after); ok && hasAfter {
		unsure = max(unsure, 1-w.Conf)
	}
	room, told, unread := 0.0, false, false
	if hasBefore && hasAfter {
		room, told = m.pitch(before.Page).room(m.t.s.l, before, after)
		unread = m.unread(before, after)
	}
	need := float64(chars(ref) + 1)
	share := 0.0
	if told {
		share = max(0, min(1.5, room/need))
	}
	return []float64{1, share, is(!told), unsure, is(unread), is(lettersOf(ref) == "")}
}
