package align

import (
	"slices"
	"sort"

	"missive/letter"
)

// Letter compares a letter's text, as [letter.Letter.Text] gives it, with its
// reference, and says for each difference which words of the letter stand
// there, on which page and where.
func Letter(l *letter.Letter, ref Reference, o Options) Comparison {
	s := show(l)
	o.scanned, o.stripped = true, strippedWords(l)
	c, p := compare(ref, Reference{Text: s.text}, o)
	for i, r := range p.regions {
		s.locate(&c.Differences[i], p.text, r)
	}
	for i, r := range p.blocks {
		d := Difference{}
		s.locate(&d, p.text, r)
		c.Blocks[i].Page, c.Blocks[i].Box, c.Blocks[i].IDs = d.Page, d.Box, d.Words
	}
	p.tellCauses(&c, &s, o, slipWeights())
	return c
}

// A shown is a letter's text with the way back to its words: pieces[i] begins
// at text[starts[i]], after its gap.
type shown struct {
	l      *letter.Letter
	text   string
	pieces []letter.Piece
	starts []int
}

func show(l *letter.Letter) shown {
	s := shown{l: l}
	s.text, s.pieces, s.starts = l.Placed()
	return s
}

// words are the letter's words that text[start:end] was read from.
func (s shown) words(start, end int) []letter.WordID {
	var out []letter.WordID
	first := max(0, sort.SearchInts(s.starts, start+1)-1)
	for i := first; i < len(s.pieces) && s.starts[i] < end; i++ {
		out = append(out, s.pieces[i].ID)
	}
	return out
}

// locate fills Words, Page and Box.
func (s shown) locate(d *Difference, t *folded, r region) {
	if r.textFrom < r.textTo {
		d.Words = s.words(t.start(r.textFrom), t.end(r.textTo-1))
		d.Page, d.Box = s.place(d.Words)
		return
	}
	// Lost words stood between the words around the place; between two lines, at
	// the end of the first, because a line loses its end more often than its
	// beginning, and a box over both would hold much that is right.
	var around []letter.WordID
	if r.textFrom > 0 {
		around = lastOf(s.words(t.start(r.textFrom-1), t.end(r.textFrom-1)))
	}
	if r.textFrom < len(t.words) {
		next := s.words(t.start(r.textFrom), t.end(r.textFrom))
		next = next[:min(1, len(next))]
		if len(around) == 0 || len(next) == 1 && around[0].SameLine(next[0]) {
			around = append(around, next...)
		}
	}
	d.Page, d.Box = s.place(around)
}

func lastOf(ids []letter.WordID) []letter.WordID { return ids[max(0, len(ids)-1):] }

// place is the page of the first word, counted from 1, and the box around all
// of the words that stand on it; nothing where the text came from no scan.
func (s shown) place(ids []letter.WordID) (page int, box letter.Box) {
	if len(ids) == 0 {
		return 0, letter.Box{}
	}
	first := slices.MinFunc(ids, letter.WordID.Compare)
	for _, id := range ids {
		if id.Page == first.Page {
			w, _ := s.l.Word(id)
			box = box.Union(w.Box)
		}
	}
	if p := s.l.Pages[first.Page]; box.Empty() && p.Width == 0 {
		return 0, letter.Box{}
	}
	return first.Page + 1, box
}
