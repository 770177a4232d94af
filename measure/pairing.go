package measure

import (
	"math"
	"strings"
)

// longestRun is how many characters in a row, without one that both texts have,
// can be misread. More of them are a word or a stamp that only one text has, or
// two texts that have nothing to do with each other there.
const longestRun = 8

// A move pairs so many characters of the reference with so many of the text, at
// this cost.
type move struct {
	ref, text int
	cost      int16
}

// moves are the ways to take characters for others, and what each costs in
// hundredths of an edit. Several for one are worth it where they save an edit:
// rn as m costs less than r as m and n lost. They were set by hand, so that
// each confusion of package distance's table for print comes out whole. The
// first three are looked at for all characters, the others for neighbours of one
// group.
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
	var p parting
	p.ref.take(t.ref, i, n)
	p.text.take(t.text, j, m)
	if n+m == 3 && p.ref.alike[0] >= n && p.text.alike[0] >= m && p.ref.groups[0] == p.text.groups[0] { // nearly all
		t.pair(p.ref.joined(0, n), p.text.joined(0, m))
		return
	}
	for x := n; x >= 0; x-- {
		for y := m; y >= 0; y-- {
			p.settle(x, y)
		}
	}
	for x, y := 0, 0; x < n || y < m; {
		mv := moves[p.next[x][y]]
		if ref, text := p.ref.joined(x, mv.ref), p.text.joined(y, mv.text); ref != text {
			t.pair(ref, text)
		}
		x, y = x+mv.ref, y+mv.text
	}
}

// A few are the characters between two matches.
type few struct {
	n      int
	chars  [longestRun]string
	groups [longestRun]uint8
	alike  [longestRun + 1]int // how many from here are of one group; 0 for a blank
}

func (f *few) take(t Text, from, n int) {
	f.n = n
	for k := n - 1; k >= 0; k-- {
		f.chars[k] = t.At(from + k)
		f.groups[k] = classOf(f.chars[k]).group()
		switch {
		case f.groups[k] == blank.group():
			f.alike[k] = 0
		case f.alike[k+1] > 0 && f.groups[k] == f.groups[k+1]:
			f.alike[k] = f.alike[k+1] + 1
		default:
			f.alike[k] = 1
		}
	}
}

// joined are n of the characters.
func (f *few) joined(from, n int) string {
	switch n {
	case 0:
		return ""
	case 1:
		return f.chars[from]
	}
	return strings.Join(f.chars[from:from+n], "")
}

// A parting is the table of the cheapest ways: cost[x][y] is that of what is
// left after x and y characters, and next the move to take there.
type parting struct {
	ref, text few
	cost      [longestRun + 1][longestRun + 1]int16
	next      [longestRun + 1][longestRun + 1]uint8
}

// settle fills the cell after x and y characters, those further on being filled.
func (p *parting) settle(x, y int) {
	best := int16(math.MaxInt16)
	take := func(n int, more int16) {
		mv := &moves[n]
		if c := mv.cost + more + p.cost[x+mv.ref][y+mv.text]; c < best {
			best, p.next[x][y] = c, uint8(n)
		}
	}
	both := x < p.ref.n && y < p.text.n
	switch {
	case !both && x == p.ref.n && y == p.text.n:
		return
	case both && p.ref.chars[x] == p.text.chars[y]:
		take(0, -moves[0].cost)
	case both && p.ref.groups[x] == p.text.groups[y]:
		take(0, 0)
	case both:
		take(0, otherGroup)
	}
	if x < p.ref.n {
		take(1, 0)
	}
	if y < p.text.n {
		take(2, 0)
	}
	if both && p.ref.groups[x] == p.text.groups[y] {
		for n := 3; n < len(moves); n++ {
			if moves[n].ref <= p.ref.alike[x] && moves[n].text <= p.text.alike[y] {
				take(n, 0)
			}
		}
	}
	p.cost[x][y] = best
}
