package report

import "missive/letter"

// A backView is an edit that was taken back, and the edit that did.
type backView struct{ edit, by letter.Edit }

// takenBack are the edits that are not in force because a later one that is in
// force takes them back, in the order they were made.
func takenBack(l *letter.Letter) []backView {
	by := map[string]letter.Edit{}
	for i := len(l.Edits) - 1; i >= 0; i-- {
		e := l.Edits[i]
		if _, undone := by[e.ID]; e.Kind == letter.Restore && !undone {
			by[e.Of] = e
		}
	}
	var out []backView
	for _, e := range l.Edits {
		if b, ok := by[e.ID]; ok && e.Kind != letter.Restore {
			out = append(out, backView{e, b})
		}
	}
	return out
}
