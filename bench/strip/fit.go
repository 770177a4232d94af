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

const fitLong = `Fits anew the weights of what is measured on scans (clean/scan.json): of the traits
that tell what the letter's typewriter struck, and of what a line's looks add to its
text. The words of the sets that are not held out teach them. Each letter counts
twice, as the program reads it and as another program's file would have it, without
characters and likenesses.

Each letter is then cleaned by weights that nine in ten of the others taught, and so
are the sets held out by weights that all taught: for some thresholds how many words
of the letters' own are stripped, and how many others stay in. By the letters that
teach, the cheapest pair of thresholds is chosen for each level of doubt. A word of
the letter's own that is lost weighs as much as

  careful     thirty others left in
  normal      ten
  aggressive  one`

// fitCommand is the subcommand for whoever changes what is measured on a word, or
// how pages are read.
func fitCommand(f *flags) *cobra.Command {
	var hold []string
	var file string
	c := &cobra.Command{
		Use: "fit [DIR…]", Short: "Fit the weights of what is measured on scans", Long: fitLong, Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			b, err := f.bench(c, args)
			if err != nil {
				return err
			}
			return b.fit(c.Context(), c.OutOrStdout(), hold, file)
		},
	}
	c.Flags().StringSliceVar(&hold, "hold", nil, "sets that are judged and teach nothing")
	c.Flags().StringVar(&file, "write", "", "file to write the weights to, such as clean/scan.json")
	return c
}

// fit prints how well weights fitted to letters clean others, and writes the
// weights.
func (b *bench) fit(ctx context.Context, out io.Writer, hold []string, file string) error {
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
	teaching = bare(twice(teaching))
	w, err := learn(teaching)
	if err != nil {
		return err
	}
	trials, err := leaveOut(ctx, teaching)
	if err != nil {
		return err
	}
	more, err := tryAll(ctx, twice(held), w)
	if err != nil {
		return err
	}
	writeTrials(out, append(slices.Clone(trials), more...))
	choose(w, trials)
	writeChoice(out, w)
	w.Learned = learnedFrom(teaching)
	return writeWeights(file, w)
}

// passes is how often a page is gone over. With a third pass the despatches left
// out keep 12 instead of 14 words of stamps at the same threshold and lose none
// instead of 1, and drawn letters lose 4 instead of 6.
const passes = 3

// A model is the weights of each pass over a page's words.
type model [][]float64

// fitWords are the weights that letters teach, pass by pass: what stands beside a
// word is measured by what the passes before hold of it.
func fitWords(letters []judged) (model, error) {
	var m model
	for len(m) < passes {
		var all []logistic.Observation
		for _, j := range letters {
			for _, s := range samples(j, m) {
				if len(m) == 0 {
					s.Traits = s.Traits[:clean.OwnTraits]
				}
				all = append(all, s)
			}
		}
		weights, err := logistic.Fit(all)
		if err != nil {
			return nil, fmt.Errorf("words, pass %d: %w", len(m)+1, err)
		}
		m = append(m, weights)
	}
	return m, nil
}

// samples are the letter's words that no edit strips and of which it is known
// what they are, measured for the pass after those of m: whether they are struck.
func samples(j judged, m model) []logistic.Observation {
	known := map[letter.WordID]kind{}
	for _, w := range j.words {
		known[w.id] = w.kind
	}
	var out []logistic.Observation
	for _, s := range clean.Samples(j.letter, m) {
		if k := known[s.Word]; k != unclear {
			out = append(out, logistic.Observation{Traits: s.Traits, Yes: k != foreign})
		}
	}
	return out
}
