package ingest

import (
	"fmt"
	"slices"
	"strings"

	"missive/decide"
	"missive/letter"
)

// Restore puts back what these strip edits took, all of them or none.
func (d *Desk) Restore(edits ...string) (Decided, error) {
	f := d.file()
	var made []string
	for i, id := range edits {
		if slices.Contains(edits[:i], id) {
			continue
		}
		e, err := d.strip(id)
		if err != nil {
			return Decided{}, err
		}
		made = append(made, add(&f, decide.NewRestore(d.l, e)))
	}
	return d.carryOut(f, made)
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
		return e, refuse(ErrUsage, "edit %s of letter %s strips nothing (%s, rule %s), so there is nothing to put back; %s", id, d.l.ID, e.Kind, e.Rule, d.strips())
	}
	if o, ok := d.took(id); ok {
		return e, refuse(ErrUsage, "edit %s of letter %s is in the text again already, by decision %s; `missive undo` strips it again", id, d.l.ID, o.Decision.ID)
	}
	return e, nil
}

// strips says which edits can be put back.
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
		ids, more = ids[:shown], fmt.Sprintf(" and %d more in its %s", len(ids)-shown, letterJSON)
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

// Correct lets the word of that name ("2.14.3") read as text. A word that was
// corrected before is corrected anew.
func (d *Desk) Correct(word, text string) (Decided, error) {
	id, err := d.word(word)
	if err != nil {
		return Decided{}, err
	}
	if err := decide.CheckText(text); err != nil {
		return Decided{}, refuse(ErrUsage, "the text for word %s of letter %s %w", word, d.l.ID, err)
	}
	w, _ := d.l.Word(id)
	before, again := d.corrects(id)
	switch {
	case again && len(before.Words) > 1:
		return Decided{}, refuse(ErrUsage, "word %s of letter %s is a piece of what decision %s corrects (%s); take that back first with `missive undo`", word, d.l.ID, before.Decision.ID, before.Decision.What())
	case again && text == w.Text:
		return Decided{}, refuse(ErrUsage, "word %s of letter %s was read as %q; take the correction back with `missive undo` (decision %s)", word, d.l.ID, text, before.Decision.ID)
	case again && text == before.Decision.Text, !again && text == w.Text:
		return Decided{}, refuse(ErrUsage, "word %s of letter %s reads %q already", word, d.l.ID, text)
	}
	if e, gone := d.l.Stripped()[id]; gone {
		return Decided{}, refuse(ErrUsage, "word %s of letter %s, %q, is not in the text: %s stripped it (%s); put it back first with `missive restore`", word, d.l.ID, w.Text, e.ID, e.Role)
	}
	f := d.file()
	made := decide.NewCorrect(d.l, id, text)
	if !again {
		return d.carryOut(f, []string{add(&f, made)})
	}
	made.ID = before.Decision.ID
	i := slices.IndexFunc(f.Decisions, func(x decide.Decision) bool { return x.ID == made.ID })
	f.Decisions[i] = made
	return d.carryOut(f, []string{made.ID})
}

// corrects is the decision that corrects a word.
func (d *Desk) corrects(id letter.WordID) (decide.Outcome, bool) {
	return d.outcome(func(o decide.Outcome) bool {
		return o.Decision.Do == decide.Correct && slices.Contains(o.Words, id)
	})
}

// word is the word that a person named.
func (d *Desk) word(name string) (letter.WordID, error) {
	id, err := letter.ParseWordID(name)
	if err != nil {
		return id, refuse(ErrUsage, "%w; report.html shows it for the word under the pointer", err)
	}
	if _, ok := d.l.Word(id); ok {
		return id, nil
	}
	where := fmt.Sprintf("the letter has %s", counted(len(d.l.Pages), "page"))
	if id.Page < len(d.l.Pages) {
		lines := d.l.Pages[id.Page].Lines
		where = fmt.Sprintf("page %d has %s", id.Page+1, counted(len(lines), "line"))
		if id.Line < len(lines) {
			where = fmt.Sprintf("line %d of page %d has %s: %s", id.Line+1, id.Page+1, counted(len(lines[id.Line].Words), "word"), lines[id.Line].Text())
		}
	}
	return id, refuse(ErrUsage, "letter %s has no word %s; %s", d.l.ID, name, where)
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Undo takes decisions back, all of them or none: those of these IDs, or those
// that put these edits back or correct these words.
func (d *Desk) Undo(names ...string) (Decided, error) {
	gone := map[string]bool{}
	var taken []decide.Outcome
	for _, name := range names {
		o, ok := d.outcome(func(o decide.Outcome) bool {
			return o.Decision.ID == name || slices.Contains(o.Took, name) ||
				o.Decision.Do == decide.Correct && slices.ContainsFunc(o.Words, func(w letter.WordID) bool { return w.String() == name })
		})
		if !ok {
			return Decided{}, refuse(ErrUsage, "nobody decided about %s of letter %s; %s", name, d.l.ID, d.decisions())
		}
		if id := o.Decision.ID; !gone[id] {
			gone[id] = true
			taken = append(taken, o)
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
