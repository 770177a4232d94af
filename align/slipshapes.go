package align

import (
	"math"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"missive/distance"
	"missive/letter"
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
	before, after, hasBefore, hasAfter := m.t.neighbours(i)
	first, last := d.Words[0], d.Words[len(d.Words)-1]
	inLine := hasBefore && sameLine(before, first) || hasAfter && sameLine(last, after)
	step := 0.0
	p := m.pitch(d.Page - 1)
	for _, side := range [][2]letter.WordID{{before, first}, {last, after}} {
		if room, ok := p.room(m.t.s.l, side[0], side[1]); ok && sameLine(side[0], side[1]) {
			step = max(step, clip(math.Abs(room), 2))
		}
	}
	return []float64{1, sureness(d.Conf), is(m.foreign(d.Words)), is(m.knows(text) < 0), is(!inLine),
		is(newWording([]string{text}).letters == ""), step}
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

func sameLine(a, b letter.WordID) bool { return a.Page == b.Page && a.Line == b.Line }

// lost measures words that only the reference has: whether the scan has room for
// them, and how surely what stands around the place was read.
func (m *measurer) lost(i int) []float64 {
	ref, _ := m.sides(i)
	before, after, hasBefore, hasAfter := m.t.neighbours(i)
	room, told := 0.0, false
	if hasBefore && hasAfter {
		room, told = m.pitch(before.Page).room(m.t.s.l, before, after)
	}
	unsure := 0.0
	for _, id := range []letter.WordID{before, after} {
		if w, ok := m.t.s.l.Word(id); ok {
			unsure = max(unsure, 1-w.Conf)
		}
	}
	need := float64(chars(ref) + 1)
	share := 0.0
	if told {
		share = max(0, min(1.5, room/need))
	}
	return []float64{1, share, is(!told), unsure, is(m.unread(before, after)), is(newWording(strings.Fields(ref)).letters == "")}
}

// unread tells whether ink that no reading covers, or that was set aside, lies
// on the lines of the two words.
func (m *measurer) unread(before, after letter.WordID) bool {
	a, okA := m.t.s.l.Word(before)
	b, okB := m.t.s.l.Word(after)
	if !okA || !okB || before.Page != after.Page {
		return false
	}
	area := a.Box.Union(b.Box)
	page := m.t.s.l.Pages[before.Page]
	for _, ink := range page.Unread {
		if !ink.Intersect(area).Empty() {
			return true
		}
	}
	for _, mark := range page.Marks {
		if !mark.Box.Intersect(area).Empty() {
			return true
		}
	}
	return false
}
