package ingest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"missive/decide"
	"missive/internal/content"
	"missive/letter"
	"missive/report"
)

// carryOut makes these the letter's decisions: in memory first, then in
// decisions.json, then in everything that is made of the letter. told are the
// IDs of the decisions that the person's command is about.
func (d *Desk) carryOut(f decide.File, told []string) (Decided, error) {
	w := d.w
	var text strings.Builder
	if len(f.Decisions) > 0 {
		if err := f.Write(&text); err != nil {
			return Decided{}, err
		}
	}
	w.decided = decided{file: f}
	if text.Len() > 0 {
		sum, err := content.Sum(strings.NewReader(text.String()))
		if err != nil {
			return Decided{}, err
		}
		w.decided.sum = sum
	}
	w.problem = w.old.Problem
	w.now = state{ID: w.old.ID, Readings: w.old.Readings, Rules: w.old.Rules, Cleaning: w.old.Cleaning, Measuring: w.old.Measuring, Sought: w.old.Sought, Outputs: maps.Clone(w.old.Outputs)}
	w.followKeys()
	l, outcomes := d.carriedOut()
	for _, o := range outcomes {
		if slices.Contains(told, o.Decision.ID) && o.Problem != "" {
			return Decided{}, refuse(ErrUsage, "letter %s: nothing is decided: %s cannot be done: %s", l.ID, o.Decision.What(), o.Problem)
		}
	}
	if err := d.writeDecisions(text.String()); err != nil {
		return Decided{}, err
	}
	if err := d.write(l); err != nil {
		return Decided{}, fmt.Errorf("the decision is kept in %s, but the letter's other files are not up to date: run `missive ingest` again: %w", w.path(decisionsFile), err)
	}
	d.l, d.outcomes = l, outcomes
	done := Decided{Letter: l.ID, Folder: filepath.Join(w.r.out, filepath.FromSlash(l.ID)), Left: len(outcomes)}
	for _, o := range outcomes {
		switch {
		case slices.Contains(told, o.Decision.ID):
			done.Made = append(done.Made, o)
			done.Around = append(done.Around, around(l, o.Words))
		case o.Problem != "":
			done.Unmatched = append(done.Unmatched, o)
		}
	}
	if err := w.summariseAnew(); err != nil {
		done.Stale = err.Error()
	}
	return done, nil
}

// writeDecisions writes decisions.json, or removes it where nothing is decided.
func (d *Desk) writeDecisions(text string) error {
	name := d.w.path(decisionsFile)
	if text == "" {
		return d.w.r.files.Remove(name)
	}
	_, err := d.w.r.files.Write(name, func(f io.Writer) error { _, err := io.WriteString(f, text); return err })
	return err
}

// write writes the letter's files as a run does, but for raw.txt and the
// pictures, which no decision changes.
func (d *Desk) write(l *letter.Letter) error {
	pages, err := openJSON(d.w.file(letterJSON))
	if err != nil {
		return err
	}
	defer pages.Close()
	if err := d.w.putLetter(l, pages.next); err != nil {
		return err
	}
	return d.w.follow(l)
}

// summariseAnew writes the files about all letters with this letter's entry.
func (w *work) summariseAnew() error {
	const later = "; the next `missive ingest` brings index.html, summary.json and junit.xml up to date"
	f, err := os.Open(filepath.Join(w.r.out, summaryFile))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("no run has finished in this folder yet%s", later)
	}
	if err != nil {
		return fmt.Errorf("%s: %w%s", summaryFile, plainPath(err), later)
	}
	b, err := report.ReadSummary(f)
	f.Close()
	if err != nil {
		return fmt.Errorf("%s is damaged%s", summaryFile, later)
	}
	i := slices.IndexFunc(b.Entries, func(e report.Entry) bool { return e.ID == w.now.ID })
	if i < 0 {
		return errors.New("the last run did not have the letter, so index.html leaves it out")
	}
	recorded := b.Entries[i].Recorded
	b.Entries[i] = w.now.Entry
	b.Entries[i].LeastCertain, b.Entries[i].Recorded = nil, recorded
	b.LeastCertain = leastCertain(w.r.out, b)
	return w.r.summarise(b)
}

// leastCertain are the least certain removals of all letters, gathered as a run
// gathers them: what one letter lost may let another's in.
func leastCertain(out string, b report.Batch) []report.Removal {
	var least []report.Removal
	for _, e := range b.Entries {
		s := loadState(out, stateFile(e.ID), e.ID)
		least = report.LeastCertain(least, s.Entry.LeastCertain)
	}
	return least
}

// aroundWords is how many words of the text are shown on either side.
const aroundWords = 5

// around is the letter's text where these words stand, with some words before
// and after, on one line; empty where they do not stand in it.
func around(l *letter.Letter, words []letter.WordID) string {
	shown := l.Shown()
	is := func(p letter.Piece) bool { return slices.Contains(words, p.ID) }
	first := slices.IndexFunc(shown, is)
	if first < 0 {
		return ""
	}
	last := first
	for last+1 < len(shown) && is(shown[last+1]) {
		last++
	}
	// A restored page of text is not shown whole.
	last = min(last, first+4*aroundWords)
	var b strings.Builder
	for i := max(0, first-aroundWords); i <= min(len(shown)-1, last+aroundWords); i++ {
		if b.Len() > 0 && shown[i].Gap != letter.None {
			b.WriteByte(' ')
		}
		b.WriteString(shown[i].Text)
	}
	return b.String()
}
