package settle

import "math"

// confidence makes each word's confidence the probability that it is right.
func (s *sheet) confidence() {
	for _, r := range s.rows {
		r.divide()
		for i, w := range r.words {
			if w.conf == 0 {
				t := s.traits(r, i)
				w.conf = t.probability(&ofRight)
			}
		}
	}
}

// probability is that of a logistic regression with these weights.
func (t *traits) probability(weights *traits) float64 {
	sum := 0.0
	for i, v := range t {
		sum += v * weights[i]
	}
	return 1 / (1 + math.Exp(-sum))
}
