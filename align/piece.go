package align

import "unicode/utf8"

// A piece is one character of some differing words: what it counts as, and how
// many bytes of what [folded.original] gives stand for it, what folding dropped
// after it among them.
type piece struct {
	id    uint32
	bytes int32
}

// pieces are words[from:to] character by character, with one blank between
// words, put behind out.
func (t *folded) pieces(out []piece, from, to int) []piece {
	for n := from; n < to; n++ {
		if n > from {
			out = append(out, piece{' ', 1})
		}
		w := t.words[n]
		for i := w.from; i < w.to; i++ {
			end := t.ends[i]
			if i+1 < w.to {
				end = t.starts[i+1]
			}
			bytes := end - t.starts[i]
			if bytes > 1 {
				bytes = uint32(len(oneBlank(t.src[t.starts[i]:end])))
			}
			out = append(out, piece{t.chars[i], int32(bytes)})
		}
	}
	return out
}

// original is words[from:to] as they stand in the source, with one blank for
// each run of white space: before folding, line-end hyphens and all.
// They are what pieces(from, to) make up.
func (t *folded) original(from, to int) string {
	if from >= to {
		return ""
	}
	if to-from == 1 && t.verbatim(from) {
		return t.src[t.start(from):t.end(from)]
	}
	s := t.src[t.start(from):t.end(to-1)]
	switch blanks(s) {
	case blanksSingle:
		return s
	case blanksASCII:
		return oneBlank(s)
	}
	b := make([]byte, 0, len(s))
	for n := from; n < to; n++ {
		if n > from {
			b = append(b, ' ')
		}
		b = append(b, oneBlank(t.src[t.start(n):t.end(n)])...)
	}
	return string(b)
}

// verbatim tells whether words[n] stand in the source with a byte for each
// character, and nothing among them that folding dropped.
func (t *folded) verbatim(n int) bool {
	w := t.words[n]
	return int(t.ends[w.to-1]-t.starts[w.from]) == w.to-w.from
}

// only are the characters of the one word that words[from:to] are, where it stands
// verbatim; nil where not.
func (t *folded) only(from, to int) []uint32 {
	if to-from != 1 || !t.verbatim(from) {
		return nil
	}
	return t.chars[t.words[from].from:t.words[from].to]
}

// What blanks finds in a text.
const (
	blanksSingle = iota // ASCII, and no white space but single blanks
	blanksASCII         // ASCII
	blanksAny
)

func blanks(s string) int {
	found := blanksSingle
	before := false
	for i := range len(s) {
		c := s[i]
		blank := c == ' ' || '\t' <= c && c <= '\r'
		if c >= utf8.RuneSelf {
			return blanksAny
		}
		if blank && (before || c != ' ') {
			found = blanksASCII
		}
		before = blank
	}
	return found
}

// oneBlank makes one blank of each run of white space.
func oneBlank(s string) string {
	kind := blanks(s)
	if kind == blanksSingle {
		return s
	}
	b := make([]byte, 0, len(s))
	blank := false
	for n := 0; s != ""; s = s[n:] {
		n = 1
		if kind == blanksAny {
			n = clusterLen(s)
		}
		space := isSpace(s[:n])
		switch {
		case !space:
			b = append(b, s[:n]...)
		case !blank:
			b = append(b, ' ')
		}
		blank = space
	}
	return string(b)
}
