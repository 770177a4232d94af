package clean

import "missive/letter"

func bodyRule() Rule {
	return Rule{
		Name: "body",
		Doc: "Marks as the letter's body what no other rule has marked or stripped, so that every word " +
			"of the text says what it is. Nothing is stripped.",
		Examples: []Example{
			{Text: "Sir:\nI have the honor to report.\nRespectfully yours,\nJohn Doe\n", Before: []string{"blocks"},
				Finds: []string{"I have the honor to report."}},
			{Text: "Sir:\n", Before: []string{"blocks"}},
		},
		Find: findBody,
	}
}

// findBody makes one finding a page, in the order in which the letter shows
// its words.
func findBody(v *View) []Finding {
	roles := v.roles()
	var out []Finding
	var words []word
	flush := func() {
		if len(words) > 0 {
			out = append(out, mark(letter.Body, words, "is in no other part of the letter"))
		}
		words = nil
	}
	for i, r := range v.rows {
		if i > 0 && v.rows[i-1].page != r.page {
			flush()
		}
		for _, w := range r.words {
			if roles[w.id] == "" {
				words = append(words, w)
			}
		}
	}
	flush()
	return out
}

// roles are what the words are marked as so far.
func (v *View) roles() map[letter.WordID]letter.Role {
	out := map[letter.WordID]letter.Role{}
	for _, e := range v.letter.InForce() {
		if e.Kind == letter.Mark {
			for _, w := range e.Words {
				out[w] = e.Role
			}
		}
	}
	return out
}
