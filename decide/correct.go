package decide

import (
	"fmt"
	"slices"
	"strings"

	"missive/letter"
)

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
	now := l.AsRead(words)
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
	whole := wholeWord(l, words[len(words)-1], d)
	edits = append(edits, whole...)
	if !ok {
		o.Problem = fmt.Sprintf("it was parted into %d words, which %q cannot be shared out among", len(words), d.Text)
		return
	}
	if err := l.Add(edits...); err != nil {
		o.Problem = err.Error()
		return
	}
	o.Mend = len(whole) > 0
}

// wholeWord takes back that a rule joined the word with the next one over a
// hyphen that was read at its end, where the person says that none stands there.
func wholeWord(l *letter.Letter, id letter.WordID, d Decision) []letter.Edit {
	w, _ := l.Word(id)
	if !hyphened(w.Text) || hyphened(d.Text) {
		return nil
	}
	for _, e := range l.InForce() {
		if e.Kind == letter.Hyphen && e.Words[0] == id && e.Rule != Person {
			return []letter.Edit{{Kind: letter.Restore, Of: e.ID, Rule: Person, Why: because("a person read no hyphen", d), Conf: 1}}
		}
	}
	return nil
}

// hyphened tells whether a text ends as a word cut by a line's end does.
func hyphened(s string) bool { return strings.TrimRight(s, letter.Hyphens) != s }

// readOtherwise is the person's edit in force that says how one of the words
// reads.
func readOtherwise(l *letter.Letter, words []letter.WordID) string {
	for _, e := range l.InForce() {
		if e.Kind == letter.Read && e.Rule == Person && slices.Contains(words, e.Words[0]) {
			return e.ID
		}
	}
	return ""
}

// ruled are the edits in force by which rules read some of the words
// otherwise, by word.
func ruled(l *letter.Letter, words []letter.WordID) map[letter.WordID]string {
	out := map[letter.WordID]string{}
	for _, e := range l.InForce() {
		if e.Kind == letter.Read && e.Rule != Person && slices.Contains(words, e.Words[0]) {
			out[e.Words[0]] = e.ID
		}
	}
	return out
}

// reading are the edits that let words read as one text. A word that was
// parted since is shown in pieces with nothing between, or with the text's own
// blanks, so that none of the pieces is lost. What a rule read otherwise is read
// as the person said, also where that is what stands there. Not ok where the text
// is too short for that.
func reading(l *letter.Letter, words []letter.WordID, d Decision) (edits []letter.Edit, ok bool) {
	rules := ruled(l, words)
	if len(rules) == 0 && l.AsRead(words) == d.Text {
		return nil, true
	}
	why := because("a person read it so", d)
	pieces, blanks := parted(d.Text, len(words))
	if pieces == nil {
		return nil, false
	}
	for i, id := range words {
		w, _ := l.Word(id)
		rule, otherwise := rules[id]
		if otherwise {
			edits = append(edits, letter.Edit{Kind: letter.Restore, Of: rule, Rule: Person, Why: why, Conf: 1})
		}
		if otherwise || w.Text != pieces[i] {
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
