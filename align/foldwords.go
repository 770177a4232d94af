package align

import "missive/distance"

// A word is a run of chars without white space.
type word struct {
	sym      string // what it counts as
	from, to int    // chars[from:to]
}

// split fills words.
func (t *folded) split() {
	classes := t.alphabet.classes
	n, before := 0, space
	for _, c := range t.chars {
		blank := classes[c] & space
		if blank == 0 && before != 0 {
			n++
		}
		before = blank
	}
	t.words = make([]word, 0, n)
	from := -1
	for i, c := range t.chars {
		switch blank := classes[c]&space != 0; {
		case !blank && from < 0:
			from = i
		case blank && from >= 0:
			t.words = append(t.words, word{t.symbols(from, i), from, i})
			from = -1
		}
	}
	if from >= 0 {
		t.words = append(t.words, word{t.symbols(from, len(t.chars)), from, len(t.chars)})
	}
}

// symbols is what chars[from:to] count as.
func (t *folded) symbols(from, to int) string {
	// Most words are as they stand, a byte a character: no need to build another.
	first, last := int(t.starts[from]), int(t.ends[to-1])
	if last-first == to-from {
		return t.src[first:last]
	}
	b := make([]byte, 0, last-first)
	for i := from; i < to; i++ {
		b = append(b, t.sym(i)...)
	}
	if string(b) == t.src[first:last] {
		return t.src[first:last]
	}
	return string(b)
}

// number fills ids.
func (t *folded) number(ids distance.Numbering[string]) {
	t.ids = make([]uint32, len(t.words))
	for i, w := range t.words {
		t.ids[i] = ids.Number(w.sym)
	}
}

// start and end are the bytes of words[n] in the source.
func (t *folded) start(n int) int { return int(t.starts[t.words[n].from]) }
func (t *folded) end(n int) int   { return int(t.ends[t.words[n].to-1]) }
