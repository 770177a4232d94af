package ingest

import (
	"fmt"
	"os"
	"path/filepath"

	"missive/decide"
)

// A LetterDecisions is what people decided about one letter.
type LetterDecisions struct {
	ID string
	// Outcomes are the decisions with what they mean for the letter as it is
	// now; empty where nothing is decided.
	Outcomes []decide.Outcome
	// Problem says why that cannot be told.
	Problem string
}

// Decisions lists what people decided about the letters of an output folder,
// or about those of them that are named. It changes nothing. Letters without a
// decision are left out unless they are named. Errors wrap [ErrUsage].
func Decisions(out string, ids ...string) ([]LetterDecisions, error) {
	real, err := outputOf(out)
	if err != nil {
		return nil, err
	}
	var letters []state
	for _, id := range ids {
		s, err := findLetter(real, out, id)
		if err != nil {
			return nil, err
		}
		letters = append(letters, s)
	}
	if len(ids) == 0 {
		for _, id := range letterIDs(real) {
			if _, err := os.Lstat(filepath.Join(real, filepath.FromSlash(id), decisionsFile)); err == nil {
				letters = append(letters, state{ID: id})
			}
		}
	}
	var all []LetterDecisions
	for _, s := range letters {
		all = append(all, decisionsAbout(real, out, s.ID))
	}
	return all, nil
}

// decisionsAbout lists what is decided about one letter.
func decisionsAbout(real, out, id string) LetterDecisions {
	d := LetterDecisions{ID: id}
	decided := readDecisions(real, id)
	if decided.err != nil {
		d.Problem = fmt.Sprintf("%s: %v; mend the file, or move it away to begin anew", filepath.Join(out, filepath.FromSlash(id), decisionsFile), decided.err)
		return d
	}
	if len(decided.file.Decisions) == 0 {
		return d
	}
	l, err := shortLetter(filepath.Join(real, filepath.FromSlash(id), letterJSON), true)
	if err != nil {
		d.Problem = fmt.Sprintf("%s cannot be read, so nothing tells whether its decisions fit: run `missive ingest` again: %v", letterJSON, plainPath(err))
		for _, x := range decided.file.Decisions {
			d.Outcomes = append(d.Outcomes, decide.Outcome{Decision: x, Problem: d.Problem})
		}
		return d
	}
	decide.WithoutDecisions(l)
	d.Outcomes = decide.Apply(l, decided.file.Decisions)
	return d
}
