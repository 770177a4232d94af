package logistic

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Listed observations teach what the same ones teach in full, wherever the
// search begins.
func TestFitListedAsFit(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var full []Observation
	var listed []Listed
	for range 4000 {
		o := Observation{Traits: []float64{1, 0, 0, 0}}
		l := Listed{Weight: 1, Traits: []Trait{{0, 1}}}
		score := -0.5
		for k, worth := range []float64{2, -1, 0.5} {
			if rng.IntN(3) == 0 {
				v := rng.Float64()
				o.Traits[k+1] = v
				l.Traits = append(l.Traits, Trait{k + 1, v})
				score += worth * v
			}
		}
		o.Yes = rng.Float64() < 1/(1+math.Exp(-score))
		l.Yes = o.Yes
		full, listed = append(full, o), append(listed, l)
	}
	want, err := Fit(full)
	if err != nil {
		t.Fatal(err)
	}
	penalties := []float64{0, penalty, penalty, penalty}
	for _, from := range [][]float64{nil, {3, -3, 3, -3}} {
		got, err := FitListed(listed, penalties, from)
		if err != nil {
			t.Fatal(err)
		}
		for i := range want {
			if math.Abs(got[i]-want[i]) > 0.005 {
				t.Errorf("from %v: weights %.4f, want %.4f", from, got, want)
				break
			}
		}
	}
}

// An observation that counts twice is two, and a heavy penalty keeps a weight
// near nothing.
func TestFitListedWeighs(t *testing.T) {
	once := []Listed{{Traits: []Trait{{0, 1}}, Yes: true, Weight: 3}, {Traits: []Trait{{0, 1}}, Weight: 1}}
	w, err := FitListed(once, []float64{0, 1e6}, nil)
	if err != nil || math.Abs(w[0]-math.Log(3)) > 0.03 {
		t.Errorf("three to one: %v, %v; want log odds %.3f", w, err, math.Log(3))
	}
	marked := []Listed{{Traits: []Trait{{0, 1}, {1, 1}}, Yes: true, Weight: 1}, {Traits: []Trait{{0, 1}}, Weight: 1}}
	if w, err = FitListed(marked, []float64{0, 1e6}, nil); err != nil || math.Abs(w[1]) > 0.001 {
		t.Errorf("a weight with a heavy penalty: %v, %v", w, err)
	}
}

// Where there is no lowest point the fit says so: without penalty, what all yes
// have in common is worth more and more.
func TestFitListedWithoutLowestPoint(t *testing.T) {
	all := []Listed{{Traits: []Trait{{0, 1}}, Yes: true, Weight: 1e6}, {Traits: []Trait{{0, math.NaN()}}, Weight: 1}}
	if w, err := FitListed(all, []float64{0}, nil); err == nil {
		t.Errorf("of figures that are none: %v", w)
	}
}
