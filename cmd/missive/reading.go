package main

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"missive/ocr"
	"missive/ocr/foreign"
)

// readingFlags are the flags of every subcommand that reads scans.
type readingFlags struct {
	langs, effort string
	jobs, dpi     int
	deadline      time.Duration
	readFrom      []string
	reader        string
}

// efforts tells in a subcommand's help what the efforts are.
const efforts = `--effort says how much work a page is worth. quick reads each page once, in about
the time that Tesseract alone takes. normal reads pages again, larger and smaller,
as long as the readings leave them in doubt, and votes on every character.
thorough doubts sooner, and reads doubtful lines once more by themselves.`

// otherEngines tells in a subcommand's help how to read with other programs.
const otherEngines = `--read-from DIR reads nothing and takes what another program has read: an hOCR,
ALTO or PAGE file for each scan, with the scan's name and the ending .hocr, .html,
.htm or .xml. It stands in DIR where the scan stands in its own folder, or in
page/ or alto/ there. If the files stand beside the scans, DIR is the scans' folder.

--reader COMMAND runs another program for each page. The program writes hOCR,
ALTO or PAGE to its standard output; write {out} in the command where it wants the
name of a file to write, or {dir} where it wants a folder. {scan} stands for the
page's file. Pages of a PDF or a TIFF, and scans that lie on their side, come to it
as PNG files; a command that says {page} gets the scan itself and the page's
number in it. No shell runs it: pipes and wildcards do not work.`

// declare adds the flags to a subcommand.
func (f *readingFlags) declare(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.langs, "lang", "eng", "languages of the letters as Tesseract names them, the most used first: eng+rus")
	flags.StringVar(&f.effort, "effort", string(ocr.Normal), "how much work a page is worth: quick, normal or thorough")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "pages to read at once (default: one for each processor)")
	flags.DurationVar(&f.deadline, "deadline", time.Minute, "longest time for one page")
	flags.IntVar(&f.dpi, "dpi", 0, "resolution of the scans in dots per inch (default: as the files say, or from the size of the letters)")
	flags.StringArrayVar(&f.readFrom, "read-from", nil, "take the readings from other programs' files in `DIR` instead of reading the scans (may be given again)")
	flags.StringVar(&f.reader, "reader", "", "read each page with this `COMMAND`: 'tesseract {scan} - hocr'")
}

// settings are those that a reading depends on, or what is wrong with the
// flags.
func (f *readingFlags) settings() (ocr.Settings, error) {
	effort, err := ocr.ParseEffort(f.effort)
	switch {
	case err != nil:
		return ocr.Settings{}, usagef("--effort: %w", err)
	case f.jobs < 0:
		return ocr.Settings{}, usagef("--jobs %d: want a number from 1 up, or 0 for one for each processor", f.jobs)
	case f.dpi != 0 && (f.dpi < 50 || f.dpi > 2400):
		return ocr.Settings{}, usagef("--dpi %d: want dots per inch from 50 to 2400, or 0 to find them", f.dpi)
	case f.deadline <= 0:
		return ocr.Settings{}, usagef("--deadline %s: want a time such as 60s", f.deadline)
	case len(f.readFrom) > 0 && f.reader != "":
		return ocr.Settings{}, usagef("--read-from and --reader contradict each other: give one of them")
	}
	return ocr.Settings{Langs: strings.Split(f.langs, "+"), DPI: f.dpi, Effort: effort}, nil
}

// engine makes what reads: workers with Tesseract, or what takes the place of
// it, for which the workers open the scans. Whoever makes it closes the pool.
// byName finds other programs' files by the scans' names alone.
func (f *readingFlags) engine(log *slog.Logger, byName bool) (ocr.Engine, *ocr.Pool, error) {
	pool := ocr.NewPool(ocr.PoolOptions{Workers: f.jobs, Deadline: f.deadline, Log: log})
	switch {
	case len(f.readFrom) > 0:
		e, err := foreign.NewFiles(foreign.FilesOptions{Scans: pool, Dirs: f.readFrom, ByName: byName})
		if err != nil {
			return nil, pool, usagef("--read-from: %w", err)
		}
		return e, pool, nil
	case f.reader != "":
		e, err := foreign.NewCommand(foreign.CommandOptions{Scans: pool, Command: f.reader, Deadline: f.deadline})
		switch {
		case errors.Is(err, ocr.ErrMissingTool):
			return nil, pool, fmt.Errorf("--reader: %w", err)
		case err != nil:
			return nil, pool, usagef("--reader: %w", err)
		}
		return e, pool, nil
	}
	return pool, pool, nil
}
