package measure

import "strings"

// longestRun is how many characters in a row, without one that both texts have,
// can be misread. More of them are a word or a stamp that only one text has, or
// two texts that have nothing to do with each other there.
const longestRun = 8

// A move pairs so many characters of the reference with so many of the text, at
// this cost.
type move struct {
	ref, text int
	cost      int
}

// moves are the ways to take characters for others, and what each costs in
// hundredths of an edit. Several for one are worth it where they save an edit:
// rn as m costs less than r as m and n lost. They were set by hand, so that
// each confusion of package distance's table for print comes out whole.
var moves = [...]move{
	{1, 1, 100}, {1, 0, 100}, {0, 1, 100},
	{2, 1, 130}, {1, 2, 130}, {3, 1, 160}, {1, 3, 160},
}

// otherGroup is what it costs more to take a character for one of another
// group, such as a letter for a comma. Several for one are never of two groups,
// and blanks are never part of several.
const otherGroup = 60

// part counts the n characters from i and the m from j as the pairs that cost
// least. Among edits that are many enough, a character of the one may be the same
// as one of the other: it costs nothing and is no confusion.
func (t *tally) part(i, j, n, m int) {
	var groups [2][longestRun]uint8
	for k := range n {
		groups[0][k] = classOf(t.ref.At(i + k)).group()
	}
	for k := range m {
		groups[1][k] = classOf(t.text.At(j + k)).group()
	}
	// cost[x][y] is that of what is left after x and y characters, and next the
	// move to take there.
	var cost [longestRun + 1][longestRun + 1]int
	var next [longestRun + 1][longestRun + 1]move
	for x := n; x >= 0; x-- {
		for y := m; y >= 0; y-- {
			best := -1
			for _, mv := range moves {
				if x+mv.ref > n || y+mv.text > m {
					continue
				}
				c, ok := mv.price(groups[0][x:x+mv.ref], groups[1][y:y+mv.text])
				if mv.ref+mv.text == 2 && t.ref.At(i+x) == t.text.At(j+y) {
					c = 0
				}
				if c += cost[x+mv.ref][y+mv.text]; ok && (best < 0 || c < best) {
					best, next[x][y] = c, mv
				}
			}
			cost[x][y] = max(best, 0)
		}
	}
	for x, y := 0, 0; x < n || y < m; {
		mv := next[x][y]
		if ref, text := joined(t.ref, i+x, mv.ref), joined(t.text, j+y, mv.text); ref != text {
			t.pairs[[2]string{ref, text}]++
		}
		x, y = x+mv.ref, y+mv.text
	}
}

// price is what the move costs for characters of these groups; ok tells whether
// they may be paired so.
func (mv move) price(ref, text []uint8) (cost int, ok bool) {
	if mv.ref+mv.text < 3 {
		if mv.ref == mv.text && ref[0] != text[0] {
			return mv.cost + otherGroup, true
		}
		return mv.cost, true
	}
	group := ref[0]
	for _, side := range [2][]uint8{ref, text} {
		for _, g := range side {
			if g != group || g == blank.group() {
				return 0, false
			}
		}
	}
	return mv.cost, true
}

// joined are n characters from i.
func joined(t Text, i, n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return t.At(i)
	}
	var b strings.Builder
	for k := range n {
		b.WriteString(t.At(i + k))
	}
	return b.String()
}
