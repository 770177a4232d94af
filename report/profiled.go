package report

import (
	"fmt"
	"slices"

	"missive/align"
	"missive/profile"
)

// Under is the batch with the figures of a profile in the place of its own, so
// that limits and baselines hold those. It fails for a profile that there is not
// and for a batch with a letter that was not measured with it.
func (b Batch) Under(name string) (Batch, error) {
	p, err := profile.Named(name)
	if err != nil {
		return b, err
	}
	b.Entries = slices.Clone(b.Entries)
	for i := range b.Entries {
		e := &b.Entries[i]
		if !e.Compared() {
			continue
		}
		if e.Profile == nil || e.Profile.Profile != p.Name {
			return b, fmt.Errorf("letter %s was not measured with the profile %s; run `missive ingest` again with --profile %s", Visible(e.ID), p.Name, p.Name)
		}
		e.Chars, e.WordErrors = measured(*e.Profile, profile.CER), measured(*e.Profile, profile.WER)
		e.Unit, e.Folding, e.Common = e.Profile.Unit, []string{"as in profile " + p.Name}, nil
		e.Recorded, e.Confusions, e.Classes = nil, nil, nil
	}
	return b, nil
}

// measured is a profile's rate of errors as a measure. Where a profile calls it
// infinite, each error counts over a length of one: more than any limit.
func measured(r profile.Result, name string) *align.Measure {
	f, _ := r.Figure(name)
	m := align.Measure{Reference: f.Of, Text: f.Of + f.Edits.Insertions - f.Edits.Deletions,
		Insertions: f.Edits.Insertions, Deletions: f.Edits.Deletions, Substitutions: f.Edits.Substitutions, Exact: !f.Inexact}
	// Every profile's rates of errors say what edits they are made of.
	m.Substitutions += f.Count - f.Edits.Distance()
	return &m
}
