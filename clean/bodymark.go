package clean

import "missive/letter"

func bodyRule() Rule {
	return Rule{
		Name: "body", Mends: true,
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
	marked := v.markedWords()
	var out []Finding
	var words []letter.WordID
	flush := func() {
		if len(words) > 0 {
			f := mark(letter.Body, nil, "is in no other part of the letter")
			f.Words = words
			out = append(out, f)
		}
		words = nil
	}
	for i, r := range v.rows {
		if i > 0 && v.rows[i-1].page != r.page {
			flush()
		}
		if words == nil {
			words = make([]letter.WordID, 0, wordsOfPage(v.rows[i:]))
		}
		for w := range r.words {
			if id := r.words[w].id; !marked.of(id) {
				words = append(words, id)
			}
		}
	}
	flush()
	return out
}

// wordsOfPage is how many words the rows have that follow each other on the
// first one's page.
func wordsOfPage(rows []*row) (n int) {
	for _, r := range rows {
		if r.page != rows[0].page {
			break
		}
		n += len(r.words)
	}
	return n
}

// markedWords are the words that are marked as some part of the letter so far.
func (v *View) markedWords() byWord[bool] {
	out := newByWord[bool](v)
	for _, e := range v.letter.EachInForce() {
		if e.Kind != letter.Mark || e.Role == "" {
			continue
		}
		for _, w := range e.Words {
			out.set(w, true)
		}
	}
	return out
}
