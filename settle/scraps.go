package settle

import (
	"fmt"

	"missive/letter"
)

// leastText is the probability of being text under which a word is set aside.
// On the despatches, the weights fitted to two letters and judged on the third,
// it sets aside 23 of 32 scraps and 4 words of 3,843 that are text: two are
// dashes of a page's number, two single letters.
const leastText = 0.6

// scraps sets specks and strokes aside that readings took for text.
func (s *sheet) scraps() {
	for _, r := range s.rows {
		r.divide()
		for i, w := range r.words {
			if w.conf > 0 || w.text() == "" {
				continue
			}
			t := s.traits(r, i)
			if p := t.probability(&ofText); p < leastText {
				w.scrap, w.conf = true, 1-p
			}
		}
	}
}

// marks are the page's scraps.
func (s *sheet) marks() []letter.InkMark {
	out := s.pen
	for _, r := range s.rows {
		for _, w := range r.words {
			if w.scrap {
				out = append(out, w.mark())
			}
		}
	}
	return out
}

// mark is a scrap as the page keeps it.
func (w *word) mark() letter.InkMark {
	m := letter.InkMark{Role: letter.Dirt, Text: w.text(), Box: w.box(),
		Why: fmt.Sprintf("a speck or stroke: by its look, size and place it is text with a probability of %.0f %%", 100*(1-w.conf))}
	n := 0.0
	for i, sl := range w.slots {
		if w.texts[i] != nothing {
			m.Conf += sl.conf(w.texts[i])
			n++
		}
	}
	m.Conf = min(m.Conf/max(n, 1), 1)
	return m
}
