package align

import (
	"slices"
	"strings"

	"missive/distance"
)

const (
	// longestNarrowed is the most pairs of characters of a region that is told
	// apart further: passages of some 100 words. Longer ones without a word in
	// common are other passages, and no pair in them means anything.
	longestNarrowed = 400_000
	// mostRun is how many words one word of the other text may be: letters set
	// wide fall apart into more, but those share no shape with the word.
	mostRun = 3
)

// narrowed parts regions so that each differs in one way: words that stand for
// each other, words that only one text has, and words that were split or run
// together. Words that are not alike stay together in one region, for which
// of them stands for which nobody can say.
func (p pairing) narrowed(all []region) []region {
	out := make([]region, 0, len(all)+len(all)/2)
	w := &narrower{p: p}
	for _, r := range all {
		n, m := r.refTo-r.refFrom, r.textTo-r.textFrom
		if n == 0 || m == 0 || n == 1 && m == 1 || p.ref.span(r.refFrom, r.refTo)*p.text.span(r.textFrom, r.textTo) > longestNarrowed {
			out = append(out, r)
			continue
		}
		out = w.narrow(out, r)
	}
	return out
}

// A pair is some words of the reference and what stands for them in the text;
// one side may have none.
type pair struct {
	region
	alike bool // more of the characters are equal than not
	equal bool
}

// A narrower keeps its memory from one region to the next.
type narrower struct {
	p         pairing
	t         table
	ref, text []string
	back      []pair
}

// narrow appends the parts of a region.
func (w *narrower) narrow(out []region, r region) []region {
	open := false // the last of out is of words that are not alike
	for _, q := range w.pairs(r) {
		switch {
		case q.equal:
			open = false
		case q.alike:
			out, open = append(out, q.region), false
		case open:
			last := &out[len(out)-1]
			last.refTo, last.textTo = q.refTo, q.textTo
		default:
			out, open = append(out, q.region), true
		}
	}
	return out
}

// pairs lines up the region's words at the least cost: words that stand for each
// other cost the edits of their characters and a blank that one side lacks,
// words that only one side has their characters and a blank.
func (w *narrower) pairs(r region) []pair {
	w.ref, w.text = w.p.ref.appendSymbols(w.ref[:0], r.refFrom, r.refTo), w.p.text.appendSymbols(w.text[:0], r.textFrom, r.textTo)
	ref, text, t := w.ref, w.text, &w.t
	t.clear(len(ref), len(text))
	for i := range len(ref) + 1 {
		for j := range len(text) + 1 {
			if i > 0 && j > 0 {
				t.consider(i, j, 1, 1, edits(ref[i-1], text[j-1]))
			}
			if i > 0 {
				t.consider(i, j, 1, 0, len(ref[i-1])+1)
			}
			if j > 0 {
				t.consider(i, j, 0, 1, len(text[j-1])+1)
			}
			for k := 2; k <= mostRun; k++ {
				if i >= k && j > 0 {
					t.considerRun(i, j, k, 1, ref[i-k:i], text[j-1:j])
				}
				if j >= k && i > 0 {
					t.considerRun(i, j, 1, k, ref[i-1:i], text[j-k:j])
				}
			}
		}
	}
	w.back = t.pairs(w.back[:0], r, ref, text)
	return w.back
}

// edits is the edit distance of two words in bytes, or in characters where
// they are no ASCII: only its order counts here.
func edits(a, b string) int {
	if len(a) <= distance.MaxShort && allASCII(a) && allASCII(b) {
		return distance.Short(a, b)
	}
	return distance.Distance([]rune(a), []rune(b))
}

func allASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// isAlike tells whether two wordings of that many differing characters are
// readings of the same thing.
func isAlike(a, b string, edits int) bool { return 2*edits <= max(len(a), len(b)) }

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

// considerRun is consider for words run together, which must be alike.
func (t *table) considerRun(i, j, k, l int, ref, text []string) {
	a, b := strings.Join(ref, ""), strings.Join(text, "")
	if 3*len(a) < 2*len(b) || 3*len(b) < 2*len(a) {
		return
	}
	n := edits(a, b)
	if 3*n <= max(len(a), len(b)) {
		t.consider(i, j, k, l, n+max(k, l)-1)
	}
}

func (t *table) pairs(back []pair, r region, ref, text []string) []pair {
	for i, j := len(ref), len(text); i > 0 || j > 0; {
		s := t.step[i*t.width+j]
		k, l := int(s[0]), int(s[1])
		q := pair{region: region{r.refFrom + i - k, r.refFrom + i, r.textFrom + j - l, r.textFrom + j}}
		if k > 0 && l > 0 {
			a, b := strings.Join(ref[i-k:i], ""), strings.Join(text[j-l:j], "")
			q.equal = k == l && a == b
			q.alike = isAlike(a, b, edits(a, b))
		}
		back = append(back, q)
		i, j = i-k, j-l
	}
	slices.Reverse(back)
	return back
}

// span is how many bytes words[from:to] reach over in the source.
func (t *folded) span(from, to int) int { return t.end(to-1) - t.start(from) }

// symbolsOf are words[from:to] as they count.
func (t *folded) symbolsOf(from, to int) []string {
	return t.appendSymbols(make([]string, 0, to-from), from, to)
}

func (t *folded) appendSymbols(out []string, from, to int) []string {
	for _, w := range t.words[from:to] {
		out = append(out, w.sym)
	}
	return out
}

func (t *folded) symbolOf(n int) string { return t.words[n].sym }
