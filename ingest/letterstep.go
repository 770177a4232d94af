package ingest

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"missive/letter"
	"missive/report"
)

// longLetter is from how many pages on a letter is held without its characters
// one by one: they are four fifths of a page's memory, which is 0.4 MB for a
// page of typewriting. Cleaning then goes by words alone.
const longLetter = 100

// letter is the cleaned letter: made of its readings and of the edits of the
// last run, where those are still right, or cleaned now and written. It is
// held without the engine's other readings, which only letter.json has.
func (w *work) letter(ctx context.Context) (*letter.Letter, error) {
	l, err := w.assemble(ctx)
	if err != nil {
		return nil, err
	}
	if w.recallEdits(l) {
		return l, nil
	}
	if err := w.guard("cleaning", func() error { return w.r.o.stages.clean(l, w.r.o.Cleaning) }); err != nil {
		w.now.Clean = "" // tried again by the next run
		w.tell("cleaning stopped early, so more than the letter may stand in its text (" + err.Error() + "); tell the makers of Missive")
	}
	w.decide(l)
	w.r.meter.step(&w.r.meter.n.Cleaned)
	return l, w.putLetter(l, w.fullPage(l))
}

// putLetter writes the letter's files and keeps its edits; page gives each page
// with all that was read.
func (w *work) putLetter(l *letter.Letter, page func(i int) (letter.Page, error)) error {
	for _, f := range []struct {
		name string
		fill func(io.Writer) error
	}{
		{letterText, func(f io.Writer) error { _, err := io.WriteString(f, l.Text()); return err }},
		{rawText, func(f io.Writer) error { _, err := io.WriteString(f, l.Raw()); return err }},
		{letterJSON, func(f io.Writer) error { return letter.WritePages(f, l, page) }},
	} {
		if err := w.put(f.name, f.fill); err != nil {
			return err
		}
	}
	return w.saveEdits(l)
}

// assemble makes the letter of its settled readings, with no edits yet.
func (w *work) assemble(ctx context.Context) (*letter.Letter, error) {
	pages, err := w.settled(ctx)
	if err != nil {
		return nil, err
	}
	for i, p := range w.pages {
		w.name(&pages[i], p)
	}
	return &letter.Letter{ID: w.group.id, Pages: pages, Steps: []letter.Step{w.r.readStep(), w.r.settleStep()}}, nil
}

// name gives a kept page its names in this letter.
func (w *work) name(page *letter.Page, p *pageWork) {
	page.Source, page.Failure, page.Remedy = p.source, p.failure, p.remedy
	if _, ok := w.now.Outputs[p.picture]; ok {
		page.Picture = p.picture
	}
}

// shorten drops the engine's other readings, or all single characters.
func shorten(p *letter.Page, all bool) {
	for i := range p.Lines {
		for j := range p.Lines[i].Words {
			word := &p.Lines[i].Words[j]
			if all {
				word.Chars = nil
			}
			for k := range word.Chars {
				word.Chars[k].Choices = nil
			}
		}
	}
}

// fullPage gives the pages of l with all that was read, one at a time.
func (w *work) fullPage(l *letter.Letter) func(i int) (letter.Page, error) {
	return func(i int) (letter.Page, error) {
		p := w.pages[i]
		if p.failure != "" {
			return l.Pages[i], nil
		}
		page, err := w.r.store.settled(p.settled)
		w.name(&page, p)
		return page, err
	}
}

// A cleaning is what the rules and people added to a letter's readings.
type cleaning struct {
	Key       string             `json:"key"` // as in [state]
	Edits     []letter.Edit      `json:"edits"`
	Steps     []letter.Step      `json:"steps"`
	Unmatched []report.Unmatched `json:"unmatched,omitempty"`
}

// editsFile is where the last cleaning of that letter is kept.
func editsFile(id string) string { return stateDir + "/edits/" + key(id)[:32] + ".json.gz" }

func (w *work) saveEdits(l *letter.Letter) error {
	_, err := w.r.files.Write(editsFile(l.ID), func(f io.Writer) error {
		z := gzip.NewWriter(f)
		if err := json.NewEncoder(z).Encode(cleaning{w.now.Clean, l.Edits, l.Steps, w.unmatched}); err != nil {
			return err
		}
		return z.Close()
	})
	return err
}

// recallEdits adds the edits of the last run, if no reading and no rule
// changed and the files that were written with them are whole.
func (w *work) recallEdits(l *letter.Letter) bool {
	if w.now.Clean != w.old.Clean {
		return false
	}
	for _, name := range []string{letterText, rawText, letterJSON} {
		old, ok := w.old.Outputs[name]
		if !ok || !w.unchanged(name, old) {
			return false
		}
	}
	f, err := os.Open(filepath.Join(w.r.out, filepath.FromSlash(editsFile(l.ID))))
	if err != nil {
		return false
	}
	defer f.Close()
	var c cleaning
	z, err := gzip.NewReader(bufio.NewReader(f))
	if err != nil || json.NewDecoder(z).Decode(&c) != nil || c.Key != w.now.Clean {
		return false
	}
	readings := *l
	l.Edits, l.Steps = c.Edits, c.Steps
	if l.Check() != nil {
		*l = readings
		return false
	}
	w.unmatched = c.Unmatched
	for _, name := range []string{letterText, rawText, letterJSON} {
		w.stamp(name, w.old.Outputs[name])
	}
	return true
}

// readStepName is the step that says in which languages the pages were read.
const readStepName = "read"

// readStep records how the pages were read.
func (r *run) readStep() letter.Step {
	set := map[string]string{"languages": strings.Join(r.o.Langs, "+")}
	if r.o.DPI > 0 {
		set["dpi"] = fmt.Sprint(r.o.DPI)
	}
	return letter.Step{Name: readStepName, Version: r.reading, Settings: set}
}

// settleStep records how their readings were settled.
func (r *run) settleStep() letter.Step {
	return letter.Step{Name: "settle", Version: r.o.stages.settling}
}
