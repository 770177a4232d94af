package profile

import "missive/distance"

// A furthest is the table of E. Ukkonen, Algorithms for approximate string
// matching, Information and Control 64 (1985) 100-118, in which the programs of
// ISRI find the way from one text to the other: for so many edits, how far into
// the reference each diagonal can be followed.
type furthest struct {
	a, b  []uint32
	reach [][]int32 // reach[p][p+k]: after p edits, on the diagonal of j-i = k
}

const beyond = -1 // no way of so many edits ends on the diagonal

// likeISRI is the shortest script that ISRI's programs take of several: after
// each edit as far as both are equal; before it, walking back, on the diagonal
// from which the way comes furthest, of equal ones where the reference has a
// character more, else a substitution, else where the text has one more. Where
// the table is too large the script is another shortest one, of as many edits,
// and asTool is false.
func likeISRI(ref, text []string) (s distance.Script, asTool, exact bool) {
	a, b := numbers(ref, text)
	f := furthest{a: a, b: b}
	for cells := 0; !f.grow(); {
		if cells += len(f.reach[len(f.reach)-1]); cells > mostTable {
			s, exact = script(ref, text)
			return s, false, exact
		}
	}
	return f.back(), true, true
}

// grow allows one edit more and tells whether that leads to both ends.
func (f *furthest) grow() bool {
	p := len(f.reach)
	row := make([]int32, 2*p+1)
	f.reach = append(f.reach, row)
	for k := -p; k <= p; k++ {
		i, _ := f.edit(p, k)
		if i != beyond {
			i = f.slide(i, k)
		}
		row[p+k] = int32(i)
	}
	end := len(f.b) - len(f.a)
	return -p <= end && end <= p && int(row[p+end]) == len(f.a)
}

// slide follows a diagonal as far as both are equal.
func (f *furthest) slide(i, k int) int {
	for i < len(f.a) && i+k < len(f.b) && f.a[i] == f.b[i+k] {
		i++
	}
	return i
}

// edit is where the last of p edits leaves the way on diagonal k, and the
// diagonal before it.
func (f *furthest) edit(p, k int) (i, before int) {
	if p == 0 {
		return 0, 0
	}
	i = beyond
	for from := max(k-1, 1-p); from <= min(k+1, p-1); from++ {
		at := int(f.reach[p-1][p-1+from])
		if at == beyond {
			continue
		}
		if from >= k {
			at++
		}
		if at >= i && at <= len(f.a) && at+k <= len(f.b) {
			i, before = at, from
		}
	}
	return i, before
}

// back is the script that the table found.
func (f *furthest) back() distance.Script {
	var s distance.Script
	k := len(f.b) - len(f.a)
	for p := len(f.reach) - 1; p >= 0; p-- {
		start, before := f.edit(p, k)
		s = append(s, distance.Run{Op: distance.Match, N: int(f.reach[p][p+k]) - start})
		if p > 0 {
			op := distance.Substitute
			switch {
			case before > k:
				op = distance.Delete
			case before < k:
				op = distance.Insert
			}
			s = append(s, distance.Run{Op: op, N: 1})
		}
		k = before
	}
	return tidy(s)
}
