package distance

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"pgregory.net/rapid"
)

func TestWeighted(t *testing.T) {
	costs := NewCosts(1, 2, 1.5, Confusion{"rn", "m", 0.25}, Confusion{"", " ", 0.1}, Confusion{"~", "", 0.3},
		Confusion{"ffi", "ﬃ", 0.05}, Confusion{"O", "0", 0.2})
	tests := []struct {
		a, b string
		want float64
	}{
		{"", "", 0},
		{"abc", "", 6},
		{"", "abc", 3},
		{"abc", "abd", 1.5},
		{"modern", "modem", 0.25},
		{"modem", "modern", 2.5}, // the confusion has one direction
		{"office", "oﬃce", 0.05},
		{"EO", "E0", 0.2},
		{"State Dept", "S tate Dept", 0.1},
		{"~x~", "x", 0.6},
		{"rnrn", "mm", 0.5},
		{"Москва", "Моск ва", 0.1},
	}
	for _, tt := range tests {
		if got := Weighted(tt.a, tt.b, costs); math.Abs(got-tt.want) > 1e-9 {
			t.Errorf("Weighted(%q, %q) = %v, want %v", tt.a, tt.b, got, tt.want)
		}
	}
}

func TestWeightedWithUnitCostsIsTheDistance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := pairs(t)
		a, b = a[:min(len(a), 80)], b[:min(len(b), 80)]
		want := float64(Distance(a, b))
		if got := Weighted(string(a), string(b), Costs{}); got != want {
			t.Fatalf("Weighted = %v, Distance = %v", got, want)
		}
		if got := Weighted(string(a), string(b), NewCosts(1, 1, 1)); got != want {
			t.Fatalf("Weighted with costs of 1 = %v, Distance = %v", got, want)
		}
	})
}

func TestOCRCostsAreSymmetricAndNeverAboveTheDistance(t *testing.T) {
	costs := OCR()
	rapid.Check(t, func(t *rapid.T) {
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		a := randomRunes(rng, "DECLASIFrnmclo0. ", rng.IntN(30))
		b := noisy(rng, a, "DECLASIFrnmclo0. ", 0.3)
		ab, ba := Weighted(string(a), string(b), costs), Weighted(string(b), string(a), costs)
		if math.Abs(ab-ba) > 1e-9 {
			t.Fatalf("%q and %q: %v one way, %v the other", string(a), string(b), ab, ba)
		}
		if d := float64(Distance(a, b)); ab > d {
			t.Fatalf("%q and %q: %v, above the distance %v", string(a), string(b), ab, d)
		}
	})
}

// What OCR is for: a garbled marking must come closer to its wording than an
// ordinary word that happens to be as many edits away.
func TestOCRCostsTellGarblesFromWords(t *testing.T) {
	costs := OCR()
	tests := []struct{ wording, garbled, other string }{
		{"DECLASSIFIED", "OECLASSlFIED", "RECLASSIFY"},
		{"SECRET", "SEGRET", "SEVRES"},
		{"Executive Order", "Execulive Ordcr", "Executing Older"},
		{"CONFIDENTIAL", "C ONFIDENT1AL", "CONFIDENTIARY"},
	}
	for _, tt := range tests {
		near, far := Weighted(tt.wording, tt.garbled, costs), Weighted(tt.wording, tt.other, costs)
		if near >= far {
			t.Errorf("%q: %q at %v, but %q at %v", tt.wording, tt.garbled, near, tt.other, far)
		}
	}
}

func TestNewCostsRefuses(t *testing.T) {
	for name, make := range map[string]func(){
		"a negative cost":      func() { NewCosts(-1, 1, 1) },
		"a cost not a number":  func() { NewCosts(1, 1, math.NaN()) },
		"an empty confusion":   func() { NewCosts(1, 1, 1, Confusion{"", "", 1}) },
		"a negative confusion": func() { NewCosts(1, 1, 1, Confusion{"a", "b", -1}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s was accepted", name)
				}
			}()
			make()
		}()
	}
}

func BenchmarkWeighted(b *testing.B) {
	costs := OCR()
	for b.Loop() {
		Weighted("Declassified per Executive Order 13526, Section 3.3", "Declassilit'd per ExecUlive Order 13526. Section 3.3", costs)
	}
}

func ExampleWeighted() {
	costs := OCR()
	fmt.Printf("%.1f\n", Weighted("DECLASSIFIED", "OECLASSlFIED", costs))
	fmt.Printf("%.1f\n", Weighted("DECLASSIFIED", "RECLASSIFIES", costs))
	// Output:
	// 0.6
	// 1.5
}
