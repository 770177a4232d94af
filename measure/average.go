package measure

import (
	"cmp"
	"encoding/binary"
	"hash/fnv"
	"math/rand/v2"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// A Sample is what was counted in one letter.
type Sample struct {
	Edits  int // of the shortest script
	Length int // of the reference
}

// rate is as align has it: a text against an empty reference counts over a
// length of one.
func (s Sample) rate() float64 {
	if s.Edits == 0 {
		return 0
	}
	return float64(s.Edits) / float64(max(s.Length, 1))
}

// An Interval is where a figure would lie in 95 of 100 batches of letters of
// the same kind.
type Interval struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// An Average is a rate over several letters. Rates are fractions in six
// decimals, and may exceed 1.
type Average struct {
	Letters int `json:"letters"`
	// Micro is the edits of all letters over the length of all references, and
	// Macro the mean of the letters' rates; both 0 where there is no letter.
	Micro float64 `json:"micro"`
	Macro float64 `json:"macro"`
	// MicroInterval and MacroInterval are where the two would lie with other
	// letters; nil for fewer than two, which say nothing of how letters differ.
	// They are percentile intervals of [Level] over [Resamples] resamplings of
	// the letters.
	MicroInterval *Interval `json:"microInterval,omitempty"`
	MacroInterval *Interval `json:"macroInterval,omitempty"`
}

const (
	// Level is the share of resamplings that lie inside an interval.
	Level = 0.95
	// Resamples is how often letters are drawn anew. With 2,000 the ends of an
	// interval are settled to about a twentieth of its width.
	Resamples = 2000
)

// Averages are the averages of the letters, in whatever order they come. Time
// is proportional to their number: 10,000 letters take some 0.3 s.
func Averages(letters []Sample) Average {
	letters = slices.Clone(letters)
	slices.SortFunc(letters, func(x, y Sample) int {
		return cmp.Or(cmp.Compare(x.Length, y.Length), cmp.Compare(x.Edits, y.Edits))
	})
	micro, macro := over(letters, nil)
	a := Average{Letters: len(letters), Micro: Round(micro), Macro: Round(macro)}
	if len(letters) < 2 {
		return a
	}
	draw := newDraw(len(letters), letters...)
	micros, macros := make([]float64, Resamples), make([]float64, Resamples)
	for n := range Resamples {
		micros[n], macros[n] = over(letters, draw.again())
	}
	a.MicroInterval, a.MacroInterval = interval(micros), interval(macros)
	return a
}

// over are the averages of the letters with these numbers, or of all.
func over(letters []Sample, numbers []int) (micro, macro float64) {
	var sum Sample
	var rates float64
	add := func(s Sample) {
		sum.Edits, sum.Length = sum.Edits+s.Edits, sum.Length+s.Length
		rates += s.rate()
	}
	if numbers == nil {
		for _, s := range letters {
			add(s)
		}
	}
	for _, i := range numbers {
		add(letters[i])
	}
	return sum.rate(), rates / float64(max(len(letters), 1))
}

// A draw draws as many of n letters as there are, with repetition.
type draw struct {
	rng   *rand.Rand
	drawn []int
}

// newDraw is seeded by the counts, so that the same letters always give the
// same interval and no two batches share their luck.
func newDraw(n int, counts ...Sample) *draw {
	h := fnv.New128a()
	for _, s := range counts {
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(s.Edits)))
		h.Write(binary.LittleEndian.AppendUint64(nil, uint64(s.Length)))
	}
	sum := h.Sum(nil)
	return &draw{rand.New(rand.NewPCG(binary.LittleEndian.Uint64(sum), binary.LittleEndian.Uint64(sum[8:]))), make([]int, n)}
}

func (d *draw) again() []int {
	for i := range d.drawn {
		d.drawn[i] = d.rng.IntN(len(d.drawn))
	}
	return d.drawn
}

// interval is the percentile interval of figures, which it sorts.
func interval(figures []float64) *Interval {
	slices.Sort(figures)
	// Empirical quantiles are figures themselves: nothing is interpolated, which
	// processors may round differently.
	tail := (1 - Level) / 2
	return &Interval{Round(stat.Quantile(tail, stat.Empirical, figures, nil)),
		Round(stat.Quantile(1-tail, stat.Empirical, figures, nil))}
}
