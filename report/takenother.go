package report

import (
	"cmp"
	"slices"

	"missive/letter"
)

// otherwise is the section of what changed the letter's words or their order
// without taking any out: words read otherwise, hyphens gone, blocks moved.
func (t *taker) otherwise(d decisions) []takenSection {
	var entries []takenEntry
	for _, e := range t.l.InForce() {
		r, conf := t.row(e), e.Conf
		r.Command = nil
		switch e.Kind {
		case letter.Read:
			r.Was, r.Text = r.Text, Visible(e.Text)
			r.After = "word " + e.Words[0].String()
			r.Command = undo(t.l.ID, e)
			if r.Command != nil {
				conf = decidedFirst
			}
		case letter.Move:
			r.After = movedTo(t.l, e)
		case letter.Hyphen:
			first, _ := t.l.Word(e.Words[0])
			if _, shown := d.first[e.Words[0]]; !shown || first.Text == e.Text {
				continue // nothing of the word went
			}
			second, _ := t.l.Word(e.Words[1])
			r.Was, r.Text = r.Text, Visible(e.Text+second.Text)
			r.After = "words " + e.Words[0].String() + " and " + e.Words[1].String()
		default:
			continue
		}
		r.Role, r.Group = kindName(e), "changed"
		entries = append(entries, takenEntry{Places: t.places(e.Words, false), Rows: []takenRow{r}, conf: conf})
	}
	if len(entries) == 0 {
		return nil
	}
	s := takenSection{Anchor: "otherwise", Title: "Changed, not taken out",
		Note: "These words stand in the letter, but not as or where they were read. The command “missive correct” says how a word reads."}
	return []takenSection{s.with(entries)}
}

// decidedFirst is less than any rule can be sure: what people decided comes first.
const decidedFirst = -1

// doubtful is the section of what stays in the letter though a rule held it
// for something that is none of it: marks with a role that strip edits have.
func (t *taker) doubtful(d decisions) []takenSection {
	var entries []takenEntry
	for _, e := range t.l.InForce() {
		if e.Kind != letter.Mark || !slices.Contains(letter.StripRoles(), e.Role) {
			continue
		}
		kept := slices.DeleteFunc(slices.Clone(e.Words), func(id letter.WordID) bool { _, gone := d.strip[id]; return gone })
		if len(kept) == 0 {
			continue
		}
		r := t.row(e)
		r.Command, r.Role, r.Group = nil, roleName(e.Role), roleGroup(e.Role)
		entries = append(entries, takenEntry{Places: t.places(kept, false), Rows: []takenRow{r}, conf: 1 - e.Conf})
	}
	if len(entries) == 0 {
		return nil
	}
	s := takenSection{Anchor: "doubtful", Title: "Kept in doubt",
		Note: "These words stand in the letter, though a rule found that they may not be its own. Those it was surest of come first."}.with(entries)
	s.Surest = "" // the order is the other way round
	return []takenSection{s}
}

// putBack is the section of what was taken back, in the order it was taken out.
func (t *taker) putBack(d decisions) []takenSection {
	var entries []takenEntry
	for _, b := range takenBack(t.l) {
		if k := b.edit.Kind; k != letter.Strip && k != letter.Read && k != letter.Move {
			continue // how lines are joined follows from the rest
		}
		if _, again := d.read[b.edit.Words[0]]; again && b.edit.Kind == letter.Read {
			continue // it stands among what is changed, as a person reads it
		}
		r := t.row(b.edit)
		r.Text, r.Words = Visible(t.l.AsRead(b.words)), len(b.words)
		r.Command, r.Role, r.Group = undo(t.l.ID, b.by), kindName(b.edit), "changed"
		if b.edit.Kind == letter.Strip {
			r.Group = roleGroup(b.edit.Role)
		}
		if b.edit.Kind == letter.Read {
			r.Was = Visible(b.edit.Text)
		}
		r.After = cmp.Or(Visible(b.by.Why), "put back by "+Visible(b.by.Rule))
		entries = append(entries, takenEntry{Places: t.places(b.words, false), Rows: []takenRow{r}})
	}
	if len(entries) == 0 {
		return nil
	}
	s := takenSection{Anchor: "back", Title: "Put back", Note: "A rule decided so, and it was taken back: these words stand in the letter. A decision of a person’s has the command that undoes it."}.with(entries)
	s.Surest = ""
	return []takenSection{s}
}
