package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"missive/ingest"
	"missive/inspect"
	"missive/letter"
	"missive/ocr"
	"missive/report"
)

// readFlags are the flags of `missive read`.
type readFlags struct {
	readingFlags
	format, out, pages, pictures string
}

func readCommand(s streams, v *verbosity) *cobra.Command {
	var f readFlags
	c := &cobra.Command{
		Use:   "read [flags] FILE…",
		Short: "Read scans and show what the engine sees",
		Long: `Reads scans (PNG, JPEG, TIFF, JPEG 2000, WebP, BMP, PNM, and PDF of scans, all
pages of each) and prints what stands on them, as it was read: nothing is
stripped and nothing joined. Several FILEs are the pages of one letter in the
order given; a letter's own type helps to read all its pages, so give them
together. No FILE is written to.

` + formatHelp() + `

--debug-images DIR shows why a page was read the way it was. Open DIR/index.html
to page through the pictures: the page after every step of making it ready; each
reading, with a box around every word (green sure, red doubtful), what was read
and how sure that is in per cent; the page as it was settled from all readings,
with what that changed; and the letter's typeface, the mean of each character.

` + efforts + `

` + otherEngines + `

With --read-from a FILE may also be an hOCR, ALTO or PAGE file of which there is
no scan.`,
		Example: `  missive read scan.png
  missive read --effort thorough --lang eng+rus letter_1.jpg letter_2.jpg
  missive read --page 2-4 --format hocr despatch.pdf > despatch.hocr
  missive read --format tsv scan.tif | awk '$4 < 0.5'   # the words in doubt
  missive read --read-from alto/ letter_1.jpg           # what another program saw
  missive read --debug-images why/ scan.png             # then open why/index.html`,
		Args: wants(1, true, "one scan or more"),
		RunE: func(cmd *cobra.Command, files []string) error {
			return f.run(cmd.Context(), s, *v, files)
		},
	}
	flags := c.Flags()
	flags.StringVar(&f.format, "format", formatNames()[0], "what to write: "+orList(formatNames()))
	flags.StringVarP(&f.out, "out", "o", "", "write a file for each FILE into this `folder` instead of printing")
	flags.StringVar(&f.pages, "page", "", "`pages` of the FILE to read, as 2, 2-4 or 1,3-5 (default: all)")
	flags.StringVar(&f.pictures, "debug-images", "", "fill this new or empty `folder` with pictures of how each page was read")
	f.declare(c)
	return c
}

// formatHelp lists the formats.
func formatHelp() string {
	var lines []string
	for i, f := range inspect.Formats() {
		line := fmt.Sprintf("--format %-5s %s", f.Name, f.About)
		if i == 0 {
			line += " (the default)"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func formatNames() []string {
	var names []string
	for _, f := range inspect.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// orList is a list in words: "a, b or c".
func orList(names []string) string {
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}

// run reads the files and writes what was read.
func (f *readFlags) run(ctx context.Context, s streams, v verbosity, files []string) error {
	o, format, err := f.options(files)
	if err != nil {
		return err
	}
	if err := ocr.CheckLangs(o.Settings.Langs); err != nil {
		return err
	}
	progress := newProgress(s.err, v.quiet)
	progress.log = v.logger(progress)
	o.Started = func(pages int) {
		if pages > 1 {
			progress.Start(1, pages)
		}
	}
	o.Done = func(source letter.Source, err error) {
		outcome := ingest.Made
		if err != nil {
			outcome = ingest.Failed
		}
		progress.Page("", source, outcome, err)
	}
	engine, pool, err := f.engine(progress.log, true)
	defer pool.Close()
	if err != nil {
		return err
	}
	o.Engine = engine
	l, err := inspect.Read(ctx, files, o)
	progress.close()
	switch {
	case errors.Is(err, context.Canceled):
		return fmt.Errorf("interrupted; nothing was written: %w", err)
	case errors.Is(err, inspect.ErrPages), errors.Is(err, inspect.ErrPictures):
		return marked{err, errUsage}
	case err != nil:
		return err
	}
	defer l.Close()
	if err := f.write(s.out, l, format); err != nil {
		return err
	}
	return unread(s.err, l.Failures())
}

// options are what the flags ask for, or what is wrong with them.
func (f *readFlags) options(files []string) (o inspect.Options, format inspect.Format, err error) {
	if o.Settings, err = f.settings(); err != nil {
		return o, format, err
	}
	if o.Pages, err = inspect.ParseRanges(f.pages); err != nil {
		return o, format, usagef("--page %w", err)
	}
	if len(o.Pages) > 0 && len(files) > 1 {
		return o, format, usagef("--page names pages of one file: give one FILE")
	}
	for _, known := range inspect.Formats() {
		if known.Name == f.format {
			format = known
		}
	}
	if format.Write == nil {
		return o, format, usagef("--format %q: want %s", f.format, orList(formatNames()))
	}
	for _, file := range files {
		if err := isScan(file); err != nil {
			return o, format, err
		}
	}
	o.Jobs, o.Pictures = f.jobs, f.pictures
	return o, format, f.free(files, format)
}

// isScan refuses what cannot be a scan before anything is read.
func isScan(file string) error {
	info, err := os.Stat(file)
	switch {
	case file == "-":
		return usagef("scans are not read from standard input: save it to a file and name that")
	case err != nil:
		return usagef("%w", err)
	case info.IsDir():
		return usagef("%s is a folder; to read a folder of letters, use: missive ingest %s", file, file)
	}
	return nil
}

// outName is the file that what was read from a scan goes into.
func (f *readFlags) outName(stem string, format inspect.Format) string {
	return filepath.Join(f.out, stem+format.Ending)
}

// free refuses files that are there already, or would be written twice, before
// anything is read.
func (f *readFlags) free(files []string, format inspect.Format) error {
	if f.out == "" {
		return nil
	}
	from := map[string]string{}
	for _, file := range files {
		name := f.outName(inspect.Stem(file), format)
		if other, ok := from[name]; ok {
			return usagef("%s and %s would both be written to %s: read them one at a time with different --out", other, file, name)
		}
		from[name] = file
		if _, err := os.Lstat(name); err == nil {
			return overwriting(name)
		}
	}
	return nil
}

// write prints the letter, or writes a file for each scan into a folder.
func (f *readFlags) write(to io.Writer, l *inspect.Letter, format inspect.Format) error {
	if f.out == "" {
		return format.Write(to, l.Whole())
	}
	if err := os.MkdirAll(f.out, 0o777); err != nil {
		return err
	}
	for _, part := range l.Files() {
		if err := writeNew(f.outName(part.Name, format), func(w io.Writer) error { return format.Write(w, part) }); err != nil {
			return err
		}
	}
	return nil
}

// unread prints why pages could not be read and gives the error for the exit
// status.
func unread(to io.Writer, failures []error) error {
	if len(failures) == 0 {
		return nil
	}
	for _, err := range failures {
		fmt.Fprintf(to, "missive: %s\n", report.Visible(err.Error()))
	}
	if errors.Is(errors.Join(failures...), ocr.ErrMissingTool) {
		return marked{errSaid, ocr.ErrMissingTool}
	}
	return marked{errSaid, errUnread}
}
