package main

import (
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"missive/ingest"
	"missive/report"
)

// ingestFlags are the flags of `missive ingest`.
type ingestFlags struct {
	readingFlags
	cleaning        cleaningFlags
	refs, refsIndex string
	refsByName      bool
	wording         string
	out, group      string
	baseline        string
	profile         profileFlag
	flexible        bool
	dryRun, verify  bool
}

func (f *ingestFlags) declare(c *cobra.Command) {
	f.readingFlags.declare(c)
	f.cleaning.declare(c)
	flags := c.Flags()
	refsFlag(flags, &f.refs)
	wordingFlag(flags, &f.wording)
	flags.BoolVar(&f.refsByName, "refs-by-name", false, "take references by their names alone, never by content")
	flags.StringVar(&f.refsIndex, "refs-index", "", "`file` for the index of the references' content, to share it between runs (default in OUT)")
	flags.StringVarP(&f.out, "out", "o", "", "`folder` for the results (default missive-out beside the first DIR)")
	flags.StringVar(&f.baseline, "baseline", "", "`file` with the figures of a recorded run, for the trend in index.html (default: the one that "+report.ThresholdsFile+" names)")
	f.profile.declare(c, "also give the figures of each letter with a reference")
	flexibleFlag(flags, &f.flexible)
	flags.StringVar(&f.group, "group", "", "what makes a letter: file, folder or stem (default: page numbers in file names)")
	flags.BoolVar(&f.dryRun, "dry-run", false, "show how the scans would be grouped and do nothing")
	flags.BoolVar(&f.verify, "verify", false, "open every scan to see whether it changed, instead of trusting size and time")
}

// options are what the flags ask for of a run over the folders.
func (f ingestFlags) options(dirs []string) (ingest.Options, error) {
	set, err := f.settings()
	if err != nil {
		return ingest.Options{}, err
	}
	cleaning, err := f.cleaning.settings()
	if err != nil {
		return ingest.Options{}, err
	}
	base, err := f.recorded()
	if err != nil {
		return ingest.Options{}, err
	}
	wording, err := parseWording(f.wording)
	if err != nil {
		return ingest.Options{}, err
	}
	if _, err := f.profile.profile(); err != nil {
		return ingest.Options{}, err
	}
	return ingest.Options{
		Dirs: dirs, Group: f.group, Out: f.out,
		Refs: f.refs, RefsByName: f.refsByName, RefsIndex: f.refsIndex, Reading: wording,
		Langs: set.Langs, DPI: set.DPI, Effort: set.Effort, Cleaning: cleaning,
		Measuring: ingest.Measuring{Profile: string(f.profile), Flexible: f.flexible}, Baseline: base,
		Jobs: f.jobs, Verify: f.verify,
	}, nil
}

// recorded is the run to show the trend against: the one that was named, or that
// the thresholds of this folder name and that is there.
func (f ingestFlags) recorded() (*report.Baseline, error) {
	if f.baseline != "" {
		return readBaseline(f.baseline)
	}
	t, _, err := readThresholds("")
	if err != nil || t.Baseline == "" {
		return nil, err
	}
	if _, err := os.Stat(t.Baseline); errors.Is(err, fs.ErrNotExist) {
		return nil, nil // nothing was recorded yet
	}
	return readBaseline(t.Baseline)
}
