package report

import (
	"slices"
	"strings"

	"missive/letter"
)

// decisions are a letter's edits in force, looked up by word.
type decisions struct {
	strip  map[letter.WordID]letter.Edit
	joined map[letter.WordID]letter.Edit // words shown after a blank instead of a line break
	broken map[letter.WordID]letter.Edit // words that begin a paragraph
	moved  map[letter.WordID]letter.Edit
	read   map[letter.WordID]letter.Edit
	mark   map[letter.WordID]letter.Edit
	first  map[letter.WordID]letter.Edit // first halves of hyphenated words
	second map[letter.WordID]letter.Edit
	// seen are the words that a person confirmed to be no part of the letter.
	seen confirmation
	// strips are the strip edits by page, in the order they were made.
	strips map[int][]letter.Edit
	// kinds counts the edits of each kind, joins by word.
	kinds map[letter.Kind]int
}

func newDecisions(l *letter.Letter) decisions {
	d := decisions{strip: l.Stripped(), joined: byWord(), broken: byWord(), moved: byWord(), read: byWord(),
		mark: byWord(), first: byWord(), second: byWord(), seen: confirmed(l), strips: map[int][]letter.Edit{}, kinds: map[letter.Kind]int{}}
	for _, e := range l.InForce() {
		switch e.Kind {
		case letter.Join:
			d.kinds[letter.Join] += len(e.Words)
			put(d.joined, e)
			continue
		case letter.Confirm:
			continue
		case letter.Strip:
			for _, page := range pagesOf(e) {
				d.strips[page] = append(d.strips[page], e)
			}
		case letter.Break:
			put(d.broken, e)
		case letter.Move:
			put(d.moved, e)
		case letter.Read:
			put(d.read, e)
		case letter.Mark:
			put(d.mark, e)
		case letter.Hyphen:
			if _, gone := d.strip[e.Words[1]]; gone {
				continue // the letter shows the first half as it stands
			}
			d.first[e.Words[0]], d.second[e.Words[1]] = e, e
		}
		d.kinds[e.Kind]++
	}
	return d
}

// pagesOf are the pages that an edit's words stand on, each once.
func pagesOf(e letter.Edit) []int {
	var pages []int
	for _, w := range e.Words {
		if !slices.Contains(pages, w.Page) {
			pages = append(pages, w.Page)
		}
	}
	return pages
}

func byWord() map[letter.WordID]letter.Edit { return map[letter.WordID]letter.Edit{} }

func put(m map[letter.WordID]letter.Edit, e letter.Edit) {
	for _, w := range e.Words {
		m[w] = e
	}
}

// because is an edit's rule and reason for people.
func because(e letter.Edit) string {
	s := Visible(e.Rule)
	if e.Why != "" {
		s += ": " + Visible(e.Why)
	}
	return s
}

// roleGroup is the style of a stripped role: five groups, because nobody tells
// ten colours apart. The name of the role always stands beside the colour.
func roleGroup(r letter.Role) string {
	switch r {
	case letter.Stamp, letter.Banner:
		return "stamp"
	case letter.PageNumber, letter.RunningHead, letter.Catchword, letter.Continuation, letter.RunningFoot, letter.Form, letter.Boilerplate:
		return "furniture"
	case letter.FileNumber:
		return "fileno"
	case letter.Handwriting:
		return "hand"
	}
	return "dirt"
}

// cutHyphen parts what is shown of a hyphenated word's first half from the
// hyphen taken off.
func cutHyphen(text string, e letter.Edit) (kept, hyphen string) {
	if rest, ok := strings.CutPrefix(text, e.Text); ok {
		return e.Text, rest
	}
	return text, ""
}
