package logistic

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/optimize"
)

// A Trait is one of many figures, most of which are 0 and not listed.
type Trait struct {
	At    int
	Value float64
}

// A Listed is an observation of which only the figures that are not 0 are
// listed: of thousands that may be, some dozens.
type Listed struct {
	Traits []Trait
	Yes    bool
	Weight float64 // how much it counts; 1 for once
}

const (
	// mostSteps is far beyond what any fit of the benchmarks has taken, some
	// three hundred.
	mostSteps = 3000
	// steep is the slope from which the lowest point is not reached: penalties of
	// 1 and more curve what is minimised, so weights are right to two digits
	// after the point, and sums of them to what a line's score is told to.
	steep = 0.02
)

// FitListed are the weights with which 1/(1+exp(-weights·traits)) is most likely
// the probability of yes: as [Fit], with a penalty for each weight, 0 for none,
// and by L-BFGS (D. C. Liu, J. Nocedal, On the limited memory BFGS method,
// Mathematical Programming 45, 1989), which asks for no second derivatives. It
// begins at from, or at zeroes where that is nil: near the lowest point it
// takes fewer steps.
func FitListed(all []Listed, penalties, from []float64) ([]float64, error) {
	m := listedLikelihood{all: all, penalties: penalties, slopes: make([]float64, len(all))}
	if from == nil {
		from = make([]float64, len(penalties))
	}
	problem := optimize.Problem{Func: m.value, Grad: m.gradient}
	settings := &optimize.Settings{GradientThreshold: steep, MajorIterations: mostSteps}
	found, err := optimize.Minimize(problem, from, settings, &optimize.LBFGS{Store: 20})
	if found == nil {
		return nil, fmt.Errorf("fit: %w", err)
	}
	// where rounding ends the search, its place counts
	slope := make([]float64, len(penalties))
	m.gradient(slope, found.X)
	for _, s := range slope {
		if !(math.Abs(s) <= 2*steep) { // a NaN is no slope
			return nil, fmt.Errorf("fit: no lowest point was found (%v after %d steps, slope %.3g)", found.Status, found.MajorIterations, s)
		}
	}
	return found.X, nil
}

// listedLikelihood is what is minimised, as [likelihood].
type listedLikelihood struct {
	all       []Listed
	penalties []float64
	// slopes are the derivatives by each observation's sum at the weights of at.
	slopes, at []float64
	low        float64
}

// see sums up all observations, where the weights are others than before: value
// and slope are asked for one after the other.
func (m *listedLikelihood) see(w []float64) {
	if m.at != nil && floats.Equal(m.at, w) {
		return
	}
	m.at = append(m.at[:0], w...)
	m.low = 0
	for i, v := range w {
		m.low += m.penalties[i] / 2 * v * v
	}
	for i := range m.all {
		o := &m.all[i]
		sum := o.Sum(w)
		m.low += o.Weight * loss(sum, o.Yes)
		p := 1 / (1 + math.Exp(-sum))
		if o.Yes {
			p--
		}
		m.slopes[i] = o.Weight * p
	}
}

// Sum is what the weights of the observation's figures add up to.
func (o *Listed) Sum(weights []float64) float64 {
	sum := 0.0
	for _, t := range o.Traits {
		sum += weights[t.At] * t.Value
	}
	return sum
}

func (m *listedLikelihood) value(w []float64) float64 {
	m.see(w)
	return m.low
}

func (m *listedLikelihood) gradient(out, w []float64) {
	m.see(w)
	floats.MulTo(out, m.penalties, w)
	for i := range m.all {
		for _, t := range m.all[i].Traits {
			out[t.At] += m.slopes[i] * t.Value
		}
	}
}
