package main

import (
	"context"
	"errors"
	"fmt"
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

A letter whose name no file in --refs has is sought there by content: --refs may
be a folder of files named otherwise, or one file with a whole printed volume.
What was found so is said to be ("found by content, 97 % alike"), with its lines;
where two passages fit equally well, or none surely, none is taken. The index
this needs is made once and brought up to date by every run. 'missive find' does
the same for single texts.

A run that was stopped goes on where it was; a run over unchanged scans reads
nothing again.

` + doubts + `
The files' text is kept in OUT, so that 'missive restore', 'confirm', 'correct'
and 'undo' work when a file is gone. A run with other rules cleans again and reads
nothing again.

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
	return c
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
