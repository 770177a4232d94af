package catalog

import (
	"cmp"
	"slices"
)

const (
	// slack is what share of a stretch may be lost or added in it, and margin how
	// many letters besides.
	slack  = 0.2
	margin = 64
	// leastHits is how many grams a passage must have in common with the text to
	// be looked at, and leastShare as a share of those looked up: with a quarter
	// of the letters wrong it is 0.13, with a
	// third wrong 0.06.
	leastHits  = 3
	leastShare = 0.05
	// mostRegions is how many passages are looked at.
	mostRegions = 96
)

// A region is a stretch of a file that may belong to a stretch of the text, both
// in letters.
type region struct {
	file     int
	from, to int // of the file
	qFrom    int // of the text
	qTo      int
	weight   float64
	hits     int
}

// regions are the stretches that the votes are for, the most likely first. n is
// the length of the text, looked how many grams were looked up.
func (x *Index) regions(tallies []tally, n, looked int) []region {
	order(tallies)
	var out []region
	for _, peak := range x.peaks(tallies, n, looked) {
		r := x.around(tallies, peak, n)
		if r.hits < least(looked, r.qTo-r.qFrom, n) || slices.ContainsFunc(out, r.within) {
			continue
		}
		if out = append(out, r); len(out) == mostRegions {
			break
		}
	}
	return out
}

// least is how many grams so much of a text of n letters must have in common
// with a file.
func least(looked, part, n int) int {
	return max(leastHits, int(leastShare*float64(looked)*float64(min(part, n))/float64(n)))
}

// order brings tallies into the order of files and bins.
func order(tallies []tally) {
	keys := make([]uint64, len(tallies))
	at := make(map[uint64]int32, len(tallies))
	for i, t := range tallies {
		keys[i] = uint64(t.file)<<32 | uint64(t.bin+1<<31)
		at[keys[i]] = int32(i)
	}
	slices.Sort(keys)
	sorted := make([]tally, len(tallies))
	for i, k := range keys {
		sorted[i] = tallies[at[k]]
	}
	copy(tallies, sorted)
}

// peaks are the tallies by their weight with that of their neighbours, the
// heaviest first. Those of a weight are in the order of names and bins, which no
// order of indexing changes.
func (x *Index) peaks(tallies []tally, n, looked int) []int {
	heights := make([]float64, len(tallies))
	var out []int
	for i, t := range tallies {
		hits := 0
		for j := max(0, i-1); j <= min(i+1, len(tallies)-1); j++ {
			if tallies[j].file == t.file && abs(tallies[j].bin-t.bin) <= 1 {
				heights[i] += tallies[j].weight
				hits += tallies[j].hits
			}
		}
		// Bins farther off may have as many again.
		if 2*hits >= least(looked, 2*int(x.files[t.file].letters)+margin, n) && hits >= leastHits {
			out = append(out, i)
		}
	}
	slices.SortFunc(out, func(a, b int) int {
		return cmp.Or(cmp.Compare(heights[b], heights[a]), cmp.Compare(tallies[b].weight, tallies[a].weight),
			cmp.Compare(x.files[tallies[a].file].name, x.files[tallies[b].file].name), cmp.Compare(tallies[a].bin, tallies[b].bin))
	})
	return out
}

func abs(n int64) int64 { return max(n, -n) }

// around is the region of a peak: of its bin, the bins beside it, and others of
// the same file, near enough and with votes enough to be what stands before or
// after a footnote, or a page that only one of the two has.
func (x *Index) around(tallies []tally, peak, n int) region {
	p := tallies[peak]
	file := x.files[p.file]
	r := region{file: p.file, from: int(file.letters), qFrom: n}
	reach := int64(max(8, n/drift+1))
	enough := max(leastHits, p.hits/8)
	include := func(i int) bool {
		t := tallies[i]
		d := abs(t.bin - p.bin)
		if t.file != p.file || d > reach {
			return false
		}
		if d <= 1 || t.hits >= enough {
			r.include(t, int(file.letters), n)
		}
		return true
	}
	for i := peak; i >= 0 && include(i); i-- {
	}
	for i := peak + 1; i < len(tallies) && include(i); i++ {
	}
	return r
}

// include widens the region by what a tally says: as much before its first hit
// as the text has before it, and so behind its last.
func (r *region) include(t tally, letters, n int) {
	wide := func(n int) int { return n + int(slack*float64(n)) + margin }
	at, place := int(t.first.at), int(t.first.place)
	r.from = max(0, min(r.from, place-wide(at)))
	r.qFrom = max(0, min(r.qFrom, at-wide(place)))
	at, place = int(t.last.at), int(t.last.place)
	r.to = min(letters, max(r.to, place+wide(n-at)))
	r.qTo = min(n, max(r.qTo, at+wide(letters-place)))
	r.weight += t.weight
	r.hits += t.hits
}

// within tells whether most of the region lies in another.
func (r region) within(o region) bool {
	common := min(r.to, o.to) - max(r.from, o.from)
	return r.file == o.file && 2*common > r.to-r.from
}
