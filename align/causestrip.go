package align

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"

	"missive/letter"
)

// stripped are the words that cleaning took out, in the order they were read.
type stripped struct {
	l     *letter.Letter
	ids   []letter.WordID
	edits map[letter.WordID]letter.Edit
	plain map[letter.WordID]string // their letters and figures, written small
}

func newStripped(l *letter.Letter) *stripped {
	s := &stripped{l: l, edits: l.Stripped(), plain: map[letter.WordID]string{}}
	for id := range s.edits {
		s.ids = append(s.ids, id)
		w, _ := l.Word(id)
		s.plain[id] = plainLetters(w.Text)
	}
	slices.SortFunc(s.ids, letter.WordID.Compare)
	return s
}

// nearLines is how many lines from the place words may have been read that
// belong to it: a mark in the margin is read as a line of its own, before or
// after the one it stands beside.
const nearLines = 2

// around are the stripped words that were read between two shown ones, and
// those read up to nearLines before and after. Where a block was moved the two
// say nothing of what lies between, and only what is near either counts.
func (s *stripped) around(before, after letter.WordID) (between, near []letter.WordID) {
	from := sort.Search(len(s.ids), func(i int) bool {
		return s.ids[i].Compare(letter.WordID{Page: before.Page, Line: before.Line - nearLines}) >= 0
	})
	last := after
	if after.Compare(before) < 0 {
		last = before
	}
	for _, id := range s.ids[from:] {
		switch {
		case id.Page > last.Page || id.Page == last.Page && id.Line > last.Line+nearLines:
			return between, near
		case before.Compare(id) < 0 && id.Compare(after) < 0:
			between = append(between, id)
		default:
			near = append(near, id)
		}
	}
	return between, near
}

// cleaning lays to the cleaning what it took out wrongly, or left in.
func (t *teller) cleaning(i int) {
	d := t.c.Differences[i]
	r := t.p.regions[i]
	switch {
	case d.Kind == Added:
		t.leftIn(i)
	case d.Kind == Lost || d.Kind == Misread && r.refTo-r.refFrom > r.textTo-r.textFrom:
		t.overStripped(i)
	}
}

// overStripped looks for the words that only the reference has among those that
// cleaning took out near by.
func (t *teller) overStripped(i int) {
	before, after, hasBefore, hasAfter := t.neighbours(i)
	if !hasBefore {
		before = letter.WordID{Page: 0, Line: 0, Word: -1}
	}
	if !hasAfter {
		after = letter.WordID{Page: len(t.s.l.Pages)}
	}
	r := t.p.regions[i]
	words := t.p.ref.symbolsOf(r.refFrom, r.refTo)
	taken := t.stripped.among(words, before, after)
	if len(taken) == 0 {
		return
	}
	cause, says := OverStripped, "cleaning took it out: "
	if t.isFurniture(r, taken, !hasBefore || !hasAfter || before.Page != after.Page) {
		cause, says = Furniture, "the reference keeps what stands on the page beside the letter: "
	}
	t.say(i, cause, says+t.stripped.tell(taken)+".")
}

// enough is what share of the letters and figures of the reference's words has
// to be found among those taken out.
const enough = 0.6

// mostCandidates is how many pairs of words are compared letter by letter for one
// difference; in passages beyond only equal words count.
const mostCandidates = 250_000

// among are the stripped words that stand for the given ones, or none where they
// make up too little of them.
func (s *stripped) among(words []string, before, after letter.WordID) []letter.WordID {
	between, near := s.around(before, after)
	if len(between)+len(near) == 0 {
		return nil
	}
	var out []letter.WordID
	all, found := 0, 0
	used := map[letter.WordID]bool{}
	exact := map[string][]letter.WordID{}
	for _, id := range between {
		exact[s.plain[id]] = append(exact[s.plain[id]], id)
	}
	for _, w := range words {
		want := plainLetters(w)
		if want == "" {
			continue
		}
		all += len(want)
		id, ok := letter.WordID{}, len(exact[want]) > 0
		if ok {
			id, exact[want] = exact[want][0], exact[want][1:]
		}
		if !ok && len(words)*len(between) <= mostCandidates {
			id, ok = s.standsFor(want, between, used, false)
		}
		if !ok && len(words)*len(near) <= mostCandidates {
			id, ok = s.standsFor(want, near, used, true)
		}
		if ok && !used[id] {
			used[id] = true
			found += len(want)
			out = append(out, id)
		}
	}
	if all == 0 || float64(found) < enough*float64(all) {
		return nil
	}
	return out
}

// standsFor is the first of ids that reads as want, or, unless strictly, nearly
// so. Strictly, small words count for nothing: they stand everywhere.
func (s *stripped) standsFor(want string, ids []letter.WordID, used map[letter.WordID]bool, strictly bool) (letter.WordID, bool) {
	if strictly && len(want) < 4 && !strings.ContainsFunc(want, unicode.IsDigit) {
		return letter.WordID{}, false
	}
	for _, id := range ids {
		has := s.plain[id]
		if used[id] || strictly && has != want || 3*abs(len(has)-len(want)) > len(want) {
			continue
		}
		if has == want || len(want) > 3 && len(want) <= mostCompared && 3*edits(has, want) <= len(want) {
			return id, true
		}
	}
	return letter.WordID{}, false
}

// tell names the edits that took the words, each with what it took of them.
func (s *stripped) tell(ids []letter.WordID) string {
	var order []letter.Edit
	says := map[string][]string{}
	for _, id := range ids {
		e := s.edits[id]
		w, _ := s.l.Word(id)
		if says[e.ID] == nil {
			order = append(order, e)
		}
		says[e.ID] = append(says[e.ID], w.Text)
	}
	var out []string
	for _, e := range order {
		out = append(out, fmt.Sprintf("edit %s of rule %s took %q for %s", e.ID, e.Rule, strings.Join(says[e.ID], " "), e.Role))
	}
	return strings.Join(out, "; ")
}
