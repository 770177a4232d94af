package settle

import (
	"missive/letter"
	"missive/reading"
)

// A Sample is one word as it was measured before scraps were told from text,
// for fitting the weights by which they are told.
type Sample struct {
	Word letter.Word
	// Traits are what was measured on it, in the order in which the weights of
	// the regressions are given.
	Traits []float64
}

// Samples are the words of a page, row by row, scraps among them.
func (l *Letter) Samples(p reading.Page) [][]Sample {
	s := l.settled(p, "scraps")
	var out [][]Sample
	for _, r := range s.rows {
		r.divide()
		var row []Sample
		for i, w := range r.words {
			if w.conf > 0 {
				continue // not by the readings
			}
			t := s.traits(r, i)
			row = append(row, Sample{w.built(), t[:]})
		}
		out = append(out, row)
	}
	return out
}
