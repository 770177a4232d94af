package align

import (
	"cmp"
	"slices"
)

// What a passage that stands elsewhere has to be, so that it is not a formula
// that two places have by chance: so many words and characters, or fewer where
// it is whole lines of both texts, such as a date or an address.
const (
	leastMoved      = 6
	leastMovedChars = 30
	leastMovedLines = 4
	leastLinesChars = 20
)

// How moved passages are looked for.
const (
	leastMovedSeed = 24  // worth of the words that lead to one: a name of two or three
	longestGap     = 40  // words inside it that are not alike
	rounds         = 8   // of looking for more where others took a part
	mostTried      = 500 // in each round
	mostGrown      = 400 // words beyond the last that are alike
)

// moved are the passages that stand in one text before what they stand after
// in the other: among the words that no span holds.
func (m matcher) moved(runs []run, spans []span) []span {
	var out []span
	free := m.free(spans)
	for range rounds {
		found := m.movedOnce(m.freeRuns(runs, free), free)
		if len(found) == 0 {
			break
		}
		out = append(out, found...)
	}
	return out
}

// free tells of each word of each text whether it lies in no span.
func (m matcher) free(spans []span) (free [2][]bool) {
	for x := range 2 {
		free[x] = make([]bool, len(m[x].ids))
		for i := range free[x] {
			free[x][i] = true
		}
		for _, s := range spans {
			clear(free[x][s.from[x]:s.to[x]])
		}
	}
	return free
}

// freeRuns are the pieces of the runs whose words are free in both texts.
func (m matcher) freeRuns(runs []run, free [2][]bool) []run {
	var out []run
	if !slices.Contains(free[0], true) || !slices.Contains(free[1], true) {
		return nil
	}
	for _, r := range runs {
		from := int32(-1)
		for k := range r.n + 1 {
			in := k < r.n && free[0][r.at[0]+k] && free[1][r.at[1]+k]
			switch {
			case in && from < 0:
				from = k
			case !in && from >= 0:
				out = append(out, run{[2]int32{r.at[0] + from, r.at[1] + from}, k - from})
				from = -1
			}
		}
	}
	slices.SortFunc(out, run.less)
	return out
}

// movedOnce takes the passages worth most first, as long as they do not
// overlap.
func (m matcher) movedOnce(runs []run, free [2][]bool) []span {
	if len(runs) == 0 {
		return nil
	}
	l := newLinks(runs, m)
	l.within = longestGap
	for x := range 2 {
		l.taken[x] = make([]int32, len(free[x])+1)
		for i, is := range free[x] {
			l.taken[x][i+1] = l.taken[x][i]
			if !is {
				l.taken[x][i+1]++
			}
		}
	}
	order := make([]int32, len(runs))
	for k, r := range runs {
		l.worth[k] = m.worth(r)
		l.link(int32(k))
		l.last[l.diagonal(r)] = int32(k)
		order[k] = int32(k)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return cmp.Compare(l.worth[b], l.worth[a]) })
	var out []span
	taken := make([]bool, len(runs))
	for _, k := range order[:min(mostTried, len(order))] {
		if l.worth[k] < leastMovedSeed {
			break
		}
		if taken[k] {
			continue
		}
		s := l.span(k, taken)
		if !m.allFree(s, free) {
			continue
		}
		if s = m.grow(s, free); m.isMove(s) {
			out = append(out, s)
			for x := range 2 {
				clear(free[x][s.from[x]:s.to[x]])
			}
		}
	}
	return out
}

// span is the passage of the chain that ends with run k, back to a run that
// another has taken.
func (l *links) span(k int32, taken []bool) span {
	s := span{}
	for x := range 2 {
		s.to[x] = int(l.runs[k].end(x))
	}
	for ; ; k = l.prev[k] {
		taken[k] = true
		for x := range 2 {
			s.from[x] = int(l.runs[k].at[x] + l.cut[k])
		}
		if p := l.prev[k]; p < 0 || taken[p] {
			return s
		}
	}
}

func (m matcher) allFree(s span, free [2][]bool) bool {
	return !slices.Contains(free[0][s.from[0]:s.to[0]], false) && !slices.Contains(free[1][s.from[1]:s.to[1]], false)
}

// grow takes in what is alike on both sides of the passage, as far as it is
// free.
func (m matcher) grow(s span, free [2][]bool) span {
	var most [2]int
	for x := range 2 {
		for most[x] = 0; most[x] < mostGrown && s.to[x]+most[x] < len(free[x]) && free[x][s.to[x]+most[x]]; {
			most[x]++
		}
	}
	f := m.reach(s.to, 1, 0, most)
	n := f.farthest()
	s.to = [2]int{s.to[0] + n, s.to[1] + f.other[n]}
	for x := range 2 {
		for most[x] = 0; most[x] < mostGrown && s.from[x]-most[x] > 0 && free[x][s.from[x]-most[x]-1]; {
			most[x]++
		}
	}
	b := m.reach(s.from, -1, 0, most)
	n = b.farthest()
	s.from = [2]int{s.from[0] - n, s.from[1] - b.other[n]}
	return s
}

func (m matcher) isMove(s span) bool {
	words, chars := leastMoved, leastMovedChars
	if m[0].wholeLines(s.from[0], s.to[0]) && m[1].wholeLines(s.from[1], s.to[1]) {
		words, chars = leastMovedLines, leastLinesChars
	}
	for x := range 2 {
		if s.len(x) < words || m[x].chars(s.from[x], s.to[x]) < chars {
			return false
		}
	}
	return true
}
