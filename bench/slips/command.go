package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"missive/align"
	"missive/bench/ingested"
	"missive/clean"
	"missive/ocr"
)

const rootLong = `Measures how well a comparison tells the slips of a reference from misreadings.
The program reads the despatches in ../shared as missive ingest does and compares
them with their published transcription; each difference that it lays to the
reference is held against the proofread text of the same pages.

  found   slips on which a difference of the cause "reference" stands
  alarms  differences of that cause where the reference has no slip; those at
          lines that the reference leaves out are given apart

Slips are all places of the lines that were transcribed at which letters, marks
or words differ from the page; blanks alone do not count, nor do lines that a stamp
covers in part.

"left out" judges each letter by weights that were fitted without it, first against
the published transcription, then against the proofread texts of all sets: what is
found there are the slips of these texts that were seen on the scans (seen.tsv).`

type flags struct {
	program ingested.Program
	shared  string
	words   bool
}

// A bench is a run of the benchmark.
type bench struct {
	program ingested.Program
	shared  string
	sets    []set
	options align.Options
	// letters are those that the program has read, by the folder it wrote them to.
	letters map[string][]read
}

func newRoot() *cobra.Command {
	f := &flags{}
	root := &cobra.Command{
		Use: "bench-slips [DIR…]", Short: "Measure how the slips of a reference are told", Long: rootLong,
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
	root.Flags().BoolVar(&f.words, "words", false, "list every slip with what was said of it, and every false alarm")
	root.AddCommand(fitCommand(f))
	return root
}

func fitCommand(f *flags) *cobra.Command {
	var file string
	c := &cobra.Command{
		Use: "fit [DIR…]", Short: "Learn the weights of slips anew",
		Long: `Learns the weights of align/slips.json from the proofread letters in ../shared,
the fixtures, and the folders DIR that make fixtures has drawn: what was misread
of them, and slips made in their texts. The published transcription takes no part.`,
		RunE: func(c *cobra.Command, args []string) error {
			b, err := f.bench(c, args)
			if err != nil {
				return err
			}
			return b.fit(c.Context(), c.OutOrStdout(), file)
		},
	}
	c.Flags().StringVar(&file, "write", "", "write the weights to this `FILE`")
	return c
}

func (f *flags) bench(c *cobra.Command, drawn []string) (*bench, error) {
	program, err := f.program.InCache("bench-slips")
	if err != nil {
		return nil, err
	}
	words, err := ocr.Words([]string{"eng"})
	if err != nil {
		return nil, err
	}
	b := &bench{program: program, shared: f.shared, letters: map[string][]read{},
		sets:    present(sets(f.shared, drawn), c.ErrOrStderr()),
		options: align.Options{Folding: align.DefaultFolding(), Known: words.Knows, Marking: clean.Marking(clean.Settings{})}}
	if len(b.sets) == 0 {
		return nil, errors.New("there are no pages to read")
	}
	return b, nil
}

// despatches is the set that has a published transcription.
func (b *bench) despatches() (set, error) {
	for _, s := range b.sets {
		if s.refs != "" {
			return s, nil
		}
	}
	return set{}, fmt.Errorf("%s has no despatches: there is no published transcription to judge", b.shared)
}
