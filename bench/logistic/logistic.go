// Package logistic fits the weights of a logistic regression: of an answer of yes
// or no, given some figures, how probable yes is. The benchmarks fit with it what
// the program decides by.
package logistic

import (
	"errors"
	"fmt"
	"math"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/optimize"
)

// penalty is how many times half the squares of the weights are added to what
// is minimised, that of the first, which stands for the constant, left out. On
// some thousand words it hardly moves weights of traits that vary, and keeps
// those of rare traits finite.
const penalty = 1.0

// flat is the slope at which the lowest point is reached. The penalty curves what
// is minimised by 1 in every direction but the constant's, so weights are then
// right to four digits after the point; far flatter, the rounding of sums over
// many words is all there is to see.
const flat = 1e-4

// An Observation is what was measured on a thing and the answer to a question
// about it.
type Observation struct {
	Traits []float64 // the first always 1
	Yes    bool
	// Offset is what is already known of the answer, in log odds: it is added to
	// what the weights say.
	Offset float64
}

// Fit are the weights with which 1/(1+exp(-weights·traits)) is most
// likely the probability of yes, by Newton's method on the logarithm of the
// likelihood with a ridge penalty (S. le Cessie, J. C. van Houwelingen, Ridge
// estimators in logistic regression, Applied Statistics 41, 1992). Its curve has
// one lowest point, so where it begins does not matter.
func Fit(all []Observation) ([]float64, error) {
	yes := 0
	for _, o := range all {
		if o.Yes {
			yes++
		}
	}
	if yes == 0 || yes == len(all) {
		return nil, fmt.Errorf("fit: %d of %d words are so, and there must be both", yes, len(all))
	}
	m := likelihood{all}
	problem := optimize.Problem{Func: m.value, Grad: m.gradient, Hess: m.hessian}
	settings := &optimize.Settings{GradientThreshold: flat * max(1, float64(len(all))/5000), MajorIterations: 200}
	found, err := optimize.Minimize(problem, make([]float64, len(all[0].Traits)), settings, &optimize.Newton{})
	if err == nil && found.Status != optimize.GradientThreshold {
		err = errors.New(found.Status.String())
	}
	if err != nil {
		return nil, fmt.Errorf("fit: no lowest point was found: %w", err)
	}
	return found.X, nil
}

// Probability of yes by weights.
func Probability(weights, traits []float64) float64 {
	return 1 / (1 + math.Exp(-floats.Dot(weights, traits)))
}

// probability of yes by weights, with what was known before.
func (o *Observation) probability(weights []float64) float64 {
	return 1 / (1 + math.Exp(-o.Offset-floats.Dot(weights, o.Traits)))
}

// A likelihood is what is minimised: the negative logarithm of the likelihood
// of some answers, with the penalty, and its derivatives by the weights.
type likelihood struct{ all []Observation }

func (l likelihood) value(w []float64) float64 {
	sum := penalty / 2 * floats.Dot(w[1:], w[1:])
	for _, o := range l.all {
		sum += loss(o.Offset+floats.Dot(w, o.Traits), o.Yes)
	}
	return sum
}

func (l likelihood) gradient(out, w []float64) {
	out[0] = 0
	floats.ScaleTo(out[1:], penalty, w[1:])
	for _, o := range l.all {
		p := o.probability(w)
		if o.Yes {
			p--
		}
		floats.AddScaled(out, p, o.Traits)
	}
}

func (l likelihood) hessian(out *mat.SymDense, w []float64) {
	out.Zero()
	for i := 1; i < len(w); i++ {
		out.SetSym(i, i, penalty)
	}
	for _, o := range l.all {
		p := o.probability(w)
		out.SymRankOne(out, p*(1-p), mat.NewVecDense(len(w), o.Traits))
	}
}

// loss is the negative logarithm of the probability of an answer of which the
// weights say so much; it does not overflow.
func loss(sum float64, yes bool) float64 {
	if yes {
		sum = -sum
	}
	return max(sum, 0) + math.Log1p(math.Exp(-math.Abs(sum)))
}
