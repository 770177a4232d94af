package align

// wholePages speaks for a block that begins and ends where pages do, and
// wholeParagraphs for one that does where paragraphs do. It matters where a page
// stands twice: with a reading's errors in both copies the fewest edits would
// take the better half of each. With 10 % of a paragraph of 1,000 characters
// wrong, the halves save some 15 edits more than a whole copy does.
const (
	wholePages      = 96
	wholeParagraphs = 72
)

// whole is what speaks for a block of words from:to of the side.
func (s *side) whole(from, to int) int {
	switch {
	case from >= to:
		return 0
	case s.before[from] == pageEdge && s.before[to] == pageEdge:
		return wholePages
	case s.before[from] >= paragraphEdge && s.before[to] >= paragraphEdge:
		return wholeParagraphs
	}
	return 0
}

// Of the gaps in a chain those are looked at in which a block can hide: with
// so many words more on one side, or so many on both.
const (
	leastSkew    = 4
	leastReplace = 16
)

func needsJoint(gap span) bool {
	a, b := gap.len(0), gap.len(1)
	return max(a, b)-min(a, b) >= leastSkew || min(a, b) >= leastReplace
}

// A joiner goes along the chain and finds where exactly what both texts have
// ends and begins again.
type joiner struct {
	m     matcher
	chain chain
	open  [2]int // where the passage at hand began
	spans []span
}

// spans are the passages that both texts have in the same order.
func (m matcher) spans(c chain) []span {
	j := &joiner{m: m, chain: c}
	for k := -1; k < len(c); k++ {
		gap := m.gap(c, k)
		if !needsJoint(gap) {
			continue
		}
		if end, begin, ok := j.borders(k, gap); ok {
			j.close(end)
			j.open = begin
		}
	}
	j.close([2]int{len(m[0].ids), len(m[1].ids)})
	return j.spans
}

func (j *joiner) close(end [2]int) {
	if s := (span{j.open, end}); !s.empty(0) || !s.empty(1) {
		j.spans = append(j.spans, s)
	}
}

// borders are where the passage before the gap ends and the one after it
// begins; there are none where the two meet.
func (j *joiner) borders(k int, gap span) (end, begin [2]int, ok bool) {
	x := 0 // the text with less in the gap, which has to be shared out
	if gap.len(1) < gap.len(0) {
		x = 1
	}
	back, forth := j.m.slack(1-x, gap)
	from, to := j.back(k, back), j.forth(k+1, forth)
	all := span{from, to}
	f := j.m.reach(from, 1, x, [2]int{all.len(0), all.len(1)})
	b := j.m.reach(to, -1, x, [2]int{all.len(0), all.len(1)})
	left, right := f.farthest(), b.farthest()
	if left+right > all.len(x) || f.other[left]+b.other[right] > all.len(1-x) {
		if left, right, ok = j.share(f, b, all, x); !ok {
			return end, begin, false
		}
	}
	end[x], end[1-x] = from[x]+left, from[1-x]+f.other[left]
	begin[x], begin[1-x] = to[x]-right, to[1-x]-b.other[right]
	if first, last, ok := j.m[1-x].pages(end[1-x], begin[1-x]); ok {
		end[1-x], begin[1-x] = first, last
	}
	return end, begin, true
}

// pages are the ends of pages that a block from word from to word to has just
// inside its borders: a page number or a catchword that hardly differs can hide
// that it is the page.
func (s *side) pages(from, to int) (first, last int, ok bool) {
	for first = from; first < min(to, from+pageWords) && s.before[first] != pageEdge; {
		first++
	}
	for last = to; last > max(from, to-pageWords) && s.before[last] != pageEdge; {
		last--
	}
	return first, last, first < last && s.before[first] == pageEdge && s.before[last] == pageEdge
}

// share gives each word of text x to the passage before or after the gap, so
// that both together are worth most.
func (j *joiner) share(f, b reach, all span, x int) (left, right int, ok bool) {
	best := 0
	n := all.len(x)
	for l := max(0, n-len(b.worth)+1); l < len(f.worth) && l <= n; l++ {
		from, to := all.from[1-x]+f.other[l], all.to[1-x]-b.other[n-l]
		if from > to {
			continue
		}
		w := f.worth[l] + b.worth[n-l] + j.m[1-x].whole(from, to)
		if !ok || w > best {
			best, left, right, ok = w, l, n-l, true
		}
	}
	return left, right, ok
}

// back is the place in the chain that many words before the end of run k, no
// earlier than the passage at hand.
func (j *joiner) back(k, words int) [2]int {
	if k < 0 {
		return [2]int{}
	}
	for ; ; k-- {
		r := j.chain[k]
		least := max(0, j.open[0]-int(r.at[0]), j.open[1]-int(r.at[1]))
		from := max(least, int(r.n)-words)
		words -= int(r.n) - from
		if words <= 0 || from > 0 || k == 0 || needsJoint(j.m.gap(j.chain, k-1)) || !j.after(j.chain[k-1]) {
			return [2]int{int(r.at[0]) + from, int(r.at[1]) + from}
		}
	}
}

// after tells whether the run ends in the passage at hand.
func (j *joiner) after(r run) bool {
	return int(r.end(0)) > j.open[0] && int(r.end(1)) > j.open[1]
}

// forth is the place that many words after the beginning of run k.
func (j *joiner) forth(k, words int) [2]int {
	if k >= len(j.chain) {
		return [2]int{len(j.m[0].ids), len(j.m[1].ids)}
	}
	for ; ; k++ {
		r := j.chain[k]
		n := min(int(r.n), words)
		words -= n
		if words <= 0 || k+1 == len(j.chain) || needsJoint(j.m.gap(j.chain, k)) {
			return [2]int{int(r.at[0]) + n, int(r.at[1]) + n}
		}
	}
}
