package main

import (
	"os"
	"path/filepath"
	"runtime"

	"github.com/spf13/cobra"

	"missive/ocr"
)

const rootLong = `Measures how well pages are read, beside plain Tesseract in the same run.

Readings are kept by scan, settings and the code that reads, so that a change of
settling is measured without reading again; --old-readings takes what is kept
though the code that reads has changed since.`

// flags are what a person may choose.
type flags struct {
	shared, own, cache  string
	sets                []string
	pages, errors       bool
	fresh, old, noPlain bool
	lanes               int
}

func newRoot() *cobra.Command {
	var f flags
	root := &cobra.Command{
		Use:   "ocr [DIR]",
		Short: "Measure reading beside plain Tesseract",
		Long:  rootLong,
		Args:  cobra.MaximumNArgs(1), SilenceUsage: true, SilenceErrors: true,
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				f.own = args[0]
			}
			return f.measure(c)
		},
	}
	root.CompletionOptions.HiddenDefaultCmd = true
	fl := root.Flags()
	fl.StringVar(&f.shared, "shared", "../shared", "folder of real material")
	fl.StringVar(&f.cache, "cache", "", "folder that keeps readings (default in the user's cache)")
	fl.StringSliceVar(&f.sets, "sets", nil, "material to read: despatches, letters-1905, own (default all)")
	fl.BoolVar(&f.pages, "pages", false, "give each page a line")
	fl.BoolVar(&f.errors, "errors", false, "list every difference")
	fl.BoolVar(&f.fresh, "fresh", false, "read everything again, for the time it takes")
	fl.BoolVar(&f.old, "old-readings", false, "take kept readings though the code that reads has changed")
	fl.BoolVar(&f.noPlain, "no-plain", false, "leave plain Tesseract out")
	fl.IntVar(&f.lanes, "jobs", runtime.NumCPU(), "pages read at once")
	root.AddCommand(workerCommand())
	return root
}

// measure runs the benchmark and prints what was asked for.
func (f flags) measure(c *cobra.Command) error {
	letters, err := gather(sources(f.shared, f.own), f.sets, c.ErrOrStderr())
	if err != nil {
		return err
	}
	kept, err := f.readings()
	if err != nil {
		return err
	}
	b := bench{letters: letters, configs: defaultConfigs(), cache: kept, lanes: max(1, f.lanes), plain: !f.noPlain, log: c.ErrOrStderr()}
	results, err := b.run(c.Context())
	if err != nil || len(results) == 0 {
		return err
	}
	out := c.OutOrStdout()
	if f.errors {
		for _, r := range results[len(results)-len(b.configs):] {
			writeErrors(out, r)
		}
	}
	if f.pages {
		writePages(out, results)
	}
	writeTables(out, results)
	return nil
}

// readings is where readings are kept.
func (f flags) readings() (cache, error) {
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
