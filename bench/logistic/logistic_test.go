package logistic

import (
	"math"
	"math/rand/v2"
	"testing"
)

// drawnObservations are observations made up by chance, with answers as likely as the
// weights say.
func drawnObservations(n int, weights []float64) []Observation {
	rng := rand.New(rand.NewPCG(1, 2))
	all := make([]Observation, n)
	for i := range all {
		traits := []float64{1}
		for range weights[1:] {
			traits = append(traits, rng.NormFloat64())
		}
		all[i] = Observation{Traits: traits, Yes: rng.Float64() < Probability(weights, traits)}
	}
	return all
}

func TestFitFindsTheWeights(t *testing.T) {
	want := []float64{-1.5, 2, 0, -0.5, 1}
	got, err := Fit(drawnObservations(20_000, want))
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if math.Abs(got[i]-want[i]) > 0.1 { // four times what chance leaves open
			t.Errorf("weights %.3f, want %.3f", got, want)
			break
		}
	}
}

// What was known before is not learned again.
func TestFitBesideWhatIsKnown(t *testing.T) {
	want := []float64{-1.5, 2, 0.7}
	all := drawnObservations(20_000, want)
	for i := range all {
		o := &all[i]
		o.Offset = want[0] + want[2]*o.Traits[2]
		o.Traits = o.Traits[:2]
	}
	got, err := Fit(all)
	if err != nil {
		t.Fatal(err)
	}
	if math.Abs(got[0]) > 0.1 || math.Abs(got[1]-want[1]) > 0.1 {
		t.Errorf("weights %.3f, want 0 and 2", got)
	}
}

// Where a trait decides alone, only the penalty keeps its weight finite; the
// constant is free.
func TestFitPenalty(t *testing.T) {
	var all []Observation
	for i := range 100 {
		all = append(all, Observation{Traits: []float64{1, float64(i % 2)}, Yes: i%2 == 1})
	}
	w, err := Fit(all)
	if err != nil {
		t.Fatal(err)
	}
	// At the lowest point the slopes are 0.
	slope := make([]float64, 2)
	likelihood{all}.gradient(slope, w)
	if w[1] < 2 || w[1] > 20 || math.Abs(w[0]+w[1]/2) > 0.2 || math.Abs(slope[0])+math.Abs(slope[1]) > 1e-3 {
		t.Errorf("weights %g, slopes %g", w, slope)
	}
	if _, err := Fit(all[:1]); err == nil {
		t.Error("weights were fitted to one answer")
	}
}
