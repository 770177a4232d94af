package ingest

import (
	"fmt"
	"slices"
	"strings"

	"missive/decide"
	"missive/letter"
)

// Restore puts back what these strip edits took, all of them or none. What a
// person confirmed of them before is not confirmed any more.
func (d *Desk) Restore(edits ...string) (Decided, error) {
	return d.over(edits, decide.NewRestore, func(letter.Edit) error { return nil })
}

// Confirm keeps out what these strip edits took, all of them or none: it stays
// out when the rules leave it in, and is no more among what a person should look
// at.
func (d *Desk) Confirm(edits ...string) (Decided, error) {
	return d.over(edits, decide.NewConfirm, func(e letter.Edit) error {
		o, ok := d.outcome(func(o decide.Outcome) bool {
			return o.Decision.Do == decide.Confirm && !slices.ContainsFunc(e.Words, func(w letter.WordID) bool { return !slices.Contains(o.Words, w) })
		})
		if !ok {
			return nil
		}
		return refuse(ErrUsage, "edit %s of letter %s is confirmed already, by decision %s", e.ID, d.l.ID, o.Decision.ID)
	})
}

// over makes a decision about each of some strip edits in force that may passes.
func (d *Desk) over(edits []string, decision func(*letter.Letter, letter.Edit) decide.Decision, may func(letter.Edit) error) (Decided, error) {
	var strips []letter.Edit
	for i, id := range edits {
		if slices.Contains(edits[:i], id) {
			continue
		}
		e, err := d.strip(id)
		if err == nil {
			err = may(e)
		}
		if err != nil {
			return Decided{}, err
		}
		strips = append(strips, e)
	}
	gone, err := d.inPlace(strips)
	if err != nil {
		return Decided{}, err
	}
	f := d.file()
	var made []string
	for _, e := range strips {
		made = append(made, add(&f, decision(d.l, e)))
	}
	f.Decisions = slices.DeleteFunc(f.Decisions, func(x decide.Decision) bool {
		return slices.ContainsFunc(gone, func(g decide.Decision) bool { return g.ID == x.ID })
	})
	done, err := d.carryOut(f, made)
	done.Replaced = gone
	return done, err
}

// inPlace are the decisions that confirmed what these strips took before, and in
// whose place others are to stand. It refuses where more was confirmed with it.
func (d *Desk) inPlace(strips []letter.Edit) (gone []decide.Decision, err error) {
	covered := map[letter.WordID]bool{}
	for _, e := range strips {
		for _, w := range e.Words {
			covered[w] = true
		}
	}
	for _, o := range d.outcomes {
		open := slices.DeleteFunc(slices.Clone(o.Words), func(w letter.WordID) bool { return covered[w] })
		switch {
		case o.Decision.Do != decide.Confirm || len(open) == len(o.Words):
		case len(open) > 0 || o.Problem != "":
			return nil, refuse(ErrUsage, "decision %s of letter %s confirmed a part of that together with other words (%s); take it back first with `missive undo`", o.Decision.ID, d.l.ID, o.Decision.What())
		default:
			gone = append(gone, o.Decision)
		}
	}
	return gone, nil
}

// file is a copy of what is decided so far.
func (d *Desk) file() decide.File {
	return decide.File{Version: decide.Version, Decisions: slices.Clone(d.w.decided.file.Decisions)}
}

// add adds a decision and gives it its ID.
func add(f *decide.File, made decide.Decision) string {
	made.ID = f.Next()
	f.Decisions = append(f.Decisions, made)
	return made.ID
}

// strip is the strip edit in force that a person named.
func (d *Desk) strip(id string) (letter.Edit, error) {
	i := slices.IndexFunc(d.l.Edits, func(e letter.Edit) bool { return e.ID == id })
	if i < 0 {
		return letter.Edit{}, refuse(ErrUsage, "letter %s has no edit %s; %s", d.l.ID, id, d.strips())
	}
	e := d.l.Edits[i]
	if e.Kind != letter.Strip {
		return e, refuse(ErrUsage, "edit %s of letter %s strips nothing (%s, rule %s), so there is nothing to put back or to confirm; %s", id, d.l.ID, e.Kind, e.Rule, d.strips())
	}
	if o, ok := d.took(id); ok {
		return e, refuse(ErrUsage, "edit %s of letter %s is in the text again already, by decision %s; `missive undo` strips it again", id, d.l.ID, o.Decision.ID)
	}
	if !slices.ContainsFunc(d.l.InForce(), func(e letter.Edit) bool { return e.ID == id }) {
		return e, refuse(ErrUsage, "edit %s of letter %s is not in force any more; %s", id, d.l.ID, d.strips())
	}
	return e, nil
}

// strips says which strip edits are in force.
func (d *Desk) strips() string {
	var ids []string
	for _, e := range d.l.InForce() {
		if e.Kind == letter.Strip {
			ids = append(ids, e.ID)
		}
	}
	if len(ids) == 0 {
		return "nothing of it is stripped"
	}
	const shown = 12
	more := ""
	if len(ids) > shown {
		ids, more = ids[:shown], fmt.Sprintf(" and %d more in its %s", len(ids)-shown, takenPage)
	}
	return "what is stripped is " + strings.Join(ids, ", ") + more
}

// took is the decision that took a strip edit back.
func (d *Desk) took(edit string) (decide.Outcome, bool) {
	return d.outcome(func(o decide.Outcome) bool { return slices.Contains(o.Took, edit) })
}

func (d *Desk) outcome(is func(decide.Outcome) bool) (decide.Outcome, bool) {
	if i := slices.IndexFunc(d.outcomes, is); i >= 0 {
		return d.outcomes[i], true
	}
	return decide.Outcome{}, false
}
