package align

import (
	"slices"
	"strings"
	"unicode/utf8"

	"missive/distance"
)

// A table holds for each beginning of both sides the least cost and the last
// step towards it.
type table struct {
	width int
	cost  []int
	step  [][2]int8 // words taken of the reference and of the text
}

// clear makes it a table for so many words.
func (t *table) clear(n, m int) {
	size := (n + 1) * (m + 1)
	t.width, t.cost, t.step = m+1, slices.Grow(t.cost[:0], size)[:size], slices.Grow(t.step[:0], size)[:size]
	for i := range t.cost {
		t.cost[i] = -1
	}
	t.cost[0] = 0
}

// consider takes a step of k words of the reference and l of the text to (i, j)
// where it costs least; of equal ones the first considered.
func (t *table) consider(i, j, k, l, cost int) {
	at := i*t.width + j
	cost += t.cost[at-k*t.width-l]
	if t.cost[at] < 0 || cost < t.cost[at] {
		t.cost[at], t.step[at] = cost, [2]int8{int8(k), int8(l)}
	}
}

// considerWords considers a word for a word, which goes before the others of the
// same cost, a word of the reference and one of the text.
func (t *table) considerWords(i, j int, ref, text []string) {
	if i > 0 && j > 0 {
		a, b := ref[i-1], text[j-1]
		alone := min(t.costBefore(i, j, 1, 0)+len(a), t.costBefore(i, j, 0, 1)+len(b)) + 1
		// Of ASCII the lengths say how many edits there are at least.
		if t.costBefore(i, j, 1, 1)+abs(len(a)-len(b)) <= alone || !allASCII(a) || !allASCII(b) {
			t.consider(i, j, 1, 1, edits(a, b))
		}
	}
	if i > 0 {
		t.consider(i, j, 1, 0, len(ref[i-1])+1)
	}
	if j > 0 {
		t.consider(i, j, 0, 1, len(text[j-1])+1)
	}
}

func (t *table) costBefore(i, j, k, l int) int { return t.cost[(i-k)*t.width+j-l] }

func (t *table) pairs(back []pair, r region, ref, text []string) []pair {
	for i, j := len(ref), len(text); i > 0 || j > 0; {
		s := t.step[i*t.width+j]
		k, l := int(s[0]), int(s[1])
		q := pair{region: region{r.refFrom + i - k, r.refFrom + i, r.textFrom + j - l, r.textFrom + j}}
		if k > 0 && l > 0 {
			a, b := strings.Join(ref[i-k:i], ""), strings.Join(text[j-l:j], "")
			q.equal = k == l && a == b
			q.alike = isAlike(a, b)
		}
		back = append(back, q)
		i, j = i-k, j-l
	}
	slices.Reverse(back)
	return back
}

// edits is the edit distance of two words, rune by rune.
func edits(a, b string) int {
	if a == b {
		return 0
	}
	if !allASCII(a) || !allASCII(b) {
		return distance.Distance([]rune(a), []rune(b))
	}
	// Most words misread differ in one place: what stands around it is the same.
	for a != "" && b != "" && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for a != "" && b != "" && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case len(a) <= 1 && len(b) <= 1:
		return 1
	case a == "" || b == "":
		return len(a) + len(b)
	case len(a) <= distance.MaxShort:
		return distance.Short(a, b)
	}
	return distance.Distance([]byte(a), []byte(b))
}

func allASCII(s string) bool {
	all := byte(0)
	for i := range len(s) {
		all |= s[i]
	}
	return all < utf8.RuneSelf
}

// isAlike tells whether two wordings are readings of the same thing.
func isAlike(a, b string) bool { return 2*edits(a, b) <= max(len(a), len(b)) }
