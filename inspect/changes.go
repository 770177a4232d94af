package inspect

import (
	"slices"
	"strings"

	"missive/letter"
)

// A Change is what stands otherwise on a settled page than in its first
// reading.
type Change struct {
	// Was and Now are the texts; one is empty where words came or went.
	Was, Now string
	// Conf is the least confidence of the words that stand there now.
	Conf float64
	Box  letter.Box
}

// samePlace is the share of the smaller of two words' boxes that the larger
// must cover for both to be the same place on the page. Boxes of one word in
// two renderings cover nine tenths of each other; neighbours in a line touch
// at most.
const samePlace = 0.4

// changes holds a page's settled lines against those of its first reading.
// Words are matched by place, several with several where they were split or
// glued.
func changes(first, settled []letter.Line) []Change {
	was, now := words(first), words(settled)
	g := newGroups(len(was) + len(now))
	for i, a := range was {
		for j, b := range now {
			if covers(a.Box, b.Box) {
				g.join(i, len(was)+j)
			}
		}
	}
	var out []Change
	for _, members := range g.all() {
		var c Change
		var before, after []letter.Word
		for _, m := range members {
			if m < len(was) {
				before = append(before, was[m])
			} else {
				after = append(after, now[m-len(was)])
			}
		}
		if c.Was, c.Now = inRow(before), inRow(after); c.Was == c.Now {
			continue
		}
		c.Conf = 1
		for _, w := range after {
			c.Conf = min(c.Conf, w.Conf)
		}
		for _, w := range slices.Concat(before, after) {
			c.Box = c.Box.Union(w.Box)
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b Change) int { return a.Box.Y0 - b.Box.Y0 })
	return out
}

// words are all words of the lines.
func words(lines []letter.Line) []letter.Word {
	var out []letter.Word
	for _, l := range lines {
		out = append(out, l.Words...)
	}
	return out
}

// covers tells whether both boxes are one place.
func covers(a, b letter.Box) bool {
	return float64(a.Intersect(b).Area()) > samePlace*float64(min(a.Area(), b.Area()))
}

// inRow is the words' text from left to right.
func inRow(words []letter.Word) string {
	slices.SortStableFunc(words, func(a, b letter.Word) int { return a.Box.X0 - b.Box.X0 })
	var texts []string
	for _, w := range words {
		texts = append(texts, w.Text)
	}
	return strings.Join(texts, " ")
}

// groups are sets of numbers that are joined one pair at a time.
type groups []int // of each number one that it was joined with, itself at the root

func newGroups(n int) groups {
	g := make(groups, n)
	for i := range g {
		g[i] = i
	}
	return g
}

func (g groups) root(i int) int {
	for g[i] != i {
		g[i] = g[g[i]]
		i = g[i]
	}
	return i
}

func (g groups) join(i, j int) { g[g.root(i)] = g.root(j) }

// all are the groups, each in order, in the order of their first members.
func (g groups) all() [][]int {
	at := map[int]int{}
	var out [][]int
	for i := range g {
		r := g.root(i)
		k, ok := at[r]
		if !ok {
			k = len(out)
			at[r], out = k, append(out, nil)
		}
		out[k] = append(out[k], i)
	}
	return out
}
