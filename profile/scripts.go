package profile

import (
	"slices"

	"missive/distance"
)

// script is the shortest script of package distance, or where that takes more
// than mostCells one that is not shortest.
func script(ref, text []string) (s distance.Script, exact bool) {
	a, b := numbers(ref, text)
	longer := max(len(a), len(b), 1)
	if s, ok := distance.AlignWithin(a, b, int(min(float64(longer), mostCells/float64(longer)))); ok {
		return s, true
	}
	shorter := min(len(a), len(b))
	s = distance.Script{{Op: distance.Substitute, N: shorter}}
	if len(a) > shorter {
		s = append(s, distance.Run{Op: distance.Delete, N: len(a) - shorter})
	} else if len(b) > shorter {
		s = append(s, distance.Run{Op: distance.Insert, N: len(b) - shorter})
	}
	return s, false
}

// levenshtein are the edits of that script.
func levenshtein(ref, text []string) (c distance.Counts, exact bool) {
	s, exact := script(ref, text)
	return s.Counts(), exact
}

// matched calls f with the place in the reference of each match.
func matched(s distance.Script, f func(i int)) {
	i := 0
	for _, run := range s {
		if run.Op == distance.Match {
			for n := range run.N {
				f(i + n)
			}
		}
		n, _ := run.Lengths()
		i += n
	}
}

// mostTable is how many cells of a table of distances are held to find the way
// back that another tool takes: 2,000 by 2,000 words, or letters of some 12 kB.
// Rapidfuzz itself goes another way beyond it.
const mostTable = 4 << 20

// likeRapidfuzz is the shortest script that rapidfuzz takes of several: without
// what both begin and end with, walking back, a deletion wherever one is on a
// shortest way; then an insertion where the way above it rises; else the
// diagonal. Where the table is too large the script is another shortest one, of
// as many edits, and asTool is false.
func likeRapidfuzz(ref, text []string) (s distance.Script, asTool, exact bool) {
	before := 0
	for before < min(len(ref), len(text)) && ref[before] == text[before] {
		before++
	}
	after := 0
	for after < min(len(ref), len(text))-before && ref[len(ref)-1-after] == text[len(text)-1-after] {
		after++
	}
	a, b := numbers(ref[before:len(ref)-after], text[before:len(text)-after])
	if (len(a)+1)*(len(b)+1) > mostTable {
		s, exact = script(ref, text)
		return s, false, exact
	}
	d := table(a, b)
	width := len(b) + 1
	at := func(i, j int) int32 { return d[i*width+j] }
	i, j := len(a), len(b)
	back := distance.Script{{Op: distance.Match, N: after}}
	for i > 0 && j > 0 {
		op := distance.Match
		switch {
		case at(i, j)-at(i-1, j) == 1:
			op = distance.Delete
		case at(i, j-1)-at(i-1, j-1) == -1:
			op = distance.Insert
		case a[i-1] != b[j-1]:
			op = distance.Substitute
		}
		back = append(back, distance.Run{Op: op, N: 1})
		if op != distance.Insert {
			i--
		}
		if op != distance.Delete {
			j--
		}
	}
	back = append(back, distance.Run{Op: distance.Delete, N: i}, distance.Run{Op: distance.Insert, N: j},
		distance.Run{Op: distance.Match, N: before})
	return tidy(back), true, true
}

// table is the table of distances of the beginnings of a and b.
func table(a, b []uint32) []int32 {
	width := len(b) + 1
	d := make([]int32, (len(a)+1)*width)
	for j := range width {
		d[j] = int32(j)
	}
	for i := 1; i <= len(a); i++ {
		above, row := d[(i-1)*width:i*width], d[i*width:(i+1)*width]
		row[0] = int32(i)
		for j := 1; j < width; j++ {
			step := above[j-1]
			if a[i-1] != b[j-1] {
				step++
			}
			row[j] = min(step, above[j]+1, row[j-1]+1)
		}
	}
	return d
}

// tidy is a script that was made back to front, neighbouring runs of one op
// joined.
func tidy(back distance.Script) distance.Script {
	slices.Reverse(back)
	out := back[:0]
	for _, run := range back {
		if run.N == 0 {
			continue
		}
		if last := len(out) - 1; last >= 0 && out[last].Op == run.Op {
			out[last].N += run.N
			continue
		}
		out = append(out, run)
	}
	return out
}
