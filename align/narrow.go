package align

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
