package ingest

import (
	"slices"
	"strings"

	"missive/decide"
	"missive/letter"
)

// Undo takes decisions back, all of them or none: those of these IDs, or those
// that put these edits back, confirm them or correct these words.
func (d *Desk) Undo(names ...string) (Decided, error) {
	gone := map[string]bool{}
	var taken []decide.Outcome
	for _, name := range names {
		found := false
		for _, o := range d.outcomes {
			if !about(o, name) {
				continue
			}
			found = true
			if id := o.Decision.ID; !gone[id] {
				gone[id] = true
				taken = append(taken, o)
			}
		}
		if !found {
			return Decided{}, refuse(ErrUsage, "nobody decided about %s of letter %s; %s", name, d.l.ID, d.decisions())
		}
	}
	f := d.file()
	f.Decisions = slices.DeleteFunc(f.Decisions, func(x decide.Decision) bool { return gone[x.ID] })
	done, err := d.carryOut(f, nil)
	if err != nil {
		return Decided{}, err
	}
	for _, o := range taken {
		done.Made = append(done.Made, o)
		done.Around = append(done.Around, around(d.l, o.Words))
	}
	return done, nil
}

// about tells whether a person means that decision by its ID, or by the edit or
// the word that it is about.
func about(o decide.Outcome, name string) bool {
	return o.Decision.ID == name || slices.Contains(o.Took, name) || slices.Contains(o.Strips, name) ||
		o.Decision.Do == decide.Correct && slices.ContainsFunc(o.Words, func(w letter.WordID) bool { return w.String() == name })
}

// decisions says what is decided.
func (d *Desk) decisions() string {
	if len(d.outcomes) == 0 {
		return "nothing is decided about it"
	}
	var out []string
	for _, o := range d.outcomes {
		out = append(out, o.Decision.ID+" ("+o.Decision.What()+")")
	}
	return "its decisions are " + strings.Join(out, ", ")
}
