package distance

// Distance is the least number of insertions, deletions and substitutions
// that lead from a to b.
func Distance[T comparable](a, b []T) int {
	a, b, _ = trimSuffix(a, b)
	d, _ := newTable(a, b).distance(max(len(a), len(b)))
	return d
}

// Align is the shortest edit script from a to b that the package comment
// defines: the same for the same sequences, always.
//
// Time is proportional to the longer length times the distance, divided by
// 64; memory to the square root of the length of b times the distance, and
// under 100 MB for sequences of up to a million elements.
func Align[T comparable](a, b []T) Script {
	s, _ := AlignWithin(a, b, max(len(a), len(b)))
	return s
}

// AlignWithin is Align if the distance is at most limit; otherwise it gives up
// and ok is false. It bounds the time, which is proportional to the longer
// length times the limit.
func AlignWithin[T comparable](a, b []T, limit int) (s Script, ok bool) {
	// A common suffix belongs to the script by its definition. A common prefix
	// need not: of "ab" and "aab" the script matches the second a.
	a, b, suffix := trimSuffix(a, b)
	t := newTable(a, b)
	d, ok := t.distance(limit)
	if !ok {
		return nil, false
	}
	return t.traceback(d, suffix), true
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

// distance widens the band until it holds a shortest script, or one of limit
// edits and no shortest script is as short.
func (t *table) distance(limit int) (d int, ok bool) {
	shorter, longer := min(len(t.a), len(t.b)), max(len(t.a), len(t.b))
	if shorter == 0 || longer-shorter > limit {
		return longer, longer <= limit
	}
	limit = min(limit, longer)
	for k := max(firstBand, longer-shorter); ; k *= 2 {
		k = min(k, limit)
		t.reset(k)
		t.run(0, len(t.b), nil)
		if d := t.corner(); d <= k || k == limit {
			return d, d <= limit
		}
	}
}
