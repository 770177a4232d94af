package ingest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"path"
	"path/filepath"
	"sync"

	"golang.org/x/sync/errgroup"
	"golang.org/x/sync/semaphore"

	"missive/report"
	"missive/settle"
)

// maxHeld is how many pages may be held in memory at once while letters are
// cleaned, compared and written. A page of typewriting with its characters and
// the engine's other readings takes about half a megabyte; a letter of more
// pages than this is held alone.
const maxHeld = 60

// ahead is how many letters for each job are under way at once: enough that
// every worker has a page while finished letters are written.
const ahead = 4

// A run is one run over one output folder.
type run struct {
	o       Options
	ins     []input
	out     string // real path of the output folder
	files   writer
	tmp     string // folder for pictures that are not in their place yet
	scans   *scanIndex
	store   store
	meter   *meter
	album   *album
	slots   *semaphore.Weighted // pages being read
	held    *semaphore.Weighted // pages in memory
	reading string              // the engine's identity
	// cleaning names the rules and their settings, and kept is how they are
	// remembered.
	cleaning string
	kept     keptCleaning
	program  string
	entries  []report.Entry                    // of each letter
	least    []report.Removal                  // the least certain of all letters
	merging  sync.Mutex                        // of least
	library  *library                          // references by content; nil where none are sought
	words    func() (settle.Dictionary, error) // opened when a page is settled first
}

// Run ingests the folders. It returns what summary.json says; a page, a scan
// or a reference that failed is told there and is no error. Errors wrap
// ErrUsage, ErrNoScans, ErrLocked or ErrDisk, or are the context's or the
// engine's own (a missing language). Whatever was finished before an error
// stays, and the next run goes on from there.
func Run(ctx context.Context, o Options) (report.Batch, error) {
	o, err := o.complete()
	if err != nil {
		return report.Batch{}, err
	}
	if o.Engine == nil {
		return report.Batch{}, refuse(ErrUsage, "no engine to read with")
	}
	ins, err := openInputs(o.Dirs)
	if err != nil {
		return report.Batch{}, err
	}
	out, err := outputPath(o.Out, ins)
	if err != nil {
		return report.Batch{}, err
	}
	r := &run{o: o, ins: ins, out: out, meter: &meter{to: o.Progress},
		slots: semaphore.NewWeighted(int64(o.Jobs)), held: semaphore.NewWeighted(maxHeld),
		words: sync.OnceValues(func() (settle.Dictionary, error) { return o.stages.words(o.Langs) })}
	if err := r.identify(); err != nil {
		return report.Batch{}, err
	}
	if err := r.foresee(ctx); err != nil {
		return report.Batch{}, err
	}
	d, unlock, err := openOutput(out)
	if err != nil {
		return report.Batch{}, err
	}
	defer unlock()
	r.tmp, r.files = d.tmp, d
	if o.faults != nil {
		r.files = o.faults(d)
	}
	b, err := r.run(ctx)
	if ctx.Err() != nil {
		return report.Batch{}, context.Cause(ctx)
	}
	return b, err
}

// identify asks the engine and the program who they are.
func (r *run) identify() (err error) {
	if r.reading, err = r.o.stages.reading(r.o.settings()); err != nil {
		return err
	}
	r.cleaning = r.o.stages.cleaning(r.o.Cleaning)
	r.program, err = r.o.stages.program()
	return err
}

// foresee refuses folders without scans before an output folder is made.
func (r *run) foresee(ctx context.Context) error {
	t, err := discover(ctx, r.ins, slog.New(slog.DiscardHandler))
	if err == nil && len(t.scans) == 0 {
		err = noScans(r.ins, t)
	}
	if err == nil {
		_, err = readListings(r.ins)
	}
	return err
}

