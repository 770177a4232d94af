package decide

import (
	"fmt"
	"slices"
	"strings"

	"missive/letter"
)

// A located match is one of a place of the decision, on page n of the letter.
type located struct {
	match
	place Place
	n     int
}

// seek looks for the words of the outcome's decision, a Restore or Confirm. It
// leaves those in o.Words that are found and of which no decision before said the
// opposite, and in o.Problem what is wrong with the others. said has what decisions
// said of words, and takes this one's in.
func (o *Outcome) seek(l *letter.Letter, said map[letter.WordID]Decision) (all []located) {
	var lost []Word
	for _, p := range o.Decision.Places {
		found, gone, why := find(l, p, func(old, now string) bool { return unlike(old, now) <= unlikeInk })
		for _, m := range found {
			o.Words = append(o.Words, m.now...)
			all = append(all, located{m, p, m.now[0].Page})
		}
		if lost = append(lost, gone...); len(gone) > 0 && o.Problem == "" {
			o.Problem = why
		}
	}
	o.Words = inOrder(o.Words)
	if len(o.Words) > 0 && len(lost) > 0 {
		o.Problem = fmt.Sprintf("only a part of it is found again; as to %q: %s", textOfOld(lost), o.Problem)
	}
	o.Words = slices.DeleteFunc(o.Words, func(w letter.WordID) bool {
		before, ok := said[w]
		if !ok || before.Do == o.Decision.Do {
			said[w] = o.Decision
			return false
		}
		o.Problem = fmt.Sprintf("decision %s says the opposite: %s", before.ID, before.What())
		return true
	})
	return all
}

// inOrder are the words in reading order, each once.
func inOrder(words []letter.WordID) []letter.WordID {
	slices.SortFunc(words, letter.WordID.Compare)
	return slices.Compact(words)
}

// exact tells whether the words found are those of the decision and nothing
// else: by their text, or by where they end.
func (f located) exact(l *letter.Letter) bool {
	var all Word
	for _, w := range f.old {
		all.Box = all.Box.Union(w.Box)
	}
	all.Text = textOfOld(f.old)
	return plain(all.Text) == plain(l.AsRead(f.now)) || sameEdges(l, f.n, f.place, all, f.now)
}

// textOfOld is what was read of a place's words at the time.
func textOfOld(words []Word) string {
	var out []string
	for _, w := range words {
		out = append(out, w.Text)
	}
	return strings.Join(out, " ")
}
