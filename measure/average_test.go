package measure

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAverages(t *testing.T) {
	if a := Averages(nil); a != (Average{}) {
		t.Errorf("of nothing: %+v", a)
	}
	if a := Averages([]Sample{{3, 100}}); a != (Average{Letters: 1, Micro: 0.03, Macro: 0.03}) {
		t.Errorf("one letter has no interval: %+v", a)
	}
	a := Averages([]Sample{{10, 100}, {0, 900}})
	if a.Micro != 0.01 || a.Macro != 0.05 {
		t.Errorf("micro and macro: %+v", a)
	}
	if *a.MicroInterval != (Interval{0, 0.1}) || *a.MacroInterval != (Interval{0, 0.1}) {
		t.Errorf("of two letters the interval runs from one to the other: %+v %+v", a.MicroInterval, a.MacroInterval)
	}
	if a := Averages([]Sample{{0, 0}, {0, 0}}); a.Micro != 0 || *a.MicroInterval != (Interval{}) {
		t.Errorf("empty letters: %+v", a)
	}
	if a := Averages([]Sample{{4, 0}, {0, 0}}); a.Micro != 4 || a.Macro != 2 || math.IsInf(a.MacroInterval.High, 0) {
		t.Errorf("a text against an empty reference counts over a length of one: %+v", a)
	}
}

// letters are n letters of 1,000 characters whose rates scatter around a mean.
func letters(n int, mean, scatter float64, rng *rand.Rand) []Sample {
	out := make([]Sample, n)
	for i := range out {
		out[i] = Sample{max(0, int(1000*(mean+scatter*rng.NormFloat64()))), 1000}
	}
	return out
}

// Of letters drawn from a normal distribution the interval is that of the
// textbook, and covers the mean about as often as it says.
func TestIntervalIsAsWideAsItShouldBe(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	a := Averages(letters(400, 0.1, 0.02, rng))
	half := (a.MicroInterval.High - a.MicroInterval.Low) / 2
	if want := 1.96 * 0.02 / math.Sqrt(400); math.Abs(half-want) > 0.2*want {
		t.Errorf("half the interval is %.5f, the textbook's %.5f", half, want)
	}
	covered := 0
	for range 100 {
		a := Averages(letters(40, 0.1, 0.02, rng))
		if a.MicroInterval.Low <= 0.0995 && 0.0995 <= a.MicroInterval.High { // counts are cut off below
			covered++
		}
	}
	if covered < 85 {
		t.Errorf("%d of 100 intervals of 95 %% hold the mean", covered)
	}
}

func TestAveragesDependOnCountsAlone(t *testing.T) {
	batch := letters(30, 0.05, 0.03, rand.New(rand.NewPCG(5, 5)))
	a := Averages(batch)
	slices.Reverse(batch)
	b := Averages(batch)
	if *a.MicroInterval != *b.MicroInterval || *a.MacroInterval != *b.MacroInterval || a.Micro != b.Micro {
		t.Errorf("another order gives another answer: %+v, %+v", a, b)
	}
	// Computed once on amd64; every machine has to agree.
	fixed := Averages([]Sample{{1, 100}, {2, 110}, {9, 120}, {0, 90}, {4, 105}})
	if *fixed.MicroInterval != (Interval{0.008163, 0.054054}) {
		t.Errorf("the seed depends on something: %+v", *fixed.MicroInterval)
	}
}

func TestChange(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 3))
	before := letters(40, 0.05, 0.03, rng)
	pairs := func(worse func(i int) int) []Pair {
		var out []Pair
		for i, s := range before {
			out = append(out, Pair{s, Sample{max(0, s.Edits+worse(i)), s.Length}})
		}
		return out
	}
	same := Compare(pairs(func(int) int { return 0 }))
	if same.Difference != 0 || same.Real() || same.Worse != 0 || *same.Interval != (Interval{}) {
		t.Errorf("nothing changed: %+v", same)
	}
	// Two edits more in each letter is little beside how letters differ, and
	// yet certain: the letters are the same.
	worse := Compare(pairs(func(int) int { return 2 }))
	if !worse.Real() || worse.Difference != 0.002 || worse.Worse != 1 {
		t.Errorf("each letter is worse: %+v", worse)
	}
	chance := Compare(pairs(func(i int) int { return []int{-9, 9}[i%2] + 1*(i%5/4) }))
	if chance.Real() || chance.Interval.Low >= 0 || chance.Interval.High <= 0 {
		t.Errorf("half are better, half worse: %+v", chance)
	}
	if one := Compare(pairs(func(int) int { return 50 })[:1]); one.Real() || one.Interval != nil || one.Difference != 0.05 {
		t.Errorf("one letter tells nothing of chance: %+v", one)
	}
}
