package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"missive/bench/ingested"
	"missive/clean"
)

const rootLong = `Measures what cleaning takes from scanned letters and what it leaves in: on real
despatches, pages with stamps and letters of 1905 in ../shared, on the project's
fixtures, and on each folder DIR that make fixtures has drawn.

The program reads the pages as missive ingest does, and reads none again that it
has read; the rules then clean what was read. For each set of letters:

  own        words of lines that stay, and how many of them a strip covers
  foreign    words that the letter's typewriter did not strike (stamps, file
             numbers, pen, dirt), and how many of them stayed in
  furniture  typed words that do not stay (page numbers, catchwords), and how
             many stayed in
  chars …    length of the references, and characters that only the text has,
             only the reference has, or that differ, over that length

In the set "stamps" only lines and stamps are known, so what stands on neither is
not judged. Of "letters-1905" the typed text alone is known.`

// flags are what a person may choose.
type flags struct {
	program ingested.Program
	shared  string
	sets    []string
	words   bool
	doubt   string
}

// A bench is a run of the benchmark.
type bench struct {
	program ingested.Program
	sets    []set
	doubt   clean.Doubt
	log     io.Writer
}

func newRoot() *cobra.Command {
	f := &flags{}
	root := &cobra.Command{
		Use: "bench-strip [DIR…]", Short: "Measure what is stripped from scanned letters", Long: rootLong,
		Args: cobra.ArbitraryArgs,
		RunE: func(c *cobra.Command, args []string) error {
			b, err := f.bench(c, args)
			if err != nil {
				return err
			}
			return b.measure(c.Context(), c.OutOrStdout(), f.words)
		},
	}
	fl := root.PersistentFlags()
	fl.StringVar(&f.shared, "shared", "../shared", "folder of real material")
	f.program.Flags(fl)
	fl.StringSliceVar(&f.sets, "sets", nil, "material: despatches, stamps, letters-1905, fixtures, or the last part of a DIR (default all)")
	root.AddCommand(fitCommand(f))
	root.Flags().StringVar(&f.doubt, "doubt", "", "clean as the program does with --careful or --aggressive: careful or aggressive")
	root.Flags().BoolVar(&f.words, "words", false, "list every word that was lost or left in, with place, role, rule and reason")
	return root
}

// bench is the benchmark of what was chosen.
func (f *flags) bench(c *cobra.Command, drawn []string) (*bench, error) {
	program, err := f.program.InCache("bench-strip")
	if err != nil {
		return nil, err
	}
	chosen, err := chosen(sets(f.shared, drawn), f.sets, c.ErrOrStderr())
	if err != nil {
		return nil, err
	}
	if len(chosen) == 0 {
		return nil, fmt.Errorf("there are no pages to read")
	}
	if d := clean.Doubt(f.doubt); d != clean.Normal && d != clean.Careful && d != clean.Aggressive {
		return nil, fmt.Errorf("--doubt %q: want careful or aggressive", f.doubt)
	}
	return &bench{program: program, sets: chosen, doubt: clean.Doubt(f.doubt), log: c.ErrOrStderr()}, nil
}

// measure prints the figures of all sets, and the faults where they are wanted.
func (b *bench) measure(ctx context.Context, out io.Writer, words bool) error {
	writeHeader(out)
	for _, s := range b.sets {
		letters, err := b.read(ctx, s)
		if err != nil {
			return err
		}
		if err := cleaned(letters, b.doubt); err != nil {
			return err
		}
		for i, j := range letters {
			t, _ := count(letters[i : i+1])
			writeTally(out, "  "+j.letter.ID, t)
		}
		t, faults := count(letters)
		writeTally(out, s.name, t)
		writeCounts(out, t)
		if words {
			writeFaults(out, faults)
		}
	}
	return nil
}
