package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"missive/settle"
)

const fitLong = `Fits anew the weights by which settling tells scraps from text and gives words
their confidence (settle/weights.go), to the despatches and the letters of 1905,
or to the --sets named and the scans in DIR, as each of the --configs reads them,
all efforts where none is named.

A word is text where the page would have more errors without it, a scrap where
it would have fewer; it is right where a shortest alignment matches it with an
equal word. Each letter is then judged by weights fitted to the others, beside
those in use; where these were fitted to the same letters that favours them.`

// fitCommand is the subcommand for whoever changes how pages are read or what is
// measured on a word.
func fitCommand(f *flags) *cobra.Command {
	return &cobra.Command{
		Use: "fit [DIR]", Short: "Fit the weights of scraps and confidences", Long: fitLong, Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			f.noPlain = true
			f.configs, f.sets = orElse(f.configs, everyEffort), orElse(f.sets, "despatches", "letters-1905")
			b, err := f.bench(c, args)
			if err != nil {
				return err
			}
			all, err := b.samples(c.Context())
			if err != nil {
				return err
			}
			curves, err := writeFit(c.OutOrStdout(), all)
			if err != nil {
				return err
			}
			return f.draw(c, curves)
		},
	}
}

// writeFit fits and says how well that holds, then gives the weights, and for
// each regression the curve of the letters left out.
func writeFit(out io.Writer, all []sample) ([]curve, error) {
	fmt.Fprintf(out, "%d words of %d letters: %s\n", len(all), len(lettersOf(all)), counted(all))
	var source []string
	var curves []curve
	for _, q := range questions() {
		weights, err := q.fit(all)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", q.name, err)
		}
		letters, err := q.leaveOut(all)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", q.name, err)
		}
		writeLeftOut(out, q, letters, q.judge(all, weights))
		curves = append(curves, curve{q.name + ", letters left out", allFitted(letters)})
		source = append(source, goWeights(q, settle.TraitNames(), weights))
	}
	fmt.Fprintln(out, "\nFor settle/weights.go:\n\nvar (")
	for _, s := range source {
		fmt.Fprint(out, s)
	}
	fmt.Fprintln(out, ")")
	return curves, nil
}

// counted says how many words there are of each kind.
func counted(all []sample) string {
	var texts, scraps, unclears, right, wrong int
	for _, s := range all {
		switch s.kind {
		case text:
			texts++
		case scrap:
			scraps++
		default:
			unclears++
		}
		switch s.right {
		case yes:
			right++
		case no:
			wrong++
		}
	}
	return fmt.Sprintf("%d text, %d scraps, %d unclear; %d right, %d not", texts, scraps, unclears, right, wrong)
}
