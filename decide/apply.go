package decide

import (
	"fmt"
	"slices"
	"strconv"

	"missive/letter"
)

// An Outcome is what became of one decision in a letter.
type Outcome struct {
	Decision Decision
	// Words are the letter's words that it is about now, in reading order.
	Words []letter.WordID
	// Took are the strip edits that a Restore took back.
	Took []string
	// Strips are the strip edits in force over words of a Confirm. Anew tells that
	// the rules left some of those words in the text, and that they were stripped.
	Strips []string
	Anew   bool
	// Mend tells that words came or went, or that a word is no first half of
	// another any more, so that lines are to be joined anew around them.
	Mend bool
	// Problem says why the decision has no effect, or only in part; empty where
	// it was carried out.
	Problem string
}

// Apply carries the decisions out on a letter that was cleaned by rules alone,
// in their order, and says what became of each. Where two say opposite things of
// a word, the first holds. The same letter and decisions give the same edits; the
// law that nothing is lost holds after each of them.
func Apply(l *letter.Letter, decisions []Decision) []Outcome {
	if len(decisions) == 0 {
		return nil
	}
	out := make([]Outcome, len(decisions))
	said := map[letter.WordID]Decision{}
	for i, d := range decisions {
		o := &out[i]
		o.Decision = d
		switch d.Do {
		case Correct:
			correct(l, d, o)
		case Confirm:
			confirm(l, d, o, said)
		default:
			restore(l, d, o, said)
		}
	}
	unmatched := 0
	stripped := l.Stripped()
	for i := range out {
		out[i].settle(stripped)
		if out[i].Problem != "" {
			unmatched++
		}
	}
	l.Steps = append(l.Steps, letter.Step{Name: stepName, Version: Version,
		Settings: map[string]string{madeSetting: strconv.Itoa(len(out)), unmatchedSetting: strconv.Itoa(unmatched)}})
	return out
}

// settle says of the outcome what shows only when all decisions are carried out.
func (o *Outcome) settle(stripped map[letter.WordID]letter.Edit) {
	for _, w := range o.Words {
		e, gone := stripped[w]
		switch {
		case !gone:
		case o.Decision.Do == Confirm && !slices.Contains(o.Strips, e.ID):
			o.Strips = append(o.Strips, e.ID)
		case o.Decision.Do == Correct && o.Problem == "":
			o.Problem = fmt.Sprintf("the word is stripped now (%s, %s); `missive restore` with %s puts it back", e.ID, e.Role, e.ID)
		}
	}
}

// WithoutDecisions takes the edits of Apply, those that were made because of
// them and its step off the letter again.
func WithoutDecisions(l *letter.Letter) {
	l.Steps = slices.DeleteFunc(slices.Clone(l.Steps), func(s letter.Step) bool { return s.Name == stepName })
	if i := slices.IndexFunc(l.Edits, func(e letter.Edit) bool { return e.Rule == Person }); i >= 0 {
		l.Edits = l.Edits[:i:i]
	}
}

// restore takes every strip edit back that covers words of the decision, and
// strips again what the decision is not about.
func restore(l *letter.Letter, d Decision, o *Outcome, said map[letter.WordID]Decision) {
	o.seek(l, said)
	edits, took := takenBack(l, o.Words, d)
	if err := l.Add(edits...); err != nil {
		o.Problem = err.Error()
		return
	}
	o.Took, o.Mend = took, len(took) > 0
}

// takenBack are the edits that put words back.
func takenBack(l *letter.Letter, words []letter.WordID, d Decision) (edits []letter.Edit, took []string) {
	wanted := map[letter.WordID]bool{}
	for _, w := range words {
		wanted[w] = true
	}
	for _, e := range l.InForce() {
		if e.Kind != letter.Strip || !slices.ContainsFunc(e.Words, func(w letter.WordID) bool { return wanted[w] }) {
			continue
		}
		took = append(took, e.ID)
		edits = append(edits, letter.Edit{Kind: letter.Restore, Of: e.ID, Rule: Person, Why: because("a person put it back", d), Conf: 1})
		rest := e
		rest.ID = ""
		rest.Words = slices.DeleteFunc(slices.Clone(e.Words), func(w letter.WordID) bool { return wanted[w] })
		if len(rest.Words) > 0 {
			edits = append(edits, rest)
		}
	}
	return edits, took
}
