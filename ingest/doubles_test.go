package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"missive/align"
	"missive/clean"
	"missive/internal/content"
	"missive/letter"
	"missive/ocr"
	"missive/reading"
	"missive/report"
	"missive/settle"
)

// tiff is how a double of a scan of several pages begins.
const tiff = "II*\x00"

// clerk is an engine for tests: a scan is a text, its pages parted by form
// feeds. A page that holds FAIL cannot be read; one that holds HANG is not
// read until the context ends.
type clerk struct {
	reads, counts atomic.Int64
	identity      string
	broken        atomic.Bool   // every page fails
	pause         time.Duration // for each page
	diary         string        // a file that gets a byte for each page read, or empty
}

func (c *clerk) Identity(s ocr.Settings) (string, error) {
	return fmt.Sprint("clerk ", c.identity, s), nil
}

func (c *clerk) Count(ctx context.Context, path string) (int, error) {
	c.counts.Add(1)
	data, err := os.ReadFile(path)
	return bytes.Count(data, []byte("\f")) + 1, err
}

func (c *clerk) Read(ctx context.Context, job ocr.Job) (reading.Page, error) {
	c.reads.Add(1)
	data, err := os.ReadFile(job.Path)
	if err != nil {
		return reading.Page{}, err
	}
	if c.diary != "" {
		f, err := os.OpenFile(c.diary, os.O_WRONLY|os.O_APPEND|os.O_CREATE, 0o666)
		if err != nil {
			return reading.Page{}, err
		}
		f.WriteString("r")
		f.Close()
	}
	time.Sleep(c.pause)
	text := strings.Split(strings.TrimPrefix(string(data), tiff), "\f")[job.Source.Page-1]
	switch {
	case c.broken.Load(), strings.Contains(text, "FAIL"):
		return reading.Page{}, &ocr.PageError{File: job.Source.File, Page: job.Source.Page, Kind: ocr.ErrUnreadable, Reason: "it is no picture", Remedy: "scan it again"}
	case strings.Contains(text, "HANG"):
		<-ctx.Done()
		return reading.Page{}, ctx.Err()
	}
	if err := os.WriteFile(job.Picture, []byte("picture of "+text), 0o666); err != nil {
		return reading.Page{}, err
	}
	page := letter.FromText("", text).Pages[0]
	page.Source, page.Width, page.Height = job.Source, 1000, 1400
	for i := range page.Lines {
		for j := range page.Lines[i].Words {
			page.Lines[i].Words[j].Box = letter.Box{X0: 50 * j, Y0: 20 * i, X1: 50*j + 40, Y1: 20*i + 15}
		}
	}
	return reading.Final(page), nil
}

// plain are stages that do little, and count.
type plain struct {
	cleaned, mended, compared, reported atomic.Int64
}

func (p *plain) stages(engine *clerk) *stages {
	return &stages{
		reading:  engine.Identity,
		settling: "settling 1",
		words:    func([]string) (settle.Dictionary, error) { return nil, nil },
		cleaning: func(s clean.Settings) string { return "rules 1" + string(s.Doubt) },
		program:  func() (string, error) { return "program 1", nil },
		clean: func(l *letter.Letter, _ clean.Settings) error {
			p.cleaned.Add(1)
			l.Steps = append(l.Steps, letter.Step{Name: "clean", Version: "1"})
			return nil
		},
		mend: func(l *letter.Letter, _ clean.Settings) error { p.mended.Add(1); return nil },
		compare: func(l *letter.Letter, ref align.Reference, _ clean.Settings) align.Comparison {
			p.compared.Add(1)
			return align.Comparison{Reference: ref.Files, Unit: ref.Text}
		},
		report: func(w io.Writer, l *letter.Letter, c *align.Comparison, problem string) error {
			p.reported.Add(1)
			_, err := fmt.Fprintf(w, "report of %s, %d pages, compared: %t, problem: %s\n", l.ID, len(l.Pages), c != nil, problem)
			return err
		},
		taken: func(w io.Writer, l *letter.Letter) error {
			_, err := fmt.Fprintf(w, "taken out of %s\n", l.ID)
			return err
		},
	}
}

// bench is a folder of scans, an output folder, and what counts runs over them.
type bench struct {
	t      *testing.T
	dir    string
	engine *clerk
	plain  *plain
	o      Options
	log    *ledger
}

