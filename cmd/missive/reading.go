package main

import (
	"log/slog"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"missive/ocr"
)

// readingFlags are the flags of every subcommand that reads scans.
type readingFlags struct {
	langs, effort string
	jobs, dpi     int
	deadline      time.Duration
}

// declare adds the flags to a subcommand.
func (f *readingFlags) declare(c *cobra.Command) {
	flags := c.Flags()
	flags.StringVar(&f.langs, "lang", "eng", "languages of the letters as Tesseract names them, the most used first: eng+rus")
	flags.StringVar(&f.effort, "effort", string(ocr.Normal), "work spent on a page: quick, normal or thorough")
	flags.IntVarP(&f.jobs, "jobs", "j", 0, "pages to read at once (default: one for each processor)")
	flags.DurationVar(&f.deadline, "deadline", time.Minute, "longest time for one page")
	flags.IntVar(&f.dpi, "dpi", 0, "resolution of the scans in dots per inch (default: as the files say, or from the size of the letters)")
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
	}
	return ocr.Settings{Langs: strings.Split(f.langs, "+"), DPI: f.dpi, Effort: effort}, nil
}

// pool makes the workers that read. Whoever makes it closes it.
func (f *readingFlags) pool(log *slog.Logger) *ocr.Pool {
	return ocr.NewPool(ocr.PoolOptions{Workers: f.jobs, Deadline: f.deadline, Log: log})
}
