package ingest

import (
	"fmt"
	"slices"
	"strings"

	"missive/decide"
	"missive/letter"
	"missive/report"
)

// Correct lets the word of that name ("2.14.3") read as text. A word that was
// corrected before is corrected anew.
func (d *Desk) Correct(word, text string) (Decided, error) {
	id, err := d.word(word)
	if err != nil {
		return Decided{}, err
	}
	if strings.TrimSpace(text) == "" {
		return Decided{}, refuse(ErrUsage, "a correction cannot take word %s of letter %s away; what stands in texts and is none of them can be named in a file of markings of your own (missive rules --help)", word, d.l.ID)
	}
	if err := decide.CheckText(text); err != nil {
		return Decided{}, refuse(ErrUsage, "the text for word %s of letter %s %w", word, d.l.ID, err)
	}
	w, _ := d.l.Word(id)
	was := readsAs(d.rules, id)
	before, again := d.corrects(id)
	switch {
	case again && len(before.Words) > 1:
		return Decided{}, refuse(ErrUsage, "word %s of letter %s is a piece of what decision %s corrects (%s); take that back first with `missive undo`", word, d.l.ID, before.Decision.ID, before.Decision.What())
	case again && text == was:
		return Decided{}, refuse(ErrUsage, "word %s of letter %s was read as %q; take the correction back with `missive undo` (decision %s)", word, d.l.ID, text, before.Decision.ID)
	case again && text == before.Decision.Text, !again && text == was:
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

// readsAs is how a word reads: as a rule says, or as it was read.
func readsAs(l *letter.Letter, id letter.WordID) string {
	w, _ := l.Word(id)
	text := w.Text
	for _, e := range l.EachInForce() {
		if e.Kind == letter.Read && e.Words[0] == id {
			text = e.Text
		}
	}
	return text
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
	where := fmt.Sprintf("the letter has %s", report.Counted(len(d.l.Pages), "page"))
	if id.Page < len(d.l.Pages) {
		lines := d.l.Pages[id.Page].Lines
		where = fmt.Sprintf("page %d has %s", id.Page+1, report.Counted(len(lines), "line"))
		if id.Line < len(lines) {
			where = fmt.Sprintf("line %d of page %d has %s: %s", id.Line+1, id.Page+1, report.Counted(len(lines[id.Line].Words), "word"), lines[id.Line].Text())
		}
	}
	return id, refuse(ErrUsage, "letter %s has no word %s; %s", d.l.ID, name, where)
}
