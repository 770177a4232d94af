package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"missive/bench/logistic"
	"missive/clean"
	"missive/letter"
)

const fitLong = `Fits anew the weights by which cleaning tells what the letter's typewriter struck
(clean/struckweights.go), to the words of the sets that are not held out. Each
letter counts twice, as the program reads it and as another program's file would
have it, without characters and likenesses.

Each letter is then judged by weights fitted to the others, on what the other
rules leave of it, and so are the sets held out: for some thresholds how many
words of the letter's own would be stripped, and how many others would stay in.`

// fitCommand is the subcommand for whoever changes what is measured on a word, or
// how pages are read.
func fitCommand(f *flags) *cobra.Command {
	var hold []string
	c := &cobra.Command{
		Use: "fit [DIR…]", Short: "Fit the weights of what is struck by the typewriter", Long: fitLong, Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			b, err := f.bench(c, args)
			if err != nil {
				return err
			}
			return b.fit(c.Context(), c.OutOrStdout(), hold)
		},
	}
	c.Flags().StringSliceVar(&hold, "hold", nil, "sets that are judged and teach nothing")
	return c
}

// passes is how often a page is gone over. With a third pass the despatches left
// out keep 12 instead of 14 words of stamps at the same threshold and lose none
// instead of 1, and drawn letters lose 4 instead of 6.
const passes = 3

// A model is the weights of each pass.
type model [][]float64

// fit are the weights that letters teach, pass by pass: what stands beside a word
// is measured by what the passes before hold of it.
func fit(letters []judged) (model, error) {
	var m model
	for len(m) < passes {
		var all []logistic.Observation
		for _, j := range letters {
			for _, s := range samples(j, m) {
				if len(m) == 0 {
					s.Traits = s.Traits[:clean.OwnTraits]
				}
				all = append(all, s.Observation)
			}
		}
		weights, err := logistic.Fit(all)
		if err != nil {
			return nil, err
		}
		m = append(m, weights)
	}
	return m, nil
}

// A sample is a word with what was measured on it and what it is.
type sample struct {
	logistic.Observation
	labelled
}

// samples are the letter's words that no edit strips and of which it is known
// what they are, measured for the pass after those of m.
func samples(j judged, m model) []sample {
	known := map[letter.WordID]labelled{}
	for _, w := range j.words {
		if w.kind != unclear {
			known[w.id] = w
		}
	}
	var out []sample
	for _, s := range clean.Samples(j.letter, m) {
		if w, ok := known[s.Word]; ok {
			out = append(out, sample{logistic.Observation{Traits: s.Traits, Yes: w.kind != foreign}, w})
		}
	}
	return out
}

// fit prints how well weights fitted to letters judge others, and the weights.
func (b *bench) fit(ctx context.Context, out io.Writer, hold []string) error {
	var teaching, held []judged
	for _, s := range b.sets {
		if s.gold == "" {
			continue // what its words are is not known
		}
		letters, err := b.read(ctx, s)
		if err != nil {
			return err
		}
		if slices.Contains(hold, s.name) {
			held = append(held, letters...)
		} else {
			teaching = append(teaching, letters...)
		}
	}
	both, err := afterRules(teaching)
	if err != nil {
		return err
	}
	m, err := fit(twice(both))
	if err != nil {
		return err
	}
	verdicts, err := leaveOut(teaching)
	if err != nil {
		return err
	}
	more, err := m.judge(held)
	if err != nil {
		return err
	}
	writeVerdicts(out, append(verdicts, more...))
	fmt.Fprint(out, "\nFor clean/struckweights.go:\n\n", goWeights(m, means(teaching, m)))
	return nil
}

// means are the traits of struck words in the mean, as the last pass has them.
func means(letters []judged, m model) []float64 {
	out := make([]float64, len(clean.TraitNames()))
	n := 0.0
	for _, j := range letters {
		for _, s := range samples(j, m[:passes-1]) {
			if !s.Yes {
				continue
			}
			n++
			for i, t := range s.Traits {
				out[i] += t
			}
		}
	}
	for i := range out {
		out[i] /= max(n, 1)
	}
	return out
}
