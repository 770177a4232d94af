package distance

import "slices"

// plainScript is the definition that Align is held to: the textbook table,
// whole, and the way back through it as the package comment words it.
func plainScript(a, b []rune) Script {
	d := make([][]int, len(a)+1)
	for i := range d {
		d[i] = make([]int, len(b)+1)
		for j := range d[i] {
			switch {
			case i == 0:
				d[i][j] = j
			case j == 0:
				d[i][j] = i
			default:
				d[i][j] = min(d[i-1][j-1]+differ(a[i-1], b[j-1]), d[i-1][j]+1, d[i][j-1]+1)
			}
		}
	}
	var steps []Op
	for i, j := len(a), len(b); i > 0 || j > 0; {
		switch {
		case i > 0 && j > 0 && d[i][j] == d[i-1][j-1]+differ(a[i-1], b[j-1]):
			steps = append(steps, Op(differ(a[i-1], b[j-1])))
			i, j = i-1, j-1
		case i > 0 && d[i][j] == d[i-1][j]+1:
			steps = append(steps, Delete)
			i--
		default:
			steps = append(steps, Insert)
			j--
		}
	}
	var s Script
	for _, op := range steps {
		if last := len(s) - 1; last >= 0 && s[last].Op == op {
			s[last].N++
		} else {
			s = append(s, Run{op, 1})
		}
	}
	slices.Reverse(s)
	return s
}

func differ(x, y rune) int {
	if x == y {
		return 0
	}
	return 1
}

// rebuilt follows s from a, taking what it inserts from b, and says what comes
// out and whether s fits both.
func rebuilt(s Script, a, b []rune) (out []rune, fits bool) {
	i, j := 0, 0
	for _, r := range s {
		for range r.N {
			if r.Op != Insert && i >= len(a) || r.Op != Delete && j >= len(b) {
				return out, false
			}
			switch r.Op {
			case Match:
				if a[i] != b[j] {
					return out, false
				}
				out = append(out, a[i])
			case Substitute:
				if a[i] == b[j] {
					return out, false
				}
				out = append(out, b[j])
			case Insert:
				out = append(out, b[j])
			}
			if r.Op != Insert {
				i++
			}
			if r.Op != Delete {
				j++
			}
		}
	}
	return out, i == len(a) && slices.Equal(out, b)
}
