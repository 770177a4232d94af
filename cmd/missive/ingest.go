package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"missive/ingest"
	"missive/ocr"
	"missive/report"
)

// ingestFlags are the flags of `missive ingest`.
type ingestFlags struct {
	readingFlags
	cleaning        cleaningFlags
	refs, refsIndex string
	refsByName      bool
	out, group      string
	reading         string
	baseline        string
	profile         profileFlag
	flexible        bool
	dryRun, verify  bool
}

func ingestCommand(s streams, v *verbosity) *cobra.Command {
	var f ingestFlags
	c := &cobra.Command{
		Use:   "ingest [flags] DIR…",
		Short: "Read folders of scans into clean, compared letters",
		Long: `Reads every scan below the folders DIR (PNG, JPEG, TIFF, JPEG 2000, WebP, BMP,
PNM, and PDF of scans), strips what is not the letter, joins what page breaks
cut, compares each letter with its reference where there is one, and writes
text, reports and figures into OUT. Nothing is written into DIR.

Page files of one folder are one letter when their names differ only in a page
number (x_1.jpg x_2.jpg, x-p-01.tif …); every other file is a letter of its
own. A letters.csv in DIR (file,letter,page) or --group decides otherwise, and
--dry-run shows the grouping.

References are ID.txt, ID.letter.txt, ID.gt.txt or ID.ref.txt, or one text a
page under the scan's name, in --refs or beside the scans. Files of TEI, PAGE,
ALTO and hOCR are read as well (ID.xml, ID.ref.xml, ID.hocr), packed or not;
beside the scans all but TEI need .letter, .ref or .gt in their names.

A letter whose name no file in --refs has is sought there by content: --refs may be
a folder of files named otherwise, or one file with a whole printed volume. What was found so is said
to be ("found by content, 97 % alike"), with its lines; where two passages fit
equally well, or none surely, none is taken. The index this needs is made once and
brought up to date by every run. 'missive find' does the same for single texts.

A run that was stopped goes on where it was; a run over unchanged scans reads
nothing again.

` + doubts + `
The files' text is kept in OUT, so that 'missive restore', 'confirm', 'correct' and 'undo' work
when a file is gone. A run with other rules cleans again and reads nothing again.

` + efforts + `

` + otherEngines,
		Example: `  missive ingest scans/
  missive ingest scans/ --refs transcriptions/ --out results/
  missive ingest scans/ --refs volume-6.txt
  missive ingest scans/ --lang eng+rus --jobs 8
  missive ingest scans/ --effort thorough
  missive ingest scans/ --rules house.toml --careful
  missive ingest scans/ --read-from alto/
  missive ingest scans/ --reader 'kraken -i {scan} {out} -h segment -bl ocr -m typed.mlmodel'
  missive ingest scans/ --dry-run`,
		Args: wants(1, true, "one folder of scans or more"),
		RunE: func(cmd *cobra.Command, dirs []string) error {
			o, err := f.options(dirs)
			if err != nil {
				return err
			}
			o.Log = v.logger(s.err)
			if f.dryRun {
				return dryRun(cmd.Context(), s, o)
			}
			return ingestDirs(cmd.Context(), s, *v, f, o)
		},
	}
	f.declare(c)
	f.cleaning.declare(c)
	flags := c.Flags()
	flags.StringVar(&f.refs, "refs", "", "`folder` of reference transcriptions, or one file of them")
	wordingFlag(flags, &f.reading)
	flags.BoolVar(&f.refsByName, "refs-by-name", false, "take references by their names alone, never by content")
	flags.StringVar(&f.refsIndex, "refs-index", "", "`file` for the index of the references' content, to share it between runs (default in OUT)")
	flags.StringVarP(&f.out, "out", "o", "", "`folder` for the results (default missive-out beside the first DIR)")
	flags.StringVar(&f.baseline, "baseline", "", "`file` with the figures of a recorded run, for the trend in index.html (default: the one that "+report.ThresholdsFile+" names)")
	f.profile.declare(c, "also give the figures of each letter with a reference")
	flags.BoolVar(&f.flexible, "flexible", false, "also measure the flexible character accuracy, which takes longer (Clausner, Pletschacher, Antonacopoulos 2020)")
	flags.StringVar(&f.group, "group", "", "what makes a letter: file, folder or stem (default: page numbers in file names)")
	flags.BoolVar(&f.dryRun, "dry-run", false, "show how the scans would be grouped and do nothing")
	flags.BoolVar(&f.verify, "verify", false, "open every scan to see whether it changed, instead of trusting size and time")
	return c
}

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
	reading, err := parseWording(f.reading)
	if err != nil {
		return ingest.Options{}, err
	}
	if _, err := f.profile.profile(); err != nil {
		return ingest.Options{}, err
	}
	return ingest.Options{Dirs: dirs, Baseline: base, Refs: f.refs, RefsByName: f.refsByName, RefsIndex: f.refsIndex, Reading: reading, Out: f.out, Group: f.group, Cleaning: cleaning,
		Measuring: ingest.Measuring{Profile: string(f.profile), Flexible: f.flexible},
		Langs:     set.Langs, DPI: set.DPI, Effort: set.Effort, Jobs: f.jobs, Verify: f.verify}, nil
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

// memoryGoal is the heap in bytes above which the collector works harder. With
// it the program that holds the batch peaked at 145 MB for one letter of 1,000
// dense pages, and at 390 MB without; shorter letters never come near it.
const memoryGoal = 110 << 20

// ingestDirs runs the pipeline and prints what came of it.
func ingestDirs(ctx context.Context, s streams, v verbosity, f ingestFlags, o ingest.Options) error {
	if err := ocr.CheckLangs(o.Langs); err != nil {
		return err
	}
	if o.Out == "" {
		out, err := ingest.DefaultOut(o.Dirs[0])
		if err != nil {
			return marked{err, errUsage}
		}
		o.Out = out
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(memoryGoal)
	}
	// The bar and the log share the terminal: lines of the log go above it.
	progress := newProgress(s.err, v.quiet)
	o.Progress = progress
	o.Log = v.logger(progress)
	progress.log = o.Log
	engine, pool, err := f.engine(o.Log, false)
	defer pool.Close()
	if err != nil {
		return err
	}
	o.Engine = engine
	batch, err := ingest.Run(ctx, o)
	progress.close()
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("interrupted; what was read is kept, the same command goes on from there: %w", err)
	case errors.Is(err, ingest.ErrUsage), errors.Is(err, ingest.ErrNoScans):
		return marked{err, errUsage}
	case err != nil:
		return err
	}
	width, colour := terminal(s.out)
	if err := report.Table(s.out, batch, width, colour); err != nil {
		return err
	}
	fmt.Fprintf(s.out, "\nResults: %s\n", filepath.Join(o.Out, "index.html"))
	return outcome(batch)
}

// outcome is the error that gives a finished batch its exit status. Everything
// it could say has been printed with the table.
func outcome(b report.Batch) error {
	refused := func(p report.Problem) bool { return p.Unread }
	if b.Totals().Unread > 0 || slices.ContainsFunc(b.Problems, refused) {
		return marked{errSaid, errUnread}
	}
	for _, e := range b.Entries {
		if e.Problem != "" {
			return marked{errSaid, errShort}
		}
	}
	return nil
}

// terminal tells how wide the terminal behind w is (0 where there is none) and
// whether it takes colour.
func terminal(w any) (width int, colour bool) {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 0, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		width = 0
	}
	return width, os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
}
