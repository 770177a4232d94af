package report

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"missive/letter"
)

// removalsKept is how many removals a batch keeps, those that the rules were
// least sure of: an hour's work for a person, and a bound on memory.
const removalsKept = 50

// removalText is how many characters of a removal's text and of its reason a
// batch keeps.
const removalText = 300

// A Removal is one strip edit in force that nobody confirmed as a batch keeps it,
// so that people can look first at what the rules were least sure of.
type Removal struct {
	// Letter is the letter's ID, Edit the edit's, and Page the page, from 1,
	// on which its first word stands.
	Letter string      `json:"letter"`
	Edit   string      `json:"edit"`
	Page   int         `json:"page"`
	Role   letter.Role `json:"role"`
	// Text is what was taken out, Rule and Why who did and the reason; the
	// first 300 characters of each.
	Text string `json:"text"`
	Rule string `json:"rule"`
	Why  string `json:"why"`
	// Conf is how sure the rule was, from 0 to 1.
	Conf float64 `json:"conf"`
	// Box is the place on that page, or zero, and Picture, Width, Height and
	// DPI are the page's, as in [letter.Page].
	Box     letter.Box `json:"box"`
	Picture string     `json:"picture,omitempty"`
	Width   int        `json:"width,omitempty"`
	Height  int        `json:"height,omitempty"`
	DPI     int        `json:"dpi,omitempty"`
}

// leastCertain are the removals of the letter that the rules were least sure
// of.
func leastCertain(l *letter.Letter, strips []letter.Edit) []Removal {
	order := func(a, b letter.Edit) int {
		return cmp.Or(cmp.Compare(a.Conf, b.Conf), a.Words[0].Compare(b.Words[0]), byName(a.ID, b.ID))
	}
	strips = slices.SortedFunc(slices.Values(strips), order)
	var out []Removal
	for _, e := range strips[:min(len(strips), removalsKept)] {
		out = append(out, newRemoval(l, e))
	}
	return out
}

func newRemoval(l *letter.Letter, e letter.Edit) Removal {
	n := e.Words[0].Page
	p := &l.Pages[n]
	r := Removal{Letter: l.ID, Edit: e.ID, Page: n + 1, Role: e.Role, Text: short(l.AsRead(e.Words)), Rule: short(e.Rule), Why: short(e.Why),
		Conf: round(e.Conf, 4), Picture: p.Picture, Width: p.Width, Height: p.Height, DPI: p.DPI}
	for _, b := range boxesOn(l, e.Words, n) {
		r.Box = r.Box.Union(b)
	}
	return r
}

// LeastCertain are those removals of all the lists, at most 50, that the rules
// were least sure of, the least certain first. Whatever order the lists come
// in, the same are kept in the same order, so that a batch can gather them
// letter by letter.
func LeastCertain(lists ...[]Removal) []Removal {
	all := slices.Concat(lists...)
	slices.SortStableFunc(all, func(a, b Removal) int {
		return cmp.Or(cmp.Compare(a.Conf, b.Conf), byName(a.Letter, b.Letter), cmp.Compare(a.Page, b.Page), byName(a.Edit, b.Edit))
	})
	return slices.Clone(all[:min(len(all), removalsKept)])
}

// gather are the least certain removals of the batch and its entries. Those
// that the batch holds of a letter count only where the letter's entry has no
// newer ones and still has removals that nobody confirmed: a summary that was read may have been given
// a new entry since.
func (b Batch) gather() []Removal {
	stale := map[string]bool{}
	var lists [][]Removal
	for _, e := range b.Entries {
		if len(e.LeastCertain) > 0 || e.open() == 0 {
			stale[e.ID] = true
			lists = append(lists, e.LeastCertain)
		}
	}
	kept := slices.DeleteFunc(slices.Clone(b.LeastCertain), func(r Removal) bool { return stale[r.Letter] })
	return LeastCertain(append(lists, kept)...)
}

// short is the text's beginning.
func short(s string) string {
	if utf8.RuneCountInString(s) <= removalText {
		return s
	}
	return string([]rune(s)[:removalText-1]) + "…"
}
