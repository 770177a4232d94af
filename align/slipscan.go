package align

import (
	"math"
	"slices"

	"missive/letter"
)

// fits is how much nearer the width of what was read on the scan is to its own
// length than to that of the reference, from -1 to 1.
func (m *measurer) fits(i int) float64 {
	d := m.t.c.Differences[i]
	ref, text := m.sides(i)
	p := m.pitch(d.Page - 1)
	width := 0.0
	for n, id := range d.Words {
		w, _ := m.t.s.l.Word(id)
		if n > 0 && id.Line == d.Words[n-1].Line {
			before, _ := m.t.s.l.Word(d.Words[n-1])
			width += float64(w.Box.X0 - before.Box.X1)
		}
		width += float64(w.Box.W())
	}
	if p.chars == 0 || width == 0 || m.t.s.linesOf(d.Words) > 1 {
		return 0
	}
	wide := p.wide(int(width))
	return clip(math.Abs(wide-float64(chars(ref)))-math.Abs(wide-float64(chars(text))), 1)
}

// roomForMore tells how far the scan has room beside what was read for the
// letters that the reference has more, from 0 to 1: part of a word may have gone
// unread. At the ends of lines nothing tells, and it is 0.
func (m *measurer) roomForMore(i int) float64 {
	ref, text := m.sides(i)
	more := chars(ref) - chars(text)
	if more <= 0 {
		return 0
	}
	_, rooms := m.onLine(i)
	return min(1, slices.Max(append(rooms, 0))/float64(more))
}

// onLine tells whether words are shown beside the difference's own on their line,
// and how many characters have room towards those, where the page tells.
func (m *measurer) onLine(i int) (beside bool, rooms []float64) {
	ids := m.t.c.Differences[i].Words
	before, after, hasBefore, hasAfter := m.t.neighbours(i)
	look := func(a, b letter.WordID, shown bool) {
		if !shown || a.Page != b.Page || a.Line != b.Line {
			return
		}
		beside = true
		if room, ok := m.pitch(a.Page).room(m.t.s.l, a, b); ok {
			rooms = append(rooms, room)
		}
	}
	look(before, ids[0], hasBefore)
	look(ids[len(ids)-1], after, hasAfter)
	return beside, rooms
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

func (m *measurer) pitch(page int) pitch {
	p, ok := m.pitches[page]
	if !ok {
		p = pitchOf(m.t.s.l.Pages[page])
		m.pitches[page] = p
	}
	return p
}

// page is how surely a page was read, as [sureness].
func (m *measurer) page(n int) float64 {
	s, ok := m.pages[n]
	if !ok {
		s = sureness(m.t.s.l.Pages[n].Conf())
		m.pages[n] = s
	}
	return s
}

// char is how surely the least sure character of the words was read, from 0 to
// 1; the word's own confidence where its characters are not known.
func (m *measurer) char(ids []letter.WordID) float64 {
	least := 1.0
	for _, id := range ids {
		w, _ := m.t.s.l.Word(id)
		if len(w.Chars) == 0 || m.t.people[id] != "" {
			least = min(least, m.t.conf(id))
			continue
		}
		for _, c := range w.Chars {
			least = min(least, c.Conf)
		}
	}
	return least
}

// foreign tells whether one of the words looks unlike the letter's own type.
func (m *measurer) foreign(ids []letter.WordID) bool {
	for _, id := range ids {
		if w, _ := m.t.s.l.Word(id); w.Type > 0 && w.Type < ownType {
			return true
		}
	}
	return false
}
