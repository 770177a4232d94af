package ocr

import (
	"missive/letter"
)

// toPage brings lines from the pixels of the prepared picture to those of the
// upright full-size page, w by h pixels: boxes lie inside the page and are not
// empty, and no word is lost.
func toPage(lines []letter.Line, p *prepared) []letter.Line {
	m := placer{p.toPage, p.page, p.sy}
	out := make([]letter.Line, 0, len(lines))
	for _, l := range lines {
		if len(l.Words) > 0 {
			l = m.line(l)
			direct(&l)
			out = append(out, l)
		}
	}
	return out
}

// A placer maps from the prepared picture to the page.
type placer struct {
	toPage func(letter.Box) letter.Box
	page   letter.Box
	scale  float64 // of lengths, page over prepared
}

// line maps a line. Its box is that of its words: the engine's own may be
// larger where words were dropped as noise.
func (m placer) line(l letter.Line) letter.Line {
	around := m.box(l.Box)
	baseline := m.baseline(l)
	l.Size *= m.scale
	l.Box = letter.Box{}
	for i := range l.Words {
		m.word(&l.Words[i], around)
		l.Box = l.Box.Union(l.Words[i].Box)
	}
	l.Baseline = baseline.Rebased(letter.Box{}, l.Box)
	return l
}

// word maps a word and its characters in place. Where the engine gave a word
// no box, that of its characters or else of the line stands in.
func (m placer) word(w *letter.Word, line letter.Box) {
	var chars letter.Box
	for i := range w.Chars {
		if b := m.toPage(w.Chars[i].Box); !b.Empty() {
			w.Chars[i].Box = m.inside(b)
			chars = chars.Union(w.Chars[i].Box)
		} else {
			w.Chars[i].Box = letter.Box{}
		}
	}
	b := m.toPage(w.Box)
	switch {
	case !w.Box.Empty() && !b.Empty():
		w.Box = m.inside(b)
	case !chars.Empty():
		w.Box = chars
	default:
		w.Box = line
	}
	for i := range w.Chars {
		if w.Chars[i].Box.Empty() {
			w.Chars[i].Box = w.Box
		}
	}
}

// box maps a box; what is empty or outside becomes the nearest pixel inside.
func (m placer) box(b letter.Box) letter.Box { return m.inside(m.toPage(b)) }

// inside moves and cuts a box until it holds at least one pixel of the page
// and none outside.
func (m placer) inside(b letter.Box) letter.Box {
	b.X0 = min(max(b.X0, 0), m.page.X1-1)
	b.Y0 = min(max(b.Y0, 0), m.page.Y1-1)
	b.X1 = min(max(b.X1, b.X0+1), m.page.X1)
	b.Y1 = min(max(b.Y1, b.Y0+1), m.page.Y1)
	return b
}

// baseline maps a line's baseline, its offset for now from the page's upper
// left corner: y = Slope·x + Offset.
func (m placer) baseline(l letter.Line) *letter.Baseline {
	if l.Baseline == nil || l.Box.W() < 2 {
		return nil
	}
	y := func(x int) int {
		return l.Box.Y1 + int(l.Baseline.Offset+l.Baseline.Slope*float64(x-l.Box.X0))
	}
	at := func(x int) letter.Box {
		return m.toPage(letter.Box{X0: x, Y0: y(x), X1: x + 1, Y1: y(x) + 1})
	}
	a, b := at(l.Box.X0), at(l.Box.X1-1)
	if a.Empty() || b.Empty() || b.X0 <= a.X0 {
		return nil
	}
	slope := float64(b.Y1-a.Y1) / float64(b.X0-a.X0)
	return &letter.Baseline{Slope: slope, Offset: float64(a.Y1) - slope*float64(a.X0)}
}
