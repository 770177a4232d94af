package report

import (
	"slices"

	"missive/letter"
)

// A backView is an edit that was taken back, the edit that did, and the words
// of it that now stand in the text: all that no other strip edit covers.
type backView struct {
	edit, by letter.Edit
	words    []letter.WordID
}

// takenBack are the edits that are not in force because a later one that is in
// force takes them back, in the order they were made. One whose words were all
// taken out again is none.
func takenBack(l *letter.Letter) []backView {
	by := map[string]letter.Edit{}
	for i := len(l.Edits) - 1; i >= 0; i-- {
		e := l.Edits[i]
		if _, undone := by[e.ID]; e.Kind == letter.Restore && !undone {
			by[e.Of] = e
		}
	}
	if len(by) == 0 {
		return nil
	}
	var out []backView
	stripped := l.Stripped()
	for _, e := range l.Edits {
		b, ok := by[e.ID]
		if !ok || e.Kind == letter.Restore {
			continue
		}
		words := slices.DeleteFunc(slices.Clone(e.Words), func(id letter.WordID) bool { _, gone := stripped[id]; return gone })
		if len(words) > 0 {
			out = append(out, backView{e, b, words})
		}
	}
	return out
}
