package settle

import (
	"fmt"

	"missive/letter"
)

// leastText is the probability of being text under which a word is set aside.
// Of the words the weights were fitted to, each letter judged by weights fitted
// to the others, it sets aside 321 of 377 scraps and 22 words of 14,679 that
// are text, most of them lone marks and words under stamps. A word lost is
// worse than a scrap kept, so it lies under one half.
const leastText = 0.4

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

// marks are the page's pen and its scraps.
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
	sum, n := seen(w)
	return letter.InkMark{Role: letter.Dirt, Text: w.text(), Box: w.box(), Conf: min(sum/max(n, 1), 1),
		Why: fmt.Sprintf("a speck or stroke: by its look, size and place it is text with a probability of %.0f %%", 100*(1-w.conf))}
}
