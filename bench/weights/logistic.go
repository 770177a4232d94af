package main

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/optimize"

	"missive/clean"
)

// A sample is the evidence about one line, and whether it is to be stripped.
type sample struct {
	evidence []clean.Evidence
	strip    bool
	weight   float64
}

// learn finds the weights with which the log odds of a line being stripped are
// most likely the sum of its evidence, by the likelihood's logarithm with a
// ridge penalty (le Cessie and van Houwelingen, Applied Statistics 41, 1992),
// minimised by L-BFGS (Liu and Nocedal, Mathematical Programming 45, 1989).
func learn(samples []sample, penalties []float64) ([]float64, error) {
	n := len(penalties)
	problem := optimize.Problem{
		Func: func(w []float64) float64 {
			sum := 0.0
			for i, v := range w {
				sum += penalties[i] / 2 * v * v
			}
			for _, s := range samples {
				sum += s.weight * loss(total(w, s.evidence), s.strip)
			}
			return sum
		},
		Grad: func(grad, w []float64) {
			for i := range n {
				grad[i] = penalties[i] * w[i]
			}
			for _, s := range samples {
				slope := 1 / (1 + math.Exp(-total(w, s.evidence)))
				if s.strip {
					slope--
				}
				for _, e := range s.evidence {
					grad[e.Clue] += s.weight * slope * e.Degree
				}
			}
		},
	}
	found, err := optimize.Minimize(problem, make([]float64, n), &optimize.Settings{GradientThreshold: 1e-3, MajorIterations: 2000}, &optimize.LBFGS{})
	if err != nil && found == nil {
		return nil, fmt.Errorf("learning: %w", err)
	}
	return found.X, nil
}

// total is the sum of the evidence.
func total(w []float64, evidence []clean.Evidence) float64 {
	sum := 0.0
	for _, e := range evidence {
		sum += w[e.Clue] * e.Degree
	}
	return sum
}

// loss is the negative logarithm of the probability of the answer.
func loss(score float64, strip bool) float64 {
	if strip {
		score = -score
	}
	if score > 30 {
		return score
	}
	return math.Log1p(math.Exp(score))
}
