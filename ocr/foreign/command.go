package foreign

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"missive/internal/content"
	"missive/letter"
	"missive/ocr"
	"missive/reading"
)

// CommandOptions say what to run.
type CommandOptions struct {
	// Scans opens the scans.
	Scans Scans
	// Command is run once for each page, split into words as a shell does and
	// without a shell. In it
	//	{scan}  is the page's file: the scan itself where it is a JPEG or PNG
	//	        file that lies upright, else a PNG copy of the page;
	//	{page}  is the page's number in the scan; where the command names it,
	//	        {scan} is always the scan itself;
	//	{out}   is a name for what it writes, with or without an ending;
	//	{dir}   is an empty folder for what it writes.
	// What it leaves at {out} or in {dir} is taken for the reading, and where
	// it leaves nothing there, its standard output.
	Command string
	// Deadline is the longest it may take for a page; 0 means a minute.
	Deadline time.Duration
	// Output is the most bytes its answer for a page may have; 0 means 64 MiB. A
	// page of 3,000 characters with all other readings of them takes 1 MB of
	// hOCR. Temporary files, for which it is given a folder, do not count.
	Output int64
}

// Command is an [ocr.Engine] that has another program read each page. The
// program runs in a process group of its own with OMP_THREAD_LIMIT=1, and is
// killed with all it started when its deadline passes, when it writes too much
// and when the context ends. How much memory it takes is not looked at.
type Command struct {
	o        CommandOptions
	template template
}

// NewCommand makes the engine. The error says what is wrong with the command;
// it wraps [ocr.ErrMissingTool] where the program is not installed.
func NewCommand(o CommandOptions) (*Command, error) {
	t, err := parseTemplate(o.Command)
	if err != nil {
		return nil, err
	}
	if o.Deadline <= 0 {
		o.Deadline = time.Minute
	}
	if o.Output <= 0 {
		o.Output = 64 << 20
	}
	return &Command{o, t}, nil
}

// Identity names the command: its words, and the content of its program and of
// every file that they name, such as a model or a script.
func (c *Command) Identity(s ocr.Settings) (string, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "command of another program %d, dpi %d, %q", version, s.DPI, c.template.words)
	for _, name := range append([]string{c.template.program}, c.template.words[1:]...) {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			continue // no file, but what it means to the command
		}
		sum, err := content.OfFile(name)
		if err != nil {
			return "", fmt.Errorf("command %q: %w", c.o.Command, err)
		}
		b.WriteString(", " + sum)
	}
	return b.String(), nil
}

// Count tells how many pages the scan holds.
func (c *Command) Count(ctx context.Context, path string) (int, error) {
	return c.o.Scans.Count(ctx, path)
}

// Read has the command read one page.
func (c *Command) Read(ctx context.Context, job ocr.Job) (reading.Page, error) {
	d, err := newDesk(job)
	if err != nil {
		return reading.Page{}, c.failure(job, ocr.ErrUnwritten, fmt.Errorf("no room for temporary files: %w", err))
	}
	defer d.clear()
	copyTo := d.copy
	if c.template.has(pagePlace) {
		copyTo = ""
	}
	sheet, err := c.o.Scans.Look(ctx, job, copyTo)
	if err != nil {
		return reading.Page{}, err
	}
	scan := job.Path
	if sheet.Copied {
		scan = d.copy
	}
	page, err := c.read(ctx, job, d, scan)
	if err == nil {
		if page, err = fit(page, job.Source, sheet); err != nil {
			err = c.failure(job, ocr.ErrNoReading, fmt.Errorf("what it wrote cannot be used: %w", err))
		}
	}
	if err != nil {
		discard(job)
		return reading.Page{}, err
	}
	return reading.Final(page), nil
}

// read runs the command and takes the page out of what it wrote.
func (c *Command) read(ctx context.Context, job ocr.Job, d desk, scan string) (letter.Page, error) {
	scan, err := filepath.Abs(scan)
	if err != nil {
		return letter.Page{}, c.failure(job, ocr.ErrUnreadable, err)
	}
	r := run{words: c.template.fill(scan, strconv.Itoa(job.Source.Page), d.out, d.result()),
		program: c.template.program, desk: d, deadline: c.o.Deadline, most: c.o.Output}
	said, err := r.do(ctx)
	if ctx.Err() != nil {
		return letter.Page{}, ctx.Err()
	}
	var broken *brokenRun
	if errors.As(err, &broken) {
		return letter.Page{}, c.failure(job, broken.kind, err)
	}
	if err != nil {
		return letter.Page{}, c.failure(job, ocr.ErrCrashed, err)
	}
	f, all, err := d.reading(said)
	if err != nil {
		return letter.Page{}, c.failure(job, ocr.ErrNoReading, err)
	}
	defer all.Close()
	page, err := f.page(ctx, all, 1)
	if ctx.Err() != nil {
		return letter.Page{}, ctx.Err()
	}
	if err != nil {
		return letter.Page{}, c.failure(job, ocr.ErrNoReading, fmt.Errorf("the %s it wrote cannot be used: %w", f.name, err))
	}
	return page, nil
}

// failure is the error of a page that the command did not read.
func (c *Command) failure(job ocr.Job, kind, err error) *ocr.PageError {
	e := &ocr.PageError{File: job.Source.File, Page: job.Source.Page, Kind: kind, Cause: err,
		Reason: fmt.Sprintf("the command %s gave no reading of it: %v", filepath.Base(c.template.program), err),
		Remedy: "run the command by hand on this scan to see what is wrong"}
	switch {
	case errors.Is(kind, ocr.ErrDeadline):
		e.Remedy = "give it more time with --deadline"
	case errors.Is(kind, ocr.ErrMissingTool):
		e.Remedy = "install it, or write its whole path"
	case errors.Is(kind, ocr.ErrUnwritten):
		e.Remedy = "see that the folder for temporary files may be written to and has room"
	}
	return e
}
