package ingest

import (
	"errors"
	"fmt"
	"log/slog"
	"path/filepath"
	"slices"

	"missive/decide"
	"missive/letter"
)

// A Desk is where a person decides about one letter of an output folder. While
// it is open no run works in that folder. Each decision is written to the
// letter's decisions.json and carried out at once: the letter's files, its
// comparison, its report and the files about all letters are made anew by the
// stages that a run uses, from what the last run kept and without its scans,
// so that the next run finds nothing to do.
//
// Errors wrap [ErrUsage] where the person asks for what cannot be, [ErrLocked]
// or [ErrDisk]; nothing is decided then, unless the error says otherwise.
type Desk struct {
	w *work
	// l is the letter as it is, and rules what of it the rules made.
	l, rules *letter.Letter
	// outcomes are those of the decisions so far.
	outcomes []decide.Outcome
	unlock   func()
}

// A Decided is what came of a person's command.
type Decided struct {
	// Letter is the letter's ID, Folder its folder.
	Letter, Folder string
	// Made are the decisions that the command made, or took back.
	Made []decide.Outcome
	// Replaced are decisions of before in whose place those of Made stand.
	Replaced []decide.Decision
	// Around is for each of Made how the letter's text reads there now.
	Around []string
	// Unmatched are the other decisions that do not fit any more.
	Unmatched []decide.Outcome
	// Left is how many decisions there are now.
	Left int
	// Stale says why the files about all letters are not up to date; empty
	// where they are.
	Stale string
}

// OpenDesk opens the letter with that ID in the output folder. log may be nil.
func OpenDesk(out, id string, log *slog.Logger) (*Desk, error) {
	return openDesk(out, id, realStages(nil), log)
}

func openDesk(out, id string, stages *stages, log *slog.Logger) (*Desk, error) {
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	real, err := outputOf(out)
	if err != nil {
		return nil, err
	}
	disk, unlock, err := openOutput(real)
	if errors.Is(err, ErrLocked) {
		return nil, refuse(ErrLocked, "a run or another command is working in %s; wait until it ends and give the command again", out)
	}
	if err != nil {
		return nil, err
	}
	r := &run{o: Options{stages: stages, Log: log}, out: real, files: disk, meter: &meter{}}
	d := &Desk{unlock: unlock}
	if r.program, err = stages.program(); err == nil {
		err = d.load(r, out, id)
	}
	if err != nil {
		unlock()
		return nil, err
	}
	return d, nil
}

// Close lets others work in the output folder again.
func (d *Desk) Close() { d.unlock() }

// outputOf is the real path of a run's output folder.
func outputOf(out string) (string, error) {
	real, err := filepath.EvalSymlinks(out)
	if err != nil {
		return "", refuse(ErrUsage, "folder %s: %w; name the folder that `missive ingest` wrote its results to", out, plainPath(err))
	}
	if real, err = filepath.Abs(real); err != nil {
		return "", refuse(ErrUsage, "folder %s: %w", out, err)
	}
	if !isOutput(real) {
		return "", refuse(ErrUsage, "%s is not a folder that `missive ingest` wrote its results to; name that one (missive-out, unless --out said otherwise)", out)
	}
	return real, nil
}

// load reads what the last run left of the letter.
func (d *Desk) load(r *run, out, id string) error {
	old, err := findLetter(r.out, out, id)
	if err != nil {
		return err
	}
	w := &work{r: r, group: group{id: old.ID}, old: old, problem: old.Problem}
	d.w = w
	if w.decided = readDecisions(r.out, old.ID); w.decided.err != nil {
		return refuse(ErrUsage, "%s: %w; mend the file, or move it away to begin anew; it is left as it is",
			filepath.Join(out, filepath.FromSlash(w.path(decisionsFile))), w.decided.err)
	}
	again := fmt.Sprintf("run `missive ingest` again, with the scans and settings as before, and then decide: letter %s", old.ID)
	if old.Clean == "" || old.Rules == "" {
		return refuse(ErrUsage, "%s is not as it should be (%s)", again, cause(old.Entry.Problem))
	}
	stamp, ok := old.Outputs[letterJSON]
	if !ok || !w.unchanged(letterJSON, stamp) {
		return refuse(ErrUsage, "%s has a %s that is not as the last run left it", again, letterJSON)
	}
	if r.o.Cleaning, err = recallCleaning(r.out, old.Cleaning); err != nil {
		return refuse(ErrUsage, "%s was cleaned with rules of your own that cannot be used any more (%w)", again, err)
	}
	if w.refText, err = loadReference(r.out, old); err != nil {
		return refuse(ErrUsage, "%s was compared with a reference that is not kept any more (%w)", again, plainPath(err))
	}
	if d.l, err = shortLetter(w.file(letterJSON), len(old.Readings) >= longLetter); err != nil {
		return refuse(ErrUsage, "%s cannot be read: %w", again, err)
	}
	d.rules = &letter.Letter{ID: d.l.ID, Pages: d.l.Pages, Edits: d.l.Edits, Steps: d.l.Steps}
	decide.WithoutDecisions(d.rules)
	d.l, d.outcomes = d.carriedOut()
	return nil
}

// cause is what went wrong with a letter, where that is known.
func cause(problem string) string {
	if problem == "" {
		return "it was made by another version of Missive"
	}
	return problem
}

// file is the place of one of the letter's files.
func (w *work) file(name string) string {
	return filepath.Join(w.r.out, filepath.FromSlash(w.path(name)))
}

// carriedOut is the letter with the decisions carried out that d.w has.
func (d *Desk) carriedOut() (*letter.Letter, []decide.Outcome) {
	l := &letter.Letter{ID: d.rules.ID, Pages: d.rules.Pages, Edits: slices.Clone(d.rules.Edits), Steps: slices.Clone(d.rules.Steps)}
	return l, d.w.decide(l)
}
