package report

import (
	"sort"

	"missive/align"
	"missive/letter"
)

// spots say where in a letter's lines its differences and blocks stand.
// Differences and blocks are named by their index in the comparison.
type spots struct {
	c *align.Comparison
	// words are the differences that a word was read for; nearly always one.
	words map[letter.WordID][]int
	// before and after are those without a word, at the words they stand at.
	before, after map[letter.WordID][]int
	// block is the one that a word belongs to, and begins those that begin, or
	// would stand, before a word; ends are those that would stand after the last.
	block  map[letter.WordID]int
	begins map[letter.WordID][]int
	ends   map[letter.WordID][]int
	shown  map[int]bool // differences that have a button already
	placed []bool       // of each difference: the text has a place for it
	laid   []bool       // the same of each block
}

func newSpots(l *letter.Letter, c *align.Comparison) *spots {
	s := &spots{c: c, words: map[letter.WordID][]int{}, before: map[letter.WordID][]int{}, after: map[letter.WordID][]int{},
		block: map[letter.WordID]int{}, begins: map[letter.WordID][]int{}, ends: map[letter.WordID][]int{}, shown: map[int]bool{}}
	if c == nil {
		return s
	}
	s.placed, s.laid = make([]bool, len(c.Differences)), make([]bool, len(c.Blocks))
	t := newShownText(l)
	for i, d := range c.Differences {
		for _, id := range d.Words {
			if _, ok := l.Word(id); ok {
				s.words[id] = append(s.words[id], i)
				s.placed[i] = true
			}
		}
		if !s.placed[i] && len(t.pieces) > 0 {
			s.placed[i] = true
			s.stand(t, i, d)
		}
	}
	for i, b := range c.Blocks {
		if s.laid[i] = len(t.pieces) > 0; s.laid[i] {
			s.lay(t, i, b)
		}
	}
	return s
}

// stand puts a difference without words between those it stands between: before
// the second if that is the only one or both stand in one line, and else after
// the first, because a line loses its end more often than its beginning.
func (s *spots) stand(t *shownText, i int, d align.Difference) {
	next := t.from(d.TextAt)
	switch {
	case next == len(t.pieces):
		last := t.pieces[next-1].ID
		s.after[last] = append(s.after[last], i)
	case next > 0 && !t.pieces[next-1].ID.SameLine(t.pieces[next].ID):
		last := t.pieces[next-1].ID
		s.after[last] = append(s.after[last], i)
	default:
		id := t.pieces[next].ID
		s.before[id] = append(s.before[id], i)
	}
}

// lay marks the words of a block and its beginning.
func (s *spots) lay(t *shownText, i int, b align.Block) {
	first := t.from(b.Text.At)
	if first == len(t.pieces) {
		last := t.pieces[first-1].ID
		s.ends[last] = append(s.ends[last], i)
		return
	}
	id := t.pieces[first].ID
	s.begins[id] = append(s.begins[id], i)
	end := t.starts[first]
	for range b.Text.Words {
		_, end = letter.NextWord(t.text, end)
	}
	for n := first; n < len(t.pieces) && t.starts[n] < end; n++ {
		s.block[t.pieces[n].ID] = i
	}
}

// A shownText is a letter's text with the way back to its words, as
// [letter.Letter.Placed] gives them.
type shownText struct {
	text   string
	pieces []letter.Piece
	starts []int
}

func newShownText(l *letter.Letter) *shownText {
	t := &shownText{}
	t.text, t.pieces, t.starts = l.Placed()
	return t
}

// from is the first piece that begins at the byte or after it.
func (t *shownText) from(offset int) int { return sort.SearchInts(t.starts, offset) }

// around is the style of a line whose words, but for those taken out, all belong
// to a block; empty for others.
func (s *spots) around(words []letter.WordID, d decisions) string {
	style := ""
	for _, id := range words {
		if _, gone := d.strip[id]; gone {
			continue
		}
		i, ok := s.block[id]
		if !ok {
			return ""
		}
		style = "only"
		if s.c.Blocks[i].Kind == align.Moved {
			style = "moved"
		}
	}
	return style
}
