package letter

import (
	"slices"
	"strings"
)

// apply takes one edit that fits into account; entry is one more than its
// index.
func (g *Ledger) apply(e *Edit, entry int32) {
	switch e.Kind {
	case Strip:
		for _, w := range e.Words {
			n := g.num.of(w)
			if g.strips[n] != 0 && (g.twice < 0 || n < g.twice) {
				g.twice = n
			}
			g.strips[n] = entry
		}
	case Join:
		g.put(Blank, e.Words)
	case Break:
		g.put(Paragraph, e.Words)
	case Hyphen:
		a, b := g.num.of(e.Words[0]), g.num.of(e.Words[1])
		if g.heads == nil {
			g.heads, g.first = map[int32]head{}, map[int32]int32{}
		}
		g.marks[a] |= isHead
		g.marks[b] |= isTail
		g.heads[a], g.first[b] = head{b, e.Text}, a
	case Read:
		n := g.num.of(e.Words[0])
		if g.read == nil {
			g.read = map[int32]string{}
		}
		g.marks[n] |= isRead
		g.read[n] = e.Text
	case Move:
		g.move(e)
	}
}

func (g *Ledger) put(gap Gap, words []WordID) {
	for _, w := range words {
		n := g.num.of(w)
		g.marks[n] = g.marks[n]&^gapBits | mark(gap+1)
	}
}

// move takes the words of e out of the order and puts them before e.Before.
func (g *Ledger) move(e *Edit) {
	moving := make([]bool, len(g.strips))
	for _, w := range e.Words {
		moving[g.num.of(w)] = true
	}
	before := g.num.of(*e.Before)
	out := make([]int32, 0, len(g.strips))
	for i := range g.strips {
		n := g.nth(i)
		if n == before {
			for _, w := range e.Words {
				out = append(out, g.num.of(w))
			}
		}
		if !moving[n] {
			out = append(out, n)
		}
	}
	g.order = out
}

// shown are the words that are not stripped as they are shown.
func (g *Ledger) shown() []Piece {
	out := make([]Piece, 0, len(g.strips))
	c, prev := g.num.cursor(), int32(-1)
	for i := range g.strips {
		n := g.nth(i)
		if g.strips[n] != 0 {
			continue
		}
		id := c.id(n)
		p := Piece{ID: id, Text: g.text(n, id)}
		if prev >= 0 {
			p.Gap = g.gap(prev, n, out[len(out)-1].ID, id)
		}
		out = append(out, p)
		prev = n
	}
	return out
}

// text is what is shown for a word.
func (g *Ledger) text(n int32, id WordID) string {
	m := g.marks[n]
	if m&(isRead|isHead) == 0 {
		return g.letter.word(id).Text
	}
	word, halved := g.letter.word(id).Text, false
	if m&isHead != 0 {
		halved = g.strips[g.heads[n].second] == 0
	}
	switch {
	case m&isRead != 0 && halved && g.heads[n].text != word:
		// A person may have read the first half with the hyphen on the paper.
		if rest := strings.TrimRight(g.read[n], Hyphens); rest != "" {
			return rest
		}
		return g.read[n]
	case m&isRead != 0:
		return g.read[n]
	case halved:
		return g.heads[n].text
	}
	return word
}

// gap is what stands between two words that are shown one after the other.
func (g *Ledger) gap(prev, n int32, before, id WordID) Gap {
	m := g.marks[n]
	switch {
	case m&isTail != 0 && g.first[n] == prev:
		return None
	case m&gapBits != 0:
		return Gap(m&gapBits) - 1
	case before.Page != id.Page:
		return Paragraph
	case before.Line != id.Line:
		return NewLine
	}
	return Blank
}

// names tells whether the edit names the word.
func (e *Edit) names(id WordID) bool { return slices.Contains(e.Words, id) }

// over are the ids of the strip edits in force over a word.
func (l *Letter) over(id WordID, undone map[string]bool) (ids []string) {
	for i := range l.Edits {
		if e := &l.Edits[i]; e.Kind == Strip && !undone[e.ID] && e.names(id) {
			ids = append(ids, e.ID)
		}
	}
	return ids
}
