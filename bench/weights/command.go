package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

const rootLong = `Learns what evidence is worth for telling markings from the letter, and measures
what the weights reach on documents they were not learned from.

The documents are dealt into ten parts, and each part's lines are judged by
weights learned from the other nine; --splits deals anew so many times. Of all
lines so judged, for both judgements:

  best F1     at the threshold where F1 is highest
  P>=.95      the highest F1 with a precision of at least .95
  lost ...    recall where that share of the lines that stay is stripped

With --write the weights of all documents go into FILE with thresholds and the
figures they reach. With --list the lines judged worst are told.`

// flags are what a person may choose.
type flags struct {
	shared, write string
	splits        int
	list          bool
	seed          uint64
	learning      learning
}

func newRoot() *cobra.Command {
	f := &flags{learning: defaultLearning}
	root := &cobra.Command{
		Use: "bench-weights", Short: "Learn what evidence of markings is worth", Long: rootLong,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			return f.run(c.Context(), c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	fl := root.Flags()
	fl.StringVar(&f.shared, "shared", "../shared", "folder of real material")
	fl.StringVar(&f.write, "write", "", "write weights learned from all documents into this file (the program's: clean/weights.json)")
	fl.IntVar(&f.splits, "splits", 3, "how many times to deal the documents into ten parts")
	fl.BoolVar(&f.list, "list", false, "list markings missed and lines lost, by score")
	fl.Uint64Var(&f.seed, "seed", 1, "deals documents and makes letters by this number")
	fl.Float64Var(&f.learning.penalty, "penalty", f.learning.penalty, "half the square of each weight counts so many times")
	fl.Float64Var(&f.learning.neighbours, "neighbours", f.learning.neighbours, "times the penalty for clues of the lines above and below")
	fl.Float64Var(&f.learning.furniture, "furniture", f.learning.furniture, "times the penalty for clues of page furniture")
	fl.Float64Var(&f.learning.made, "made", f.learning.made, "how much a line of a made letter counts")
	return root
}

func (f *flags) run(ctx context.Context, out, log io.Writer) error {
	if f.splits < 1 {
		return fmt.Errorf("--splits %d: the documents must be dealt once at least", f.splits)
	}
	c, err := material(f.shared, f.seed)
	if err != nil {
		return err
	}
	t := trainer{learning: f.learning, corpus: c}
	var all []judged
	for split := range f.splits {
		fmt.Fprintf(log, "split %d of %d\n", split+1, f.splits)
		some, err := t.crossValidate(ctx, f.seed+uint64(split))
		if err != nil {
			return err
		}
		all = append(all, some...)
	}
	writeFigures(out, "first", all, func(j judged) float64 { return j.first })
	writeFigures(out, "last", all, func(j judged) float64 { return j.last })
	if f.list {
		writeLines(out, all)
	}
	if f.write == "" {
		return nil
	}
	fmt.Fprintln(log, "learning from all")
	w, err := t.weights(all, f.splits)
	if err != nil {
		return err
	}
	return save(f.write, w)
}
