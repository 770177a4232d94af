package align

// A step is a run of pieces that both have, or of some that only the reference
// has and some that only the text has in their stead.
type step struct{ equal, ref, text int }

func (s step) size() int { return max(s.ref, s.text) }

// onePlace is a shortest script of two words that differ in one character, or in
// what is added or lost at the beginning: the one that the table gives.
func onePlace(a, b []uint32) (begin int, s step, end int, ok bool) {
	n, m := len(a), len(b)
	for n > 0 && m > 0 && a[n-1] == b[m-1] {
		n, m = n-1, m-1
	}
	for begin < min(n, m) && a[begin] == b[begin] {
		begin++
	}
	s = step{ref: n - begin, text: m - begin}
	return begin, s, len(a) - n, s.size() == 1 || begin == 0 && s.size() > 0 && min(s.ref, s.text) == 0
}

// apart makes one change of two with a few equal characters between them, no
// more than either changes: a letter that a word and what it was taken for have
// in common by chance tells the eye nothing. (The rule is that of go-diff's
// cleaning up by meaning, N. Fraser, Writing: Diff Strategies, 2006.)
func apart(steps []step) []step {
	for again := true; again; {
		again = false
		out := steps[:0]
		for i := 0; i < len(steps); i++ {
			s, last := steps[i], len(out)-1
			if s.equal > 0 && last >= 0 && i+1 < len(steps) && s.equal <= out[last].size() && s.equal <= steps[i+1].size() {
				next := steps[i+1]
				out[last].ref += s.equal + next.ref
				out[last].text += s.equal + next.text
				i++
				again = true
				continue
			}
			out = append(out, s)
		}
		steps = out
	}
	return steps
}
