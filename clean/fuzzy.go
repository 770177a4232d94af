package clean

// approx compares wording with text as engines garble it: the least number of
// single-character edits (Levenshtein) that turn the wording into the text,
// into some beginning of it, or into some end of it. It works on folded text.
// The column method is Sellers's (J. Algorithms 1, 1980): a free beginning
// costs nothing in row 0, a free end takes the least of the last row.
type approx struct {
	freeStart, freeEnd bool
}

// match returns the distance and the runes of text that were matched
// (from start to end). It gives up, and says so, when the distance is sure to
// be more than limit.
func (a approx) match(wording, text []rune, limit int) (dist, start, end int, ok bool) {
	if !a.freeStart && !a.freeEnd && abs(len(wording)-len(text)) > limit {
		return 0, 0, 0, false
	}
	if !a.freeStart && a.freeEnd {
		text = text[:min(len(text), len(wording)+limit)]
	}
	type cell struct{ d, from int }
	col := make([]cell, len(wording)+1)
	for i := range col {
		col[i] = cell{i, 0}
	}
	best, bestEnd := col[len(wording)], 0
	found := a.freeEnd
	for j := 1; j <= len(text); j++ {
		diag := col[0]
		if a.freeStart {
			col[0] = cell{0, j}
		} else {
			col[0] = cell{j, 0}
		}
		least := col[0].d
		for i := 1; i <= len(wording); i++ {
			next := diag
			if wording[i-1] != text[j-1] {
				next.d++
			}
			if c := col[i]; c.d+1 < next.d { // a character of the text too many
				next = cell{c.d + 1, c.from}
			}
			if c := col[i-1]; c.d+1 < next.d { // one of the wording missing
				next = cell{c.d + 1, c.from}
			}
			diag, col[i] = col[i], next
			least = min(least, next.d)
		}
		if least > limit && !a.freeEnd {
			return 0, 0, 0, false
		}
		if a.freeEnd && col[len(wording)].d < best.d {
			best, bestEnd, found = col[len(wording)], j, true
		}
	}
	if !a.freeEnd {
		best, bestEnd, found = col[len(wording)], len(text), true
	}
	if !found || best.d > limit {
		return 0, 0, 0, false
	}
	return best.d, best.from, bestEnd, true
}

// near tells whether two folded texts differ in at most a share of the first
// one's characters.
func near(a, b string, share float64) bool {
	ra, rb := []rune(a), []rune(b)
	_, _, _, ok := approx{}.match(ra, rb, int(share*float64(len(ra))))
	return ok
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// bigrams is the set of neighbouring pairs of characters in a folded text, as
// a filter before the exact comparison: wording of n characters with at most
// k errors keeps at least n-1-2k of its pairs (Ukkonen's q-gram lemma,
// Theor. Comput. Sci. 92, 1992, with q = 2).
type bigrams [16]uint64

func pairs(text []rune) *bigrams {
	var b bigrams
	for i := 1; i < len(text); i++ {
		h := pairHash(text[i-1], text[i])
		b[h>>6] |= 1 << (h & 63)
	}
	return &b
}

// may tells whether the text can hold the wording with at most k errors.
func (b *bigrams) may(wording []rune, k int) bool {
	need := len(wording) - 1 - 2*k
	for i := 1; i < len(wording) && need > 0; i++ {
		if h := pairHash(wording[i-1], wording[i]); b[h>>6]&(1<<(h&63)) != 0 {
			need--
		}
	}
	return need <= 0
}

func pairHash(a, b rune) uint { return (uint(a)*37 + uint(b)) & 1023 }
