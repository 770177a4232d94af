package distance

import "sort"

// An anchor is a run of n symbols that both sequences have, at a and at b, and
// that is held to be the same in both.
type anchor struct{ a, b, n int }

// chain is a longest chain of seeds, sorted by a, whose places rise in both
// sequences (patience sorting: Schensted 1961), joined to anchors.
func chain(seeds []seed, k int) []anchor {
	ends := []int32{}                   // by length of a chain: the seed it can end with, the lowest in b
	before := make([]int32, len(seeds)) // the seed before in the chain, or -1
	for n, s := range seeds {
		at := len(ends)
		if at > 0 && seeds[ends[at-1]].b >= s.b {
			at = sort.Search(at, func(i int) bool { return seeds[ends[i]].b >= s.b })
		}
		before[n] = -1
		if at > 0 {
			before[n] = ends[at-1]
		}
		if at == len(ends) {
			ends = append(ends, 0)
		}
		ends[at] = int32(n)
	}
	if len(ends) == 0 {
		return nil
	}
	n := ends[len(ends)-1]
	for i := len(ends) - 1; i >= 0; i-- {
		ends[i], n = n, before[n]
	}
	var out []anchor
	for _, n := range ends {
		out = join(out, anchor{int(seeds[n].a), int(seeds[n].b), k})
	}
	return steady(out)
}

// pays tells whether a chain matches more than twice what it costs: beside what
// the lengths of the two sequences differ by, it takes an insertion or deletion
// for each symbol that it goes to the side. Runs that two texts which have
// nothing to do with each other share by chance do not pay.
func pays(chain []anchor, a, b int) bool {
	aside, matched, last := -abs(a-b), 0, 0
	for _, x := range chain {
		aside += abs(x.diagonal() - last)
		matched += x.n
		last = x.diagonal()
	}
	return matched > 2*(aside+abs(a-b-last))
}

// join adds an anchor behind others. One that overlaps the last goes on with it
// where both leave as much between a and b, and else loses what overlaps.
func join(out []anchor, x anchor) []anchor {
	if len(out) == 0 {
		return append(out, x)
	}
	last := &out[len(out)-1]
	overlap := max(last.a+last.n-x.a, last.b+last.n-x.b)
	if overlap >= 0 && last.diagonal() == x.diagonal() {
		last.n += x.n - overlap
		return out
	}
	if overlap > 0 {
		x = anchor{x.a + overlap, x.b + overlap, x.n - overlap}
	}
	if x.n <= 0 {
		return out
	}
	return append(out, x)
}

// steady drops anchors that cost more than they match: to reach them and come
// back to where the anchors around them are takes more insertions and deletions
// than they are long. What is left is looked at again, because a row of such
// anchors holds up each other.
func steady(all []anchor) []anchor {
	for before := len(all) + 1; len(all) < before; {
		before = len(all)
		out := all[:0]
		for i, x := range all {
			if len(out) > 0 && i+1 < len(all) {
				d, from, to := x.diagonal(), out[len(out)-1].diagonal(), all[i+1].diagonal()
				if abs(d-from)+abs(to-d)-abs(to-from) > x.n {
					continue
				}
			}
			out = append(out, x)
		}
		all = out
	}
	return all
}

func (x anchor) diagonal() int { return x.a - x.b }

func abs(n int) int { return max(n, -n) }
