package align

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// A piece is one character of some differing words: what it counts as, and
// what stands in the source for it, with what folding dropped after it.
type piece struct{ sym, src string }

// pieces are words[from:to] character by character, with one blank between
// words.
func (t *folded) pieces(from, to int) []piece {
	var out []piece
	for n := from; n < to; n++ {
		if n > from {
			out = append(out, piece{" ", " "})
		}
		w := t.words[n]
		for i := w.from; i < w.to; i++ {
			end := t.chars[i].end
			if i+1 < w.to {
				end = t.chars[i+1].start
			}
			out = append(out, piece{t.chars[i].sym, oneBlank(t.src[t.chars[i].start:end])})
		}
	}
	return out
}

// original is words[from:to] as they stand in the source, with one blank for
// each run of white space: before folding, line-end hyphens and all.
// They are what pieces(from, to) make up.
func (t *folded) original(from, to int) string {
	words := make([]string, 0, to-from)
	for n := from; n < to; n++ {
		words = append(words, oneBlank(t.src[t.start(n):t.end(n)]))
	}
	return strings.Join(words, " ")
}

// oneBlank makes one blank of each run of white space.
func oneBlank(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r <= ' ' || r >= utf8.RuneSelf }) {
		return s
	}
	var b strings.Builder
	blank := false
	for n := 0; s != ""; s = s[n:] {
		n = clusterLen(s)
		space := isSpace(s[:n])
		switch {
		case !space:
			b.WriteString(s[:n])
		case !blank:
			b.WriteByte(' ')
		}
		blank = space
	}
	return b.String()
}

// longestParts is the most characters, of both sides together, that are
// compared one by one for show: a reader sees nothing in longer ones, and
// go-diff's time grows with the square (1,000 that have nothing in common took
// it 1.5 ms).
const longestParts = 1000

// parts shows the difference between two runs of characters. It is for the
// eye only; nothing is counted from it.
func parts(ref, text []piece) []Part {
	if len(ref) == 0 || len(text) == 0 || len(ref)+len(text) > longestParts {
		return whole(ref, text)
	}
	d := diffmatchpatch.New()
	// By default go-diff stops looking after a second and gives what it has,
	// so that the answer depends on the machine.
	d.DiffTimeout = 0
	names := runeNames{}
	diffs := d.DiffMainRunes(names.of(ref), names.of(text), false)
	diffs = d.DiffCleanupSemantic(diffs)
	var out []Part
	for _, f := range diffs {
		n := len([]rune(f.Text))
		switch f.Type {
		case diffmatchpatch.DiffEqual:
			out = append(out, Part{Equal, source(ref[:n])})
			ref, text = ref[n:], text[n:]
		case diffmatchpatch.DiffDelete:
			out = append(out, Part{Delete, source(ref[:n])})
			ref = ref[n:]
		case diffmatchpatch.DiffInsert:
			out = append(out, Part{Insert, source(text[:n])})
			text = text[n:]
		}
	}
	return out
}

func whole(ref, text []piece) []Part {
	out := []Part{}
	if len(ref) > 0 {
		out = append(out, Part{Delete, source(ref)})
	}
	if len(text) > 0 {
		out = append(out, Part{Insert, source(text)})
	}
	return out
}

func source(p []piece) string {
	var b strings.Builder
	for _, x := range p {
		b.WriteString(x.src)
	}
	return b.String()
}

// runeNames gives each symbol one rune, because go-diff knows only runes: the
// symbol's own, or one of a private area for symbols of several runes.
type runeNames map[string]rune

const (
	privateFirst = 0xF0000
	privateLast  = 0x10FFFD
)

func (names runeNames) of(p []piece) []rune {
	out := make([]rune, len(p))
	for i, x := range p {
		r := onlyRune(x.sym)
		if r == '\uFFFD' || r >= privateFirst && r <= privateLast {
			var ok bool
			if r, ok = names[x.sym]; !ok {
				r = privateFirst + rune(len(names))
				names[x.sym] = r
			}
		}
		out[i] = r
	}
	return out
}
