package distance

import "sort"

// An Anchor is a run of N symbols that are held to be the same in both
// sequences: those from A on in the one, and from B on in the other.
type Anchor struct{ A, B, N int }

// diagonal is how much more of the first sequence lies before it.
func (x Anchor) diagonal() int { return x.A - x.B }

// chain is a longest chain of seeds, sorted by a, whose places rise in both
// sequences (patience sorting: Schensted 1961), joined to anchors.
func chain(seeds []seed, k int) []Anchor {
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
	var out []Anchor
	for _, n := range ends {
		out = join(out, Anchor{int(seeds[n].a), int(seeds[n].b), k})
	}
	return steady(out)
}

// pays tells whether a chain matches more than twice what it costs: beside what
// the lengths of the two sequences differ by, it takes an insertion or deletion
// for each symbol that it goes to the side. Runs that two texts which have
// nothing to do with each other share by chance do not pay.
func pays(chain []Anchor, a, b int) bool {
	aside, matched, last := -abs(a-b), 0, 0
	for _, x := range chain {
		aside += abs(x.diagonal() - last)
		matched += x.N
		last = x.diagonal()
	}
	return matched > 2*(aside+abs(a-b-last))
}

// join adds an anchor behind others. One that overlaps the last goes on with it
// where both leave as much between a and b, and else loses what overlaps.
func join(out []Anchor, x Anchor) []Anchor {
	if len(out) == 0 {
		return append(out, x)
	}
	last := &out[len(out)-1]
	overlap := max(last.A+last.N-x.A, last.B+last.N-x.B)
	if overlap >= 0 && last.diagonal() == x.diagonal() {
		last.N += x.N - overlap
		return out
	}
	if overlap > 0 {
		x = Anchor{x.A + overlap, x.B + overlap, x.N - overlap}
	}
	if x.N <= 0 {
		return out
	}
	return append(out, x)
}

// steady drops anchors that cost more than they match: to reach them and come
// back to where the anchors around them are takes more insertions and deletions
// than they are long. What is left is looked at again, because a row of such
// anchors holds up each other.
func steady(all []Anchor) []Anchor {
	for before := len(all) + 1; len(all) < before; {
		before = len(all)
		out := all[:0]
		for i, x := range all {
			if len(out) > 0 && i+1 < len(all) {
				d, from, to := x.diagonal(), out[len(out)-1].diagonal(), all[i+1].diagonal()
				if abs(d-from)+abs(to-d)-abs(to-from) > x.N {
					continue
				}
			}
			out = append(out, x)
		}
		all = out
	}
	return all
}

func abs(n int) int { return max(n, -n) }
