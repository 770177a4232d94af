package clean

import (
	"fmt"
	"slices"

	"missive/letter"
)

// Mend brings what Clean decided about the words that stay up to date, after
// some were put back that it had stripped: lines are joined, paragraphs begin
// and parts of the letter are named as if those words had never been away.
// What is stripped stays so, and what was moved stays where it was moved, for
// words that a person put back are looked for where the scan has them. Edits
// that no longer hold are taken back and new ones added at the end, so that
// every edit keeps its ID.
//
// The settings are those of Clean. The same letter gives the same edits.
func Mend(l *letter.Letter, s Settings) error {
	draft := &letter.Letter{ID: l.ID, Pages: l.Pages}
	for _, e := range l.InForce() {
		if settled(e) {
			e.ID = fmt.Sprintf("kept%d", len(draft.Edits)+1) // the rules' are e1, e2, …
			draft.Edits = append(draft.Edits, e)
		}
	}
	j, err := newJudge(s)
	if err != nil {
		return fmt.Errorf("clean: mending: %w", err)
	}
	defer j.finder.Release()
	kept := len(draft.Edits)
	v := NewView(draft)
	v.judged = j
	for _, r := range pipeline() {
		if !r.Mends || slices.Contains(s.Without, r.Name) {
			continue
		}
		if _, err := run(draft, r, v); err != nil {
			return err
		}
	}
	back := refused(l)
	found := slices.DeleteFunc(draft.Edits[kept:], func(e letter.Edit) bool {
		return slices.ContainsFunc(back, func(x letter.Edit) bool { return sameEdit(x, e) })
	})
	return replace(l, found)
}

// refused are the edits that a person took back. Mending makes none of them
// again.
func refused(l *letter.Letter) []letter.Edit {
	var ids []string
	for _, e := range l.Edits {
		if e.Kind == letter.Restore && !ofRule(e) {
			ids = append(ids, e.Of)
		}
	}
	var out []letter.Edit
	for _, e := range l.Edits {
		if slices.Contains(ids, e.ID) {
			out = append(out, e)
		}
	}
	return out
}

// settled tells whether mending leaves an edit as it is: a strip, a move, or
// what a person made.
func settled(e letter.Edit) bool {
	return e.Kind == letter.Strip || e.Kind == letter.Move || !ofRule(e)
}

// ofRule tells whether a rule made the edit, and no person.
func ofRule(e letter.Edit) bool {
	return slices.ContainsFunc(pipeline(), func(r Rule) bool { return r.Name == e.Rule })
}

// replace lets the edits in force that are not settled be these. Those that are
// there already stay.
func replace(l *letter.Letter, want []letter.Edit) error {
	var edits []letter.Edit
	for _, e := range l.InForce() {
		if settled(e) {
			continue
		}
		if i := slices.IndexFunc(want, func(w letter.Edit) bool { return sameEdit(e, w) }); i >= 0 {
			want = slices.Delete(slices.Clone(want), i, i+1)
			continue
		}
		edits = append(edits, letter.Edit{Kind: letter.Restore, Of: e.ID, Rule: e.Rule, Why: "words were put back beside it", Conf: e.Conf})
	}
	for _, w := range want {
		w.ID = ""
		edits = append(edits, w)
	}
	if err := l.Add(edits...); err != nil {
		return fmt.Errorf("clean: mending: %w", err)
	}
	return nil
}

// sameEdit tells whether two edits do the same to the same words.
func sameEdit(a, b letter.Edit) bool {
	samePlace := a.Before == nil && b.Before == nil || a.Before != nil && b.Before != nil && *a.Before == *b.Before
	return a.Kind == b.Kind && a.Role == b.Role && a.Text == b.Text && a.Rule == b.Rule && samePlace && slices.Equal(a.Words, b.Words)
}