// run does the work in a locked output folder.
func (r *run) run(ctx context.Context) (report.Batch, error) {
	var err error
	if r.scans, err = loadScans(r.out, r.files); err != nil {
		return report.Batch{}, err
	}
	r.store = store{root: r.out, files: r.files}
	r.album = &album{root: r.out}
	s, err := survey(ctx, r.o, r.ins, r.scans)
	if err != nil {
		return report.Batch{}, err
	}
	pages := 0
	for _, g := range s.groups {
		pages += g.pages()
	}
	if r.kept, err = keepCleaning(r.out, r.files, r.o.Cleaning); err != nil {
		return report.Batch{}, err
	}
	if err := r.openLibrary(ctx, s); err != nil {
		return report.Batch{}, err
	}
	defer func() { r.library.close(r) }()
	r.meter.start(len(s.groups), pages)
	r.tellVanished(s.groups)
	if err := r.letters(ctx, s); err != nil {
		return report.Batch{}, err
	}
	if err := r.scans.settle(); err != nil {
		return report.Batch{}, err
	}
	b := report.Batch{Version: report.Version, Entries: r.entries, Problems: problems(s.skipped), LeastCertain: r.least}
	r.o.Baseline.Recall(&b)
	if err := r.summarise(b); err != nil {
		return report.Batch{}, err
	}
	r.meter.end()
	return b, nil
}

// letters runs every letter through its stages, several at a time.
func (r *run) letters(ctx context.Context, s *surveyed) error {
	r.entries = make([]report.Entry, len(s.groups))
	all, inner := errgroup.WithContext(ctx)
	all.SetLimit(ahead * r.o.Jobs)
	for i, g := range s.groups {
		if inner.Err() != nil {
			break
		}
		all.Go(func() (err error) {
			r.entries[i], err = newWork(r, g, s.refs[i]).do(inner)
			r.takeOver(&r.entries[i])
			return err
		})
	}
	if err := all.Wait(); err != nil {
		return err
	}
	return ctx.Err()
}

// takeOver keeps the letter's least certain removals among the batch's, and
// with the letter none: a batch may have many thousands of letters.
func (r *run) takeOver(e *report.Entry) {
	r.merging.Lock()
	defer r.merging.Unlock()
	r.least = report.LeastCertain(r.least, e.LeastCertain)
	e.LeastCertain = nil
}

// tellVanished names the letters that an earlier run left and this one does
// not have. Their folders stay: a share may be away for a day.
func (r *run) tellVanished(groups []group) {
	ids := map[string]bool{}
	for _, g := range groups {
		ids[g.id] = true
	}
	for _, f := range otherStates(r.out, ids) {
		if id := loadState(r.out, f, "").ID; id != "" {
			r.o.Log.Warn("letter of an earlier run is not among the scans any more; its folder stays, the index leaves it out", "letter", id)
			if r.exists(path.Join(id, decisionsFile)) {
				r.o.Log.Warn("what people decided about it stays in its "+decisionsFile+"; if its pages belong to another letter now, copy that file into that letter's folder and run again", "letter", id)
			}
		}
	}
}

// problems are those of the skipped files that the user should know of.
func problems(skipped []Skipped) []report.Problem {
	var out []report.Problem
	for _, s := range skipped {
		if s.Problem {
			out = append(out, report.Problem{File: s.File, Reason: s.Reason, Remedy: s.Remedy, Unread: !foreign(s.File)})
		}
	}
	return out
}

// summaryFile says in JSON what came of every letter.
const summaryFile = "summary.json"

// summarise writes the files about all letters, those that changed. The
// confidence curve is drawn where there is something to draw.
func (r *run) summarise(b report.Batch) error {
	type file struct {
		name  string
		write func(io.Writer, report.Batch) error
	}
	files := []file{{"index.html", report.Index}, {summaryFile, report.Summary}, {"junit.xml", report.JUnit}}
	if len(b.Totals().Calibration) > 0 {
		files = append(files, file{report.CurveFile, report.Curve})
	} else if err := r.files.Remove(report.CurveFile); err != nil {
		return err
	}
	for _, f := range files {
		var buf bytes.Buffer
		if err := f.write(&buf, b); err != nil {
			return fmt.Errorf("writing %s: %w", f.name, err)
		}
		if old, err := os.ReadFile(filepath.Join(r.out, f.name)); err == nil && bytes.Equal(old, buf.Bytes()) {
			continue
		}
		if _, err := r.files.Write(f.name, func(w io.Writer) error { _, err := w.Write(buf.Bytes()); return err }); err != nil {
			return err
		}
	}
	return nil
}
