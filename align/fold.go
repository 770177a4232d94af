package align

import (
	"unicode/utf8"

	"missive/distance"
)

// A folded is a text as it is counted, with the way back to the source. A
// character takes twelve bytes, so that a book of ten megabytes fits in memory
// beside its reference.
type folded struct {
	src string
	// chars are the user-perceived characters as numbers of the alphabet, and
	// starts and ends the bytes of the source that each stands for. Bytes that
	// folding drops lie between them.
	chars        []uint32
	starts, ends []uint32
	words        []word
	// ids number what the words count as: the same number is the same word, in
	// both texts that were folded together.
	ids      []uint32
	alphabet *alphabet
}

// foldBoth folds two texts that are to be compared. They are folded together
// because a word parted at a line end can only be judged by how the word
// stands elsewhere, and so that the same number is the same symbol in both.
func foldBoth(ref, text string, f Folding) (a, b *folded) {
	letters := newAlphabet(f)
	a, b = &folded{src: ref, alphabet: letters}, &folded{src: text, alphabet: letters}
	for _, t := range []*folded{a, b} {
		t.segment()
	}
	if f.LineEndHyphens {
		joinLineEnds(a, b)
	}
	for _, t := range []*folded{a, b} {
		t.drop(f)
		if f.DashRuns {
			t.foldDashRuns()
		}
		if f.WhiteSpace {
			t.foldWhiteSpace()
		}
		t.split()
	}
	// Every fourth word is about the share of new ones where one in ten
	// characters is wrong: growing the map would take as long as filling it.
	ids := make(distance.Numbering[string], (len(a.words)+len(b.words))/4)
	a.number(ids)
	b.number(ids)
	return a, b
}

// segment fills chars, folding what concerns one character alone.
func (t *folded) segment() {
	src := t.src
	chars, starts, ends := make([]uint32, len(src)), make([]uint32, len(src)), make([]uint32, len(src))
	n := 0
	for at := 0; at < len(src); n++ {
		long := 1
		if c := src[at]; c < utf8.RuneSelf && c != '\r' && (at+1 == len(src) || src[at+1] < utf8.RuneSelf) {
			chars[n] = uint32(c)
		} else {
			long = clusterLen(src[at:])
			chars[n] = t.alphabet.of(src[at : at+long])
		}
		starts[n], ends[n] = uint32(at), uint32(at+long)
		at += long
	}
	t.chars, t.starts, t.ends = chars[:n], starts[:n], ends[:n]
}

// is tells whether char i is of one of the classes.
func (t *folded) is(i int, c class) bool { return t.alphabet.classes[t.chars[i]]&c != 0 }

// sym is what char i counts as.
func (t *folded) sym(i int) string { return t.alphabet.name(t.chars[i]) }

// source is char i before folding.
func (t *folded) source(i int) string { return t.src[t.starts[i]:t.ends[i]] }

// keep moves char i to place n.
func (t *folded) keep(n, i int) {
	if n == i {
		return
	}
	t.chars[n], t.starts[n], t.ends[n] = t.chars[i], t.starts[i], t.ends[i]
}

// cut leaves the first n chars.
func (t *folded) cut(n int) {
	t.chars, t.starts, t.ends = t.chars[:n], t.starts[:n], t.ends[:n]
}

// foldDashRuns makes one hyphen of neighbouring dashes.
func (t *folded) foldDashRuns() {
	n, classes := 0, t.alphabet.classes
	for i, c := range t.chars {
		if classes[c]&dash != 0 && n > 0 && t.is(n-1, dash) {
			t.chars[n-1], t.ends[n-1] = '-', t.ends[i]
			continue
		}
		t.keep(n, i)
		n++
	}
	t.cut(n)
}

// drop takes out what counts as nothing.
func (t *folded) drop(f Folding) {
	var none class
	if f.Invisible {
		none |= invisible
	}
	if f.StrikeoutMarks {
		none |= strikeout
	}
	if !t.alphabet.has(none) {
		return
	}
	n := 0
	for i := range t.chars {
		if !t.is(i, none) {
			t.keep(n, i)
			n++
		}
	}
	t.cut(n)
}

// foldWhiteSpace makes one blank of each run of white space and drops it at
// both ends.
func (t *folded) foldWhiteSpace() {
	n, classes := 0, t.alphabet.classes
	for i, c := range t.chars {
		if classes[c]&space == 0 {
			t.keep(n, i)
			n++
		} else if n > 0 && t.chars[n-1] != ' ' {
			t.keep(n, i)
			t.chars[n] = ' '
			n++
		}
	}
	if n > 0 && t.chars[n-1] == ' ' {
		n--
	}
	t.cut(n)
}
