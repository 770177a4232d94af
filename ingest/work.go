package ingest

import (
	"context"
	"fmt"
	"path"
	"slices"
	"sync"
	"sync/atomic"

	"missive/align"
	"missive/letter"
	"missive/reference"
	"missive/report"
)

// work is one letter on its way through the stages.
type work struct {
	r     *run
	group group
	ref   found
	old   state // what the last run remembers
	pages []*pageWork
	// refText is the reference, with Files empty where there is none;
	// problem says what is wrong with it.
	refText align.Reference
	problem string
	// decided is what people decided, unmatched what of it does not fit.
	decided   decided
	unmatched []report.Unmatched
	now       state // what this run will remember
	// touched is set where a file was compared by its content: remembering the
	// letter anew spares the next run that.
	touched atomic.Bool
	mu      sync.Mutex // of now.Outputs while pages are read
}

// pageWork is one page of it.
type pageWork struct {
	scan    scan
	source  letter.Source
	picture string // its place in the letter's folder
	key     string // of its reading; empty where the scan cannot be opened
	settled string // the settled page's key
	failure string // why it could not be read, and what to do
	remedy  string
	err     error
}

func newWork(r *run, g group, ref found) *work {
	w := &work{r: r, group: g, ref: ref, old: loadState(r.out, stateFile(g.id), g.id)}
	for _, s := range g.scans {
		for p := range s.pages {
			w.pages = append(w.pages, &pageWork{scan: s, source: letter.Source{File: nfc(s.rel), Page: p + 1},
				picture: fmt.Sprintf("pages/%03d.jpg", len(w.pages)+1)})
		}
	}
	w.now = state{ID: g.id, Cleaning: r.kept, Measuring: r.o.Measuring, Outputs: map[string]stamp{}}
	return w
}

// do runs the stages that are due and returns the letter's entry.
func (w *work) do(ctx context.Context) (report.Entry, error) {
	if err := w.identify(ctx); err != nil {
		return report.Entry{}, err
	}
	w.readReference()
	w.decided = readDecisions(w.r.out, w.group.id)
	w.setKeys()
	w.recallSought(ctx)
	if w.fresh() {
		return w.reuse()
	}
	if err := w.read(ctx); err != nil {
		return report.Entry{}, err
	}
	w.setKeys()
	if err := w.write(ctx); err != nil {
		return report.Entry{}, err
	}
	outcome := Made
	if w.failed() {
		outcome = Failed
	}
	w.r.meter.letter(w.group.id, outcome)
	return w.now.Entry, nil
}

// readReference reads the reference's files into one text.
func (w *work) readReference() {
	w.problem = w.ref.problem
	var texts []reference.Letter
	for _, f := range w.ref.files {
		text, err := readRef(f, w.group, w.r.o.Reading)
		if err != nil {
			w.r.o.Log.Warn("reference not used", "letter", w.group.id, "error", err)
			w.problem = err.Error()
			return
		}
		texts = append(texts, text)
	}
	if len(texts) > 0 {
		w.refText = reference.Join(texts...)
		if n := len(w.refText.LeftOut); n > 0 {
			w.r.o.Log.Info("not compared, though the reference's file holds it", "letter", w.group.id, "passages", n)
		}
	}
}

// setKeys makes the steps' keys out of what is known of the pages.
func (w *work) setKeys() {
	parts := []string{"clean", w.group.id, w.r.reading, w.r.o.stages.settling, w.r.cleaning, w.r.program}
	w.now.Readings = nil
	for _, p := range w.pages {
		parts = append(parts, p.source.File, fmt.Sprint(p.source.Page), p.key, p.failure, p.remedy)
		w.now.Readings = append(w.now.Readings, p.remembered())
	}
	w.now.Rules = key(parts...)
	w.followKeys()
}

// followKeys makes the keys of the steps after the rules.
func (w *work) followKeys() {
	w.now.Clean = key("decided", w.now.Rules, w.decided.sum)
	w.now.Compare, w.now.Reference, w.now.Problem = "", "", w.problem
	if len(w.refText.Files) > 0 {
		w.now.Reference = referenceKey(w.refText)
		w.now.Compare = key(append([]string{"compare", w.now.Clean, w.r.program, w.now.Reference}, w.now.Measuring.parts()...)...)
	}
	w.now.Report = key("report", w.now.Clean, w.now.Compare, w.problem, w.r.program)
}

// remembered is the page's key for the next run; empty for a page that failed
// and is tried again.
func (p *pageWork) remembered() string {
	if p.failure != "" {
		return ""
	}
	return p.key
}

// fresh tells whether all that the last run left is still right and there.
func (w *work) fresh() bool {
	if w.failed() || w.old.Clean != w.now.Clean || w.old.Compare != w.now.Compare || w.old.Report != w.now.Report ||
		!slices.Equal(w.old.Readings, w.now.Readings) {
		return false
	}
	for name, want := range w.old.Outputs {
		if !w.unchanged(name, want) {
			return false
		}
	}
	return w.complete(w.old.Outputs)
}

// complete tells whether these outputs are all that the letter should have,
// and whether none is there that it should not.
func (w *work) complete(outputs map[string]stamp) bool {
	for _, name := range []string{letterText, rawText, letterJSON, reportPage, takenPage} {
		if _, ok := outputs[name]; !ok {
			return false
		}
	}
	_, compared := outputs[compareJSON]
	return compared == (w.now.Compare != "") && (compared || !w.r.exists(w.path(compareJSON)))
}

// failed tells whether a page could not be read.
func (w *work) failed() bool {
	return slices.ContainsFunc(w.pages, func(p *pageWork) bool { return p.failure != "" })
}

// reuse counts a letter of which everything is still right.
func (w *work) reuse() (report.Entry, error) {
	for _, p := range w.pages {
		w.r.meter.page(w.group.id, p.source, Reused, nil)
	}
	w.r.meter.letter(w.group.id, Reused)
	if w.touched.Load() {
		return w.old.Entry, saveState(w.r.files, w.old)
	}
	return w.old.Entry, nil
}

// path is the place of one of the letter's files in the output folder.
func (w *work) path(name string) string { return path.Join(w.group.id, name) }
