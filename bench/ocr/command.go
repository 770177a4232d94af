package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"missive/ocr"
)

const rootLong = `Measures how well pages are read, beside plain Tesseract in the same run: on
real despatches and letters of 1905 in ../shared, on the project's fixtures, on
modern print, on real typing in other colours, and on the scans in DIR that have
NAME.gt.txt beside them (the scans of one folder are one letter).

A configuration is an effort (quick, normal, thorough), or an effort without
one step (normal-typeface); efforts stands for all efforts, settling for normal
effort without each step of settling in turn, preparation for quick effort
without each step of making a page ready, on real pages.

Readings are kept by scan, settings and the code that reads, so that a change of
settling is measured without reading again; --old-readings takes what is kept
though the code that reads has changed since. Times are given of what was read
in this run; --fresh reads everything.`

const rootExample = `  go run ./bench/ocr --errors --configs normal --sets despatches
        every difference on the despatches
  go run ./bench/ocr --old-readings --configs normal,settling --pages
        what each step of settling is worth, page by page
  go run ./bench/ocr fit
        the weights by which scraps are told from text and words get their
        confidence, fitted anew`

// flags are what a person may choose.
type flags struct {
	shared, own, cache, curve, texts string
	sets, configs                    []string
	pages, errors                    bool
	fresh, old, noPlain              bool
	quickLook                        bool
	lanes                            int
}

func newRoot() *cobra.Command {
	f := &flags{}
	root := &cobra.Command{
		Use: "bench-ocr [DIR]", Short: "Measure reading beside plain Tesseract", Long: rootLong, Example: rootExample,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			b, err := f.bench(c, args)
			if err != nil {
				return err
			}
			m, err := b.run(c.Context())
			if err != nil {
				return err
			}
			return f.print(c, m)
		},
	}
	fl := root.PersistentFlags()
	fl.StringVar(&f.shared, "shared", "../shared", "folder of real material")
	fl.StringVar(&f.cache, "cache", "", "folder that keeps readings (default in the user's cache)")
	fl.StringSliceVar(&f.sets, "sets", nil, "material to read: despatches, letters-1905, fixtures, modern, coloured, own (default all)")
	fl.StringSliceVar(&f.configs, "configs", nil, "configurations (default efforts,settling,preparation)")
	fl.BoolVar(&f.fresh, "fresh", false, "read everything again, for the time it takes")
	fl.BoolVar(&f.old, "old-readings", false, "take kept readings though the code that reads has changed")
	fl.IntVar(&f.lanes, "jobs", runtime.NumCPU(), "pages read at once")
	fl.StringVar(&f.curve, "curve", "", "draw how far confidences hold to this file, as SVG")
	own := root.Flags()
	own.BoolVar(&f.pages, "pages", false, "give each page a line")
	own.BoolVar(&f.errors, "errors", false, "list every difference")
	own.StringVar(&f.texts, "texts", "", "write all texts, gold ones too, to this folder")
	own.BoolVar(&f.noPlain, "no-plain", false, "leave plain Tesseract out")
	own.BoolVar(&f.quickLook, "quick-look", false, "the efforts only, and no fixtures")
	root.AddCommand(fitCommand(f), workerCommand())
	return root
}

// bench is the benchmark of what was chosen.
func (f *flags) bench(c *cobra.Command, args []string) (*bench, error) {
	if f.quickLook {
		f.configs = orElse(f.configs, everyEffort)
		f.sets = orElse(f.sets, "despatches", "letters-1905", "modern")
	}
	configs, err := parseConfigs(orElse(f.configs, everyEffort, everySettled, everyReading))
	if err != nil {
		return nil, err
	}
	if len(args) > 0 {
		f.own = args[0]
		if len(f.sets) > 0 {
			f.sets = append(f.sets, "own")
		}
	}
	kept, err := f.readings()
	if err != nil {
		return nil, err
	}
	letters, err := gather(sources(f.shared, filepath.Join(kept.dir, "drawn"), f.own), f.sets, c.ErrOrStderr())
	if err != nil {
		return nil, err
	}
	if len(letters) == 0 {
		return nil, fmt.Errorf("there are no pages to read")
	}
	return &bench{letters: letters, configs: configs, cache: kept, lanes: max(1, f.lanes), plain: !f.noPlain, log: c.ErrOrStderr()}, nil
}

// orElse are the values, or others where there are none.
func orElse(values []string, others ...string) []string {
	if len(values) > 0 {
		return values
	}
	return others
}

// readings is where readings are kept.
func (f *flags) readings() (cache, error) {
	dir := f.cache
	if dir == "" {
		user, err := os.UserCacheDir()
		if err != nil {
			return cache{}, err
		}
		dir = filepath.Join(user, "missive", "bench-ocr")
	}
	code, err := codeIn(".")
	return cache{dir: dir, code: code, fresh: f.fresh, old: f.old}, err
}

// workerCommand is the hidden subcommand that reads pages apart.
func workerCommand() *cobra.Command {
	return &cobra.Command{Use: "worker", Hidden: true, Args: cobra.NoArgs, RunE: func(*cobra.Command, []string) error {
		if path := os.Getenv(meterVar); path != "" {
			if err := serveMeter(path); err != nil {
				return err
			}
		}
		return ocr.ServeWorker(os.Stdin, os.Stdout)
	}}
}
