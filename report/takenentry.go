package report

import (
	"fmt"
	"slices"

	"missive/decide"
	"missive/letter"
)

// A takenEntry is one marking: where it stood, and its rows.
type takenEntry struct {
	Places []placeView
	Rows   []takenRow
	// All puts all rows back, where they are several.
	All  *commandView
	conf float64 // of the least certain row that nobody confirmed, or unasked
}

// unasked is more than any rule can be sure: nobody needs to look there again.
const unasked = 2

// Wide tells whether a cut of the entry is wide.
func (e takenEntry) Wide() bool {
	return slices.ContainsFunc(e.Places, func(p placeView) bool { return p.Cut != nil && p.Cut.Wide })
}

// A takenRow is one edit.
type takenRow struct {
	Anchor  string
	Role    string // and its style; empty where the section says it
	Group   string
	Was     string // what was read, where something else is shown for it
	Text    string
	Words   int
	Why     string
	Rule    string
	Sure    string
	Seen    string       // that a person confirmed it, and by which decision
	Same    bool         // rule, reason and certainty are those of the row above
	After   string       // what came of it later
	Command *commandView // takes it back; nil where none does
}

// A placeView is where on a page the words stand: cut out of its picture or,
// where there is none, struck through in their lines.
type placeView struct {
	Page  int
	Cut   *cutView
	Lines []placeLine
	More  int // lines left out
}

// A placeLine is a line of a text in runs.
type placeLine []placeRun

type placeRun struct {
	Text string
	Gone bool
}

// linesShown is how many lines of a place without a picture are shown, and
// wordsAround how many words of them to each side.
const (
	linesShown  = 4
	wordsAround = 12
)

// marking is the entry of strip edits that stand together.
func (t *taker) marking(m marking) takenEntry {
	var words []letter.WordID
	for _, e := range m.edits {
		words = append(words, e.Words...)
	}
	entry := takenEntry{Places: t.places(words, true), conf: unasked}
	open := 0
	for i, e := range m.edits {
		r := t.row(e)
		if r.Seen = t.seen.says(e); r.Seen == "" {
			r.Command.picked()
			entry.conf = min(entry.conf, e.Conf)
			open++
		} else if e.Rule == decide.Person {
			r.Why = "no rule takes it out now"
		}
		r.Same = i > 0 && e.Rule == m.edits[i-1].Rule && e.Why == m.edits[i-1].Why && e.Conf == m.edits[i-1].Conf
		entry.Rows = append(entry.Rows, r)
	}
	if len(m.edits) > 1 {
		entry.All = restore(t.l.ID, m.edits...)
		if open == len(m.edits) {
			entry.All.picked()
		}
	}
	return entry
}

// row is what is shown of an edit.
func (t *taker) row(e letter.Edit) takenRow {
	return takenRow{Anchor: anchor(e.ID), Command: restore(t.l.ID, e), Text: Visible(t.l.AsRead(e.Words)), Words: len(e.Words),
		Why: Visible(e.Why), Rule: Visible(e.Rule), Sure: sure(e.Conf)}
}

// places are where the words stand, page by page; gone tells that they do not
// stand in the letter's text.
func (t *taker) places(words []letter.WordID, gone bool) []placeView {
	var out []placeView
	for len(words) > 0 {
		n := words[0].Page
		var here, rest []letter.WordID
		for _, id := range words {
			if id.Page == n {
				here = append(here, id)
			} else {
				rest = append(rest, id)
			}
		}
		v := placeView{Page: n + 1, Cut: t.cuts.cut(&t.l.Pages[n], "", boxesOn(t.l, here, n)...)}
		if v.Cut == nil {
			v.Lines, v.More = t.lines(n, here, gone)
		}
		out, words = append(out, v), rest
	}
	return out
}

// lines are the lines of the page that the words stand in.
func (t *taker) lines(page int, words []letter.WordID, gone bool) (out []placeLine, more int) {
	var order []int
	in := map[int]map[int]bool{}
	for _, id := range words {
		if in[id.Line] == nil {
			in[id.Line] = map[int]bool{}
			order = append(order, id.Line)
		}
		in[id.Line][id.Word] = true
	}
	for i, line := range order {
		if i == linesShown {
			return out, len(order) - i
		}
		out = append(out, runs(t.l.Pages[page].Lines[line].Words, in[line], gone))
	}
	return out, 0
}

// runs are the words of a line in runs of those chosen and those not, of which
// only the nearest are shown.
func runs(words []letter.Word, chosen map[int]bool, gone bool) placeLine {
	first, last := len(words), 0
	for i := range words {
		if chosen[i] {
			first, last = min(first, i), i
		}
	}
	var out placeLine
	from, to := max(first-wordsAround, 0), min(last+wordsAround+1, len(words))
	if from > 0 {
		out = append(out, placeRun{Text: "…"})
	}
	for i := from; i < to; i++ {
		strike, text := gone && chosen[i], Visible(words[i].Text)
		if n := len(out); n > 0 && out[n-1].Gone == strike {
			out[n-1].Text += " " + text
		} else {
			out = append(out, placeRun{text, strike})
		}
	}
	if to < len(words) {
		out = append(out, placeRun{Text: "…"})
	}
	return out
}

// kindName is what an edit did, for people.
func kindName(e letter.Edit) string {
	switch e.Kind {
	case letter.Strip:
		return roleName(e.Role)
	case letter.Read:
		return "read otherwise"
	case letter.Move:
		return "moved"
	case letter.Hyphen:
		return "hyphen"
	case letter.Join:
		return "joined"
	case letter.Break:
		return "paragraph"
	case letter.Mark:
		return Visible(string(e.Role))
	}
	return Visible(string(e.Kind))
}

// movedTo says where the words of a move went.
func movedTo(l *letter.Letter, e letter.Edit) string {
	to, _ := l.Word(*e.Before)
	return fmt.Sprintf("moved before “%s” on page %d", Visible(to.Text), e.Before.Page+1)
}
