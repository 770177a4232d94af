package report

import (
	"fmt"
	"math"

	"gonum.org/v1/gonum/stat/distuv"

	"missive/align"
)

// Certainty is how often an interval of a change holds the true one.
const Certainty = 0.95

// A change is how much a rate differs between two runs over the same letter,
// with the interval that holds the true change in [Certainty] of all cases:
// what another letter of the same kind and length could have shown.
type change struct{ by, low, high float64 }

// changed is the change from then to now of a rate whose errors come in bunches
// of the given mean sizes: a word that was misread makes several characters
// wrong at once, so that characters tell less than their number says.
//
// The number of bunches is taken for a Poisson variable; of a sum of such
// bunches of size c the variance is c times the errors (the compound Poisson
// variable of W. Feller, An Introduction to Probability Theory, vol. 1, XII.2).
// Half a bunch is added on both sides, so that no error in a short letter does
// not count as certainty that there never is one.
func changed(now, then align.Measure, bunchNow, bunchThen float64) change {
	variance := func(m align.Measure, bunch float64) float64 {
		n := float64(max(m.Reference, 1))
		return bunch * (float64(m.Distance()) + bunch/2) / (n * n)
	}
	half := distuv.UnitNormal.Quantile((1+Certainty)/2) * math.Sqrt(variance(now, bunchNow)+variance(then, bunchThen))
	by := now.Rate() - then.Rate()
	return change{by, by - half, by + half}
}

// bunch is how many characters are wrong, on average, where a word is.
func bunch(chars, words align.Measure) float64 {
	return max(1, float64(chars.Distance())/float64(max(1, words.Distance())))
}

// real tells whether a worsening is more than chance explains.
func (c change) real() bool { return c.low > 0 }

// String says the interval and what it means.
func (c change) String() string {
	means := "it may be chance"
	if c.real() {
		means = "not chance"
	}
	return fmt.Sprintf("%.0f %% interval of the change %+.2f to %+.2f points: %s", 100*Certainty, 100*c.low, 100*c.high, means)
}