// newBench writes the files, by path, into a new folder of scans.
func newBench(t *testing.T, files map[string]string) *bench {
	t.Helper()
	dir := t.TempDir()
	b := &bench{t: t, dir: filepath.Join(dir, "scans"), engine: &clerk{}, plain: &plain{}, log: &ledger{}}
	if err := os.MkdirAll(b.dir, 0o777); err != nil {
		t.Fatal(err)
	}
	b.write(files)
	b.o = Options{Dirs: []string{b.dir}, Out: filepath.Join(dir, "out"), Engine: b.engine, Jobs: 2, Progress: b.log,
		stages: b.plain.stages(b.engine)}
	return b
}

func (b *bench) write(files map[string]string) {
	b.t.Helper()
	for name, text := range files {
		p := filepath.Join(b.dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(p), 0o777); err != nil {
			b.t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(text), 0o666); err != nil {
			b.t.Fatal(err)
		}
	}
}

// run runs and must succeed.
func (b *bench) run() report.Batch {
	b.t.Helper()
	batch, err := Run(b.t.Context(), b.o)
	if err != nil {
		b.t.Fatal(err)
	}
	return batch
}

// read is one of the output's files.
func (b *bench) read(name string) string {
	b.t.Helper()
	data, err := os.ReadFile(filepath.Join(b.o.Out, filepath.FromSlash(name)))
	if err != nil {
		b.t.Fatal(err)
	}
	return string(data)
}

// snapshot is every file below a folder with its content, but for the list of
// scans, which holds their times of change.
func snapshot(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		rel = filepath.ToSlash(rel)
		if rel == scansFile {
			return nil
		}
		if d.Type()&os.ModeSymlink != 0 {
			out[rel], err = os.Readlink(p)
			return err
		}
		data, err := os.ReadFile(p)
		out[rel] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// differing are the names of files that two snapshots do not share alike.
func differing(a, b map[string]string) []string {
	var out []string
	for name, text := range a {
		if other, ok := b[name]; !ok || other != text {
			out = append(out, name)
		}
	}
	for name := range b {
		if _, ok := a[name]; !ok {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return out
}

// ledger is a Progress that remembers.
type ledger struct {
	letters, pages int
	failed         []letter.Source
	counters       Counters
	ends           int
}

func (l *ledger) Start(letters, pages int) { l.letters, l.pages = letters, pages }
func (l *ledger) Page(_ string, s letter.Source, outcome Outcome, err error) {
	if outcome == Failed {
		l.failed = append(l.failed, s)
	}
}
func (l *ledger) Letter(string, Outcome) {}
func (l *ledger) End(c Counters)         { l.counters, l.ends = c, l.ends+1 }

// swift is a writer that does not wait until the disk has the bytes.
type swift struct{ writer }

func (s swift) Write(rel string, fill func(io.Writer) error) (stamp, error) {
	p, err := s.writer.(*disk).folder(rel)
	if err != nil {
		return stamp{}, err
	}
	f, err := os.Create(p)
	if err != nil {
		return stamp{}, err
	}
	if err := errors.Join(fill(f), f.Close()); err != nil {
		return stamp{}, err
	}
	sum, err := content.OfFile(p)
	if err != nil {
		return stamp{}, err
	}
	return s.writer.(*disk).stamp(rel, p, sum)
}

// fullDisk is a writer that has room for so many bytes more.
type fullDisk struct {
	writer
	mu   sync.Mutex
	room int
}

func (d *fullDisk) Write(rel string, fill func(io.Writer) error) (stamp, error) {
	return d.writer.Write(rel, func(w io.Writer) error { return fill(&fullFile{w, d}) })
}

func (d *fullDisk) Append(rel string, line []byte) error {
	if err := d.take(len(line)); err != nil {
		return failed(rel, err)
	}
	return d.writer.Append(rel, line)
}

func (d *fullDisk) take(n int) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.room < n {
		d.room = 0
		return &os.PathError{Op: "write", Path: "somewhere", Err: syscall.ENOSPC}
	}
	d.room -= n
	return nil
}

type fullFile struct {
	w io.Writer
	d *fullDisk
}

func (f *fullFile) Write(b []byte) (int, error) {
	if err := f.d.take(len(b)); err != nil {
		return 0, err
	}
	return f.w.Write(b)
}
