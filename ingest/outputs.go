package ingest

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strings"

	"missive/align"
	"missive/letter"
	"missive/report"
)

// The files in a letter's folder.
const (
	letterText  = "letter.txt"
	rawText     = "raw.txt"
	letterJSON  = "letter.json"
	compareJSON = "compare.json"
	reportPage  = "report.html"
	takenPage   = report.TakenPage
)

// write makes the letter of its readings and writes its files, then what the
// next run has to know of them.
func (w *work) write(ctx context.Context) error {
	weight := int64(min(len(w.pages), maxHeld))
	if err := w.r.held.Acquire(ctx, weight); err != nil {
		return err
	}
	defer w.r.held.Release(weight)
	l, err := w.letter(ctx)
	if err != nil {
		return err
	}
	if err := w.seekNow(ctx, l.Text()); err != nil {
		return err
	}
	return w.follow(l)
}

// follow writes what is made of the finished letter, then what the next run
// has to know.
func (w *work) follow(l *letter.Letter) error {
	w.tellUnmatched()
	c, err := w.compare(l)
	if err != nil {
		return err
	}
	if err := w.report(l, c); err != nil {
		return err
	}
	w.now.Entry = report.NewEntry(l, c)
	w.now.Entry.Problem = w.problem
	w.now.Entry.Decided, w.now.Entry.Unmatched = len(w.decided.file.Decisions), w.unmatched
	if err := w.sweep(); err != nil {
		return err
	}
	return saveState(w.r.files, w.now)
}

// compare holds the letter against its reference, where there is one.
func (w *work) compare(l *letter.Letter) (*align.Comparison, error) {
	if w.now.Compare == "" {
		return nil, nil
	}
	var c align.Comparison
	if err := w.guard("comparing", func() error {
		c = w.r.o.stages.compare(l, w.refText, w.r.o.Cleaning)
		return w.now.Measuring.measure(&c, l, w.refText)
	}); err != nil {
		w.now.Compare = ""
		w.tell("it could not be compared with its reference (" + err.Error() + "); tell the makers of Missive")
		return nil, nil
	}
	w.r.meter.step(&w.r.meter.n.Compared)
	if err := w.saveReference(); err != nil {
		return nil, err
	}
	return &c, w.put(compareJSON, func(f io.Writer) error { return report.Comparison(f, c) })
}

// report writes the letter's pages for people: the report and what was taken
// out. Where that fails for another reason than the disk, the letter is told to
// have none.
func (w *work) report(l *letter.Letter, c *align.Comparison) error {
	err := w.guard("reporting", func() error {
		if err := w.put(takenPage, func(f io.Writer) error { return w.r.o.stages.taken(f, l) }); err != nil {
			return err
		}
		return w.put(reportPage, func(f io.Writer) error { return w.r.o.stages.report(f, l, c, w.problem) })
	})
	if err == nil || isDisk(err) {
		return err
	}
	w.now.Report = ""
	w.tell("its report could not be made (" + err.Error() + "); tell the makers of Missive")
	return nil
}

// tell adds a sentence to what is wrong with the letter.
func (w *work) tell(sentence string) {
	w.problem = strings.TrimPrefix(w.problem+"; "+sentence, "; ")
}

// guard turns a panic of a stage into an error: one letter that a stage did
// not foresee must not end the batch. Where it happened goes to the log alone,
// for it differs from run to run.
func (w *work) guard(what string, stage func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			w.r.o.Log.Error(what+" failed", "letter", w.group.id, "error", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("%v", p)
		}
	}()
	return stage()
}

// put writes one of the letter's files.
func (w *work) put(name string, fill func(io.Writer) error) error {
	st, err := w.r.files.Write(w.path(name), func(f io.Writer) error {
		b := bufio.NewWriter(f)
		if err := fill(b); err != nil {
			return err
		}
		return b.Flush()
	})
	if err != nil {
		return err
	}
	w.stamp(name, st)
	return nil
}

// pagePicture matches the pictures that a run makes.
var pagePicture = regexp.MustCompile(`^[0-9]{3,}\.jpg$`)

// sweep removes what an earlier run left and this one would not have made:
// pictures of pages that the letter has no more, and a comparison.
func (w *work) sweep() error {
	if w.now.Compare == "" {
		if err := w.r.files.Remove(w.path(compareJSON)); err != nil {
			return err
		}
	}
	entries, err := os.ReadDir(filepath.Join(w.r.out, filepath.FromSlash(w.path("pages"))))
	if err != nil {
		return nil // no pictures
	}
	for _, e := range entries {
		name := "pages/" + e.Name()
		if _, made := w.now.Outputs[name]; !made && pagePicture.MatchString(e.Name()) {
			if err := w.r.files.Remove(w.path(name)); err != nil {
				return err
			}
		}
	}
	return nil
}
