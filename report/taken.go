package report

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"missive/decide"
	"missive/letter"
)

// TakenPage is the name of the page that [Taken] writes, in the letter's
// folder.
const TakenPage = "taken.html"

// A takenView is what the template of the page shows.
type takenView struct {
	frame
	ID       string
	Up       string // URL of index.html
	Removals int
	Words    int
	All      int // words read
	Restored int
	// Confirmed are removals that a person confirmed, Decisions all that people
	// decided about the letter, and Unmatched what of that does not fit it.
	Confirmed, Decisions, Unmatched int
	Ink                             int
	Sections                        []takenSection
}

// A takenSection is a role with what was taken out as it, or another kind of
// decision.
type takenSection struct {
	Anchor, Title, Note string
	Group, Role         string // of the label; empty where entries have their own
	Removals, Words     int
	// Shown are the entries that need looking at first, Folded those after.
	Shown, Folded []takenEntry
	// Surest is how sure the least certain of Folded is.
	Surest string
}

// sectionWhole is up to how many entries a section shows all, and sectionShown
// how many it shows where it has more.
const (
	sectionWhole = 60
	sectionShown = 40
)

// Taken writes the page of what was taken out of a letter: every strip edit in
// force, by role, the least certain first, with its piece of the page's
// picture or its line of the text, its reason and the command that puts it
// back; after them what was changed otherwise, what stays in doubt, and what
// was put back. Rows that stand together, such as those of one stamp, are one
// entry, and each keeps its own command. The page belongs in the letter's
// folder as [TakenPage], beside report.html.
func Taken(w io.Writer, l *letter.Letter) error {
	d := newDecisions(l)
	e := NewEntry(l, nil)
	v := takenView{ID: Visible(l.ID), Up: up(l.ID),
		All: e.Words, Words: e.StrippedWords(), Removals: e.RemovalCount(), Restored: e.Restored, Confirmed: e.Confirmed}
	v.Decisions, v.Unmatched = decide.Made(l)
	for i := range l.Pages {
		v.Ink += len(l.Pages[i].Marks)
	}
	t := taker{l: l, seen: confirmed(l), cuts: cutter{tallest: takenTallest}}
	v.Sections = slices.Concat(t.roles(d), t.otherwise(d), t.doubtful(d), t.putBack(d))
	v.frame = newFrame(v.ID+": taken out", []string{"base.css", "entry.css", "taken.css"}, []string{"taken.js"}, t.cuts.style.String())
	return writePage(w, "what was taken out of letter "+l.ID, "taken.html", v)
}

// up is the URL of index.html from the folder of the letter with that ID.
func up(id string) string {
	return "./" + strings.Repeat("../", strings.Count(id, "/")+1) + "index.html"
}

// A taker makes the sections of one letter's page.
type taker struct {
	l    *letter.Letter
	seen confirmation
	cuts cutter
}

// roles are the sections of the strip edits in force.
func (t *taker) roles(d decisions) []takenSection {
	byRole := map[letter.Role][]takenEntry{}
	seen := map[string]bool{} // edits over several pages stand under their first
	for n := range t.l.Pages {
		for _, m := range markings(t.l, n, d.strips[n]) {
			if first := m.edits[0]; !seen[first.ID] {
				byRole[first.Role] = append(byRole[first.Role], t.marking(m))
			}
			for _, e := range m.edits {
				seen[e.ID] = true
			}
		}
	}
	var out []takenSection
	for _, r := range rolesOf(byRole) {
		s := takenSection{Anchor: fmt.Sprintf("role-%d", len(out)+1), Title: roleName(r), Group: roleGroup(r), Role: roleName(r)}
		out = append(out, s.with(byRole[r]))
	}
	return out
}

// rolesOf are the roles of a map in the order of reports: those that strip
// edits have, then any others by name.
func rolesOf[V any](m map[letter.Role]V) []letter.Role {
	var out, others []letter.Role
	for _, r := range letter.StripRoles() {
		if _, ok := m[r]; ok {
			out = append(out, r)
		}
	}
	for r := range m {
		if !slices.Contains(out, r) {
			others = append(others, r)
		}
	}
	slices.Sort(others)
	return append(out, others...)
}

// with is the section with its entries, the least certain first.
func (s takenSection) with(entries []takenEntry) takenSection {
	slices.SortStableFunc(entries, func(a, b takenEntry) int { return cmp.Compare(a.conf, b.conf) })
	for _, e := range entries {
		s.Removals += len(e.Rows)
		for _, r := range e.Rows {
			s.Words += r.Words
		}
	}
	s.Shown = entries
	if len(entries) > sectionWhole {
		s.Shown, s.Folded = entries[:sectionShown], entries[sectionShown:]
		if least := s.Folded[0].conf; least < unasked {
			s.Surest = sure(least)
		}
	}
	return s
}
