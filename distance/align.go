package distance

import "slices"

// Distance is the least number of insertions, deletions and substitutions
// that lead from a to b.
func Distance[T comparable](a, b []T) int {
	a, b, _ = trimSuffix(a, b)
	return newTable(a, b).distance()
}

// Align is the shortest edit script from a to b that the package comment
// defines: the same for the same sequences, always.
//
// Time is proportional to the longer length times the distance, divided by
// 64; memory to the square root of the length of b times the distance, and
// under 100 MB for sequences of up to a million elements.
func Align[T comparable](a, b []T) Script {
	// A common suffix belongs to the script by its definition. A common prefix
	// need not: of "ab" and "aab" the script matches the second a.
	a, b, suffix := trimSuffix(a, b)
	back := Script(nil).prepend(Match, suffix)
	switch {
	case len(b) == 0:
		back = back.prepend(Delete, len(a))
	case len(a) == 0:
		back = back.prepend(Insert, len(b))
	default:
		t := newTable(a, b)
		back = t.traceback(t.distance(), back)
	}
	slices.Reverse(back)
	return back
}

func trimSuffix[T comparable](a, b []T) (shortA, shortB []T, n int) {
	for n < len(a) && n < len(b) && a[len(a)-1-n] == b[len(b)-1-n] {
		n++
	}
	return a[:len(a)-n], b[:len(b)-n], n
}

// firstBand is the first guess at the distance. A band narrower than a
// machine word saves nothing.
const firstBand = 64

// distance widens the band until it holds a shortest script.
func (t *table) distance() int {
	longer := max(len(t.a), len(t.b))
	if len(t.a) == 0 || len(t.b) == 0 {
		return longer
	}
	for k := max(firstBand, abs(len(t.a)-len(t.b))); ; k *= 2 {
		t.reset(min(k, longer))
		t.run(0, len(t.b), nil)
		if d := t.corner(); d <= k || k >= longer {
			return d
		}
	}
}

func abs(n int) int { return max(n, -n) }
