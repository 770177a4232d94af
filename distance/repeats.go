package distance

import (
	"cmp"
	"slices"
)

// Bounds of what is looked at where everything stands several times: at most so
// many places of one run in either sequence, so many runs looked at in each, and
// so many pairs of places.
const (
	mostPlaces = 64
	mostRuns   = 1 << 17
	mostPairs  = 1 << 21
)

// A place is where a run of symbols with a hash stands.
type place struct {
	hash uint64
	at   int32
}

// repeated are pairs of places of runs of k symbols that stand a few times in
// each of two sequences, sorted by their place in a: the way through a book in
// which every sentence stands in many chapters is the one on which most of them
// lie. Of one run all pairs are there, so that a chain decides. Those that stand
// seldom come first where there are too many.
func repeated(a, b []uint32, k int) []seed {
	if len(a) < k || len(b) < k {
		return nil
	}
	mask := uint64(0)
	for max(len(a), len(b))/int(mask+1) > mostRuns {
		mask = mask<<1 | 1
	}
	x, y := placesOf(a, k, mask), placesOf(b, k, mask)
	var groups [][2][]place
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0].hash < y[0].hash:
			x = x[1:]
		case x[0].hash > y[0].hash:
			y = y[1:]
		default:
			n, m := same(x), same(y)
			if n <= mostPlaces && m <= mostPlaces {
				groups = append(groups, [2][]place{x[:n], y[:m]})
			}
			x, y = x[n:], y[m:]
		}
	}
	slices.SortStableFunc(groups, func(g, h [2][]place) int {
		return cmp.Compare(len(g[0])*len(g[1]), len(h[0])*len(h[1]))
	})
	return pairsOf(a, b, k, groups)
}

// pairsOf are the pairs of places of the groups, as many as are bounded.
func pairsOf(a, b []uint32, k int, groups [][2][]place) []seed {
	// A place in a is in one group: sorting these sorts the pairs, which are
	// many times as many.
	var from []grouped
	n := 0
	for i, g := range groups {
		if n+len(g[0])*len(g[1]) > mostPairs {
			break
		}
		n += len(g[0]) * len(g[1])
		for _, p := range g[0] {
			from = append(from, grouped{p.at, int32(i)})
		}
	}
	slices.SortFunc(from, func(x, y grouped) int { return int(x.at) - int(y.at) })
	seeds := make([]seed, 0, n)
	for _, p := range from {
		// From the last place in b to the first, so that no chain has two pairs
		// of one place in a.
		for _, q := range slices.Backward(groups[p.group][1]) {
			if slices.Equal(a[p.at:][:k], b[q.at:][:k]) {
				seeds = append(seeds, seed{p.at, q.at})
			}
		}
	}
	return seeds
}

// A grouped is a place in a and its group.
type grouped struct{ at, group int32 }

// placesOf are the runs of k symbols whose hash has the bits of mask 0, sorted by
// hash and place; no more than there should be on the average, and as many again.
func placesOf(s []uint32, k int, mask uint64) []place {
	var out []place
	r := newRolling(k)
	for i := range s {
		if hash, ok := r.step(s, i); ok && hash&mask == 0 && len(out) < 2*mostRuns {
			out = append(out, place{hash, int32(i - k + 1)})
		}
	}
	slices.SortFunc(out, func(x, y place) int {
		if x.hash == y.hash {
			return int(x.at) - int(y.at)
		}
		return cmp.Compare(x.hash, y.hash)
	})
	return out
}

// same is how many places at the beginning have one hash.
func same(p []place) int {
	n := 1
	for n < len(p) && p[n].hash == p[0].hash {
		n++
	}
	return n
}
