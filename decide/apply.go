package decide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"missive/letter"
)

// An Outcome is what became of one decision in a letter.
type Outcome struct {
	Decision Decision
	// Words are the letter's words that it is about now, in reading order.
	Words []letter.WordID
	// Took are the strip edits that a Restore took back.
	Took []string
	// Problem says why the decision has no effect, or only in part; empty where
	// it was carried out.
	Problem string
}

// Apply carries the decisions out on a letter that was cleaned by rules alone,
// in their order, and says what became of each. The same letter and decisions
// give the same edits; the law that nothing is lost holds after each of them.
func Apply(l *letter.Letter, decisions []Decision) []Outcome {
	if len(decisions) == 0 {
		return nil
	}
	var out []Outcome
	unmatched := 0
	for _, d := range decisions {
		o := Outcome{Decision: d}
		if d.Do == Correct {
			correct(l, d, &o)
		} else {
			restore(l, d, &o)
		}
		if out = append(out, o); o.Problem != "" {
			unmatched++
		}
	}
	l.Steps = append(l.Steps, letter.Step{Name: stepName, Version: Version,
		Settings: map[string]string{"decisions": strconv.Itoa(len(out)), "unmatched": strconv.Itoa(unmatched)}})
	return out
}

// stepName is the step that Apply records in the letter.
const stepName = "decide"

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
func restore(l *letter.Letter, d Decision, o *Outcome) {
	var lost []Word
	for _, p := range d.Places {
		found, gone, why := find(l, p, func(old, now string) bool { return unlike(old, now) <= unlikeInk })
		for _, m := range found {
			o.Words = append(o.Words, m.now...)
		}
		if lost = append(lost, gone...); len(gone) > 0 && o.Problem == "" {
			o.Problem = why
		}
	}
	slices.SortFunc(o.Words, letter.WordID.Compare)
	o.Words = slices.Compact(o.Words)
	if len(o.Words) > 0 && len(lost) > 0 {
		o.Problem = fmt.Sprintf("only a part of it is found again; as to %q: %s", textOfOld(lost), o.Problem)
	}
	edits, took := takenBack(l, o.Words, d)
	if err := l.Add(edits...); err != nil {
		o.Problem = err.Error()
		return
	}
	o.Took = took
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
		edits = append(edits, letter.Edit{Kind: letter.Restore, Of: e.ID, Rule: Person, Why: fmt.Sprintf("a person put it back (decision %s)", d.ID), Conf: 1})
		rest := e
		rest.ID = ""
		rest.Words = slices.DeleteFunc(slices.Clone(e.Words), func(w letter.WordID) bool { return wanted[w] })
		if len(rest.Words) > 0 {
			edits = append(edits, rest)
		}
	}
	return edits, took
}

// correct lets the decision's word read as the person said.
func correct(l *letter.Letter, d Decision, o *Outcome) {
	p := d.Places[0]
	word := p.Words[0]
	found, _, why := find(l, p, func(old, now string) bool {
		return unlike(old, now) <= unlikeInk || unlike(d.Text, now) <= unlikeInk
	})
	if len(found) == 0 {
		o.Problem = why
		return
	}
	words := found[0].now
	now := textOf(l, words)
	n := words[0].Page
	if now != word.Text && now != d.Text && !sameEdges(l, n, p, word, words) {
		o.Problem = fmt.Sprintf("it reads %q now and may hold more or less than the word did", now)
		return
	}
	o.Words = words
	if other := readOtherwise(l, words); other != "" {
		o.Problem = fmt.Sprintf("it is %q now, which another decision corrects already", now)
		return
	}
	edits, ok := reading(l, words, d)
	if !ok {
		o.Problem = fmt.Sprintf("it was parted into %d words, which %q cannot be shared out among", len(words), d.Text)
		return
	}
	if err := l.Add(edits...); err != nil {
		o.Problem = err.Error()
		return
	}
	stripped := l.Stripped()
	for _, w := range words {
		if e, ok := stripped[w]; ok {
			o.Problem = fmt.Sprintf("the word is stripped now (%s, %s); put it back first: restore %s", e.ID, e.Role, e.ID)
			return
		}
	}
}

// readOtherwise is the edit in force that says how one of the words reads.
func readOtherwise(l *letter.Letter, words []letter.WordID) string {
	for _, e := range l.InForce() {
		if e.Kind == letter.Read && slices.Contains(words, e.Words[0]) {
			return e.ID
		}
	}
	return ""
}

// reading are the edits that let words read as one text. A word that was
// parted since is shown in pieces with nothing between, or with the text's own
// blanks, so that none of the pieces is lost. Not ok where the text is too short
// for that.
func reading(l *letter.Letter, words []letter.WordID, d Decision) (edits []letter.Edit, ok bool) {
	if textOf(l, words) == d.Text {
		return nil, true
	}
	why := fmt.Sprintf("a person read it so (decision %s)", d.ID)
	pieces, blanks := parted(d.Text, len(words))
	if pieces == nil {
		return nil, false
	}
	for i, id := range words {
		w, _ := l.Word(id)
		if w.Text != pieces[i] {
			edits = append(edits, letter.Edit{Kind: letter.Read, Words: words[i : i+1], Text: pieces[i], Rule: Person, Why: why, Conf: 1})
		}
		if i+1 < len(words) && !blanks {
			edits = append(edits, letter.Edit{Kind: letter.Hyphen, Words: []letter.WordID{id, words[i+1]}, Text: w.Text, Rule: Person, Why: why, Conf: 1})
		}
	}
	return edits, true
}

// parted is a text in n pieces: at its blanks, where it has as many words, and
// otherwise in equal parts; nil where a part would be empty.
func parted(text string, n int) (pieces []string, blanks bool) {
	if words := strings.Fields(text); len(words) == n {
		return words, true
	}
	runes := []rune(text)
	if len(runes) < n {
		return nil, false
	}
	for i := range n {
		piece := string(runes[i*len(runes)/n : (i+1)*len(runes)/n])
		if strings.TrimSpace(piece) == "" {
			return nil, false
		}
		pieces = append(pieces, piece)
	}
	return pieces, false
}
