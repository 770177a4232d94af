package settle

import (
	"slices"
	"strings"

	"missive/letter"
)

const (
	// mostPenWords is how many words a row of pen is read into at most. A
	// signature gives two to four; a typed row with pen across it gives more.
	mostPenWords = 4
	// leastInk is the least share of a row's words that strokes larger than
	// letters lie over, and leastInkOfWord of each: a signature beside a typed
	// word leaves that one bare. On the despatches, the fixtures and the letters
	// of 1905 the strokes lie over 0.6 and more of each signature, and over 0.3
	// of any typed row only where a pen stroke runs through it.
	leastInk, leastInkOfWord = 0.5, 0.3
	// sureWord is the probability of being read right from which on a word is
	// type, whatever strokes lie over it, and sureRow that of a row's words on
	// the average.
	sureWord = 0.5
	sureRow  = 0.2
	// thickPen is how thick at least a line of pen is that reads up or down the
	// page, in heights of small letters: stamps' file numbers run there too.
	thickPen = 3
)

// handwriting moves rows that are pen off the text: strokes much larger than
// letters that were read into words nobody would believe. What the engine made
// of them is kept on the mark.
func (s *sheet) handwriting() {
	for _, r := range s.rows {
		r.divide()
		if s.isPen(r) {
			s.pen = append(s.pen, r.penMark())
			r.words = []*word{}
			continue
		}
		r.words = slices.DeleteFunc(r.words, func(w *word) bool {
			pen := w.scrap && s.inked([]letter.Box{w.box()}) >= leastInk
			if pen {
				m := w.mark()
				m.Role, m.Why = letter.Handwriting, penWhy
				s.pen = append(s.pen, m)
			}
			return pen
		})
	}
	s.loose = slices.DeleteFunc(s.loose, func(l letter.Line) bool {
		pen := s.isPenLine(l)
		if pen {
			s.pen = append(s.pen, letter.InkMark{Role: letter.Handwriting, Box: l.Box, Angle: l.Angle, Text: l.Text(), Conf: confOf(l.Words), Why: penWhy})
		}
		return pen
	})
}

const penWhy = "strokes much larger than the letters, and nothing that reads as typing"

// isPen tells whether a row is pen.
func (s *sheet) isPen(r *row) bool {
	var boxes []letter.Box
	sum := 0.0
	for i, w := range r.words {
		switch {
		case w.text() == "":
			continue
		case w.scrap: // not text in any case
		case w.conf > 0:
			return false // settled by other means than the readings
		default:
			t := s.traits(r, i)
			p := t.probability(&ofRight)
			if p >= sureWord {
				return false
			}
			sum += p
		}
		if s.inked([]letter.Box{w.box()}) < leastInkOfWord {
			return false
		}
		boxes = append(boxes, w.box())
	}
	n := len(boxes)
	return n > 0 && n <= mostPenWords && sum < sureRow*float64(n) && s.inked(boxes) >= leastInk
}

// isPenLine tells whether a line that takes no part in the vote is pen.
func (s *sheet) isPenLine(l letter.Line) bool {
	var boxes []letter.Box
	for _, w := range l.Words {
		if w.Conf >= sureWord {
			return false
		}
		boxes = append(boxes, w.Box)
	}
	thick := l.Box.H()
	if l.Angle%180 != 0 {
		thick = l.Box.W()
	}
	return len(boxes) <= mostPenWords && float64(thick) >= thickPen*s.page.SmallHeight() && s.inked(boxes) >= leastInk
}

// inked is the share of the boxes' area that the page's large strokes lie over,
// of strokes that do not reach far beyond the boxes: frames do.
func (s *sheet) inked(boxes []letter.Box) float64 {
	const slack = 1.5 // heights of small letters
	var around letter.Box
	area := 0
	for _, b := range boxes {
		around = around.Union(b)
		area += b.Area()
	}
	if area == 0 {
		return 0
	}
	around = around.Grown(int(slack * s.page.SmallHeight()))
	over := 0
	for _, st := range s.page.Strokes {
		if st.In(around) {
			for _, b := range boxes {
				over += st.Intersect(b).Area()
			}
		}
	}
	return min(1, float64(over)/float64(area))
}

// penMark is a row as the page keeps it where it is pen.
func (r *row) penMark() letter.InkMark {
	var texts []string
	for _, w := range r.words {
		if t := w.text(); t != "" {
			texts = append(texts, t)
		}
	}
	sum, n := seen(r.words...)
	return letter.InkMark{Role: letter.Handwriting, Box: r.box(), Text: strings.Join(texts, " "),
		Conf: min(sum/max(n, 1), 1), Why: penWhy}
}
