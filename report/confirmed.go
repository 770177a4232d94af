package report

import (
	"missive/decide"
	"missive/letter"
)

// A confirmation has the edits by which people confirmed that words are not the
// letter's, by word.
type confirmation map[letter.WordID]letter.Edit

func confirmed(l *letter.Letter) confirmation {
	var out confirmation
	for _, e := range l.EachInForce() {
		if e.Kind != letter.Confirm {
			continue
		}
		if out == nil {
			out = confirmation{}
		}
		for _, w := range e.Words {
			out[w] = *e
		}
	}
	return out
}

// of is the edit that confirms a strip edit, and whether one does: all of its
// words were seen by a person.
func (c confirmation) of(strip letter.Edit) (by letter.Edit, ok bool) {
	for _, w := range strip.Words {
		if by, ok = c[w]; !ok {
			return letter.Edit{}, false
		}
	}
	return by, ok
}

// says of a strip edit that a person confirmed it, and by which decision; it is
// empty where nobody did.
func (c confirmation) says(strip letter.Edit) string {
	by, ok := c.of(strip)
	made := decide.By(by)
	switch {
	case !ok:
		return ""
	case made == "":
		return "confirmed by a person"
	}
	return "confirmed by a person, decision " + Visible(made)
}
