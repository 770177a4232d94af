package ingest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"missive/decide"
	"missive/internal/content"
	"missive/letter"
	"missive/report"
)

// decisionsFile, in a letter's folder, is what people decided about it. A run
// reads it and never writes it.
const decisionsFile = "decisions.json"

// maxDecisions is the largest decisions.json that is read, in bytes. Every word
// of a letter of 1,000 pages, corrected one by one, takes less.
const maxDecisions = 256 << 20

// decided is what people decided about a letter.
type decided struct {
	file decide.File
	// sum is the file's content by its hash; empty where there is no file.
	sum string
	// err says why the file cannot be used.
	err error
}

// readDecisions reads the decisions about that letter.
func readDecisions(out, id string) decided {
	none := decided{file: decide.File{Version: decide.Version}}
	name := filepath.Join(out, filepath.FromSlash(id), decisionsFile)
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return none
	case err == nil && !info.Mode().IsRegular():
		err = errors.New("it is no file")
	case err == nil && info.Size() > maxDecisions:
		err = fmt.Errorf("it has %d bytes, more than any letter's decisions", info.Size())
	}
	var data []byte
	if err == nil {
		data, err = os.ReadFile(name)
	}
	if err != nil {
		none.sum, none.err = "unread", plainPath(err)
		return none
	}
	d := decided{}
	d.sum, d.err = content.Sum(strings.NewReader(string(data)))
	if d.err == nil {
		d.file, d.err = decide.Parse(data)
	}
	return d
}

// plainPath is an error of the file system without the path: no output names
// where its folder lies.
func plainPath(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err
	}
	return err
}

// decide carries out on the cleaned letter what people decided.
func (w *work) decide(l *letter.Letter) []decide.Outcome {
	w.unmatched = nil
	if w.decided.err != nil {
		w.now.Clean = "" // tried again by the next run
		w.r.o.Log.Error("decisions not used", "letter", w.group.id, "file", w.path(decisionsFile), "error", w.decided.err)
		w.tell(fmt.Sprintf("%s cannot be used (%v), so this letter is as the rules left it and holds nothing that people decided; mend the file, or move it away to begin anew, and run again", w.path(decisionsFile), w.decided.err))
		return nil
	}
	outcomes := decide.Apply(l, w.decided.file.Decisions)
	for _, o := range outcomes {
		if o.Problem != "" {
			w.unmatched = append(w.unmatched, report.Unmatched{Decision: o.Decision.ID, What: o.Decision.What(), Reason: o.Problem})
		}
	}
	if slices.ContainsFunc(outcomes, func(o decide.Outcome) bool { return o.Mend }) {
		if err := w.guard("mending", func() error { return w.r.o.stages.mend(l, w.r.o.Cleaning) }); err != nil {
			w.now.Clean = ""
			w.tell("lines around what people decided about are not joined (" + err.Error() + "); tell the makers of Missive")
		}
	}
	return outcomes
}

// tellUnmatched says which decisions no longer fit.
func (w *work) tellUnmatched() {
	for _, u := range w.unmatched {
		w.r.o.Log.Warn("decision does not fit the letter any more", "letter", w.group.id, "decision", u.Decision, "what", u.What, "reason", u.Reason)
		w.tell(fmt.Sprintf("decision %s does not fit any more: %s: %s; it stays in %s: decide anew, or take it back with `missive undo`", u.Decision, u.What, u.Reason, decisionsFile))
	}
}
