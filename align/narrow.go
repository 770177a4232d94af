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
	// refRun and textRun are words run together.
	refRun, textRun []byte
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
			t.considerWords(i, j, ref, text)
			for k := 2; k <= mostRun; k++ {
				if i >= k && j > 0 {
					w.considerRun(i, j, k, 1)
				}
				if j >= k && i > 0 {
					w.considerRun(i, j, 1, k)
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

// considerWords considers a word for a word, which goes before the others of the
// same cost, a word of the reference and one of the text.
func (t *table) considerWords(i, j int, ref, text []string) {
	if i > 0 && j > 0 {
		a, b := ref[i-1], text[j-1]
		alone := min(t.costBefore(i, j, 1, 0)+len(a), t.costBefore(i, j, 0, 1)+len(b)) + 1
		if t.costBefore(i, j, 1, 1)+leastEdits(a, b) <= alone {
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

// leastEdits is no more than edits; it is told from the lengths.
func leastEdits(a, b string) int {
	n := abs(len(a) - len(b))
	if n == 0 || !allASCII(a) || !allASCII(b) {
		return 0
	}
	return n
}

// considerRun considers k words of the reference run together for l of the text,
// which must be alike.
func (w *narrower) considerRun(i, j, k, l int) {
	ref, text := w.ref[i-k:i], w.text[j-l:j]
	n, m := lengthOf(ref), lengthOf(text)
	if 3*n < 2*m || 3*m < 2*n || w.t.costBefore(i, j, k, l)+max(k, l)-1 >= w.t.cost[i*w.t.width+j] {
		return
	}
	w.refRun, w.textRun = appendRun(w.refRun[:0], ref), appendRun(w.textRun[:0], text)
	if e := edits(string(w.refRun), string(w.textRun)); 3*e <= max(n, m) {
		w.t.consider(i, j, k, l, e+max(k, l)-1)
	}
}

func lengthOf(words []string) int {
	n := 0
	for _, w := range words {
		n += len(w)
	}
	return n
}

func appendRun(out []byte, words []string) []byte {
	for _, w := range words {
		out = append(out, w...)
	}
	return out
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
