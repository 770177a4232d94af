package align

import (
	"slices"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"

	"missive/distance"
)

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

// A drawer shows differences, many in the same memory.
type drawer struct {
	alphabet  *alphabet
	grid      *distance.Grid
	ref, text []piece
	a, b      []uint32
	steps     []step
	parts     []Part // what is left of a piece of memory for many
}

// A step is a run of pieces that both have, or of some that only the reference
// has and some that only the text has in their stead.
type step struct{ equal, ref, text int }

func newDrawer(a *alphabet) *drawer {
	return &drawer{alphabet: a, grid: distance.NewGrid(len(a.classes))}
}

// partsAtOnce is how many parts are asked memory for at once: some 250
// differences' worth, 40 kB.
const partsAtOnce = 1024

// longestDrawn is the most characters of one side that are compared here. A
// difference is mostly one to three words.
const longestDrawn = 64

// of shows the difference between the region's words, of which ref and text are
// the originals. It is for the eye only; nothing is counted from it.
func (d *drawer) of(p pairing, r region, ref, text string) []Part {
	d.ref, d.text = p.ref.pieces(d.ref[:0], r.refFrom, r.refTo), p.text.pieces(d.text[:0], r.textFrom, r.textTo)
	switch longest := max(len(d.ref), len(d.text)); {
	case len(d.ref) == 0 || len(d.text) == 0 || len(d.ref)+len(d.text) > longestParts:
		d.steps = append(d.steps[:0], step{ref: len(d.ref), text: len(d.text)})
	case longest <= longestDrawn:
		d.steps = apart(d.draw())
	case d.unlike():
		d.steps = append(d.steps[:0], step{ref: len(d.ref), text: len(d.text)})
	default:
		d.steps = d.diff()
	}
	return d.write(ref, text)
}

// unlike tells whether more than half of the longer side differs: then there is
// nothing to see in a difference of several words, and much to compute.
func (d *drawer) unlike() bool {
	d.a, d.b = idsOf(d.a[:0], d.ref), idsOf(d.b[:0], d.text)
	return 2*d.grid.Align(d.a, d.b).Counts().Distance() > max(len(d.a), len(d.b))
}

// draw takes the steps of a shortest script of the characters.
func (d *drawer) draw() []step {
	d.a, d.b = idsOf(d.a[:0], d.ref), idsOf(d.b[:0], d.text)
	steps := d.steps[:0]
	for _, run := range d.grid.Align(d.a, d.b) {
		last := len(steps) - 1
		if run.Op == distance.Match || last < 0 || steps[last].equal > 0 {
			steps = append(steps, step{})
			last++
		}
		switch run.Op {
		case distance.Match:
			steps[last].equal = run.N
		case distance.Delete:
			steps[last].ref += run.N
		case distance.Insert:
			steps[last].text += run.N
		case distance.Substitute:
			steps[last].ref += run.N
			steps[last].text += run.N
		}
	}
	return steps
}

func idsOf(out []uint32, p []piece) []uint32 {
	for _, x := range p {
		out = append(out, x.id)
	}
	return out
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

func (s step) size() int { return max(s.ref, s.text) }

// write makes parts of the steps.
func (d *drawer) write(ref, text string) []Part {
	if cap(d.parts)-len(d.parts) < 2*len(d.steps) {
		d.parts = make([]Part, 0, max(partsAtOnce, 2*len(d.steps)))
	}
	from := len(d.parts)
	i, j := 0, 0
	for _, s := range d.steps {
		if s.equal > 0 {
			n := bytesOf(d.ref[i : i+s.equal])
			d.parts = append(d.parts, Part{Equal, ref[:n]})
			ref, text = ref[n:], text[bytesOf(d.text[j:j+s.equal]):]
		}
		if s.ref > 0 {
			n := bytesOf(d.ref[i : i+s.ref])
			d.parts = append(d.parts, Part{Delete, ref[:n]})
			ref = ref[n:]
		}
		if s.text > 0 {
			n := bytesOf(d.text[j : j+s.text])
			d.parts = append(d.parts, Part{Insert, text[:n]})
			text = text[n:]
		}
		i, j = i+s.equal+s.ref, j+s.equal+s.text
	}
	return slices.Clip(d.parts[from:])
}

func bytesOf(p []piece) int {
	n := 0
	for _, x := range p {
		n += int(x.bytes)
	}
	return n
}

// original is words[from:to] as they stand in the source, with one blank for
// each run of white space: before folding, line-end hyphens and all.
// They are what pieces(from, to) make up.
func (t *folded) original(from, to int) string {
	if from >= to {
		return ""
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

// longestParts is the most characters, of both sides together, that are
// compared one by one for show: a reader sees nothing in longer ones, and
// go-diff's time grows with the square (1,000 that have nothing in common took
// it 1.5 ms).
const longestParts = 1000

// diff takes the steps of go-diff, for longer differences: its cleaning up by
// meaning serves the eye better there.
func (d *drawer) diff() []step {
	differ := diffmatchpatch.New()
	// By default go-diff stops looking after a second and gives what it has,
	// so that the answer depends on the machine.
	differ.DiffTimeout = 0
	names := runeNames{}
	diffs := differ.DiffMainRunes(names.of(d.alphabet, d.ref), names.of(d.alphabet, d.text), false)
	diffs = differ.DiffCleanupSemantic(diffs)
	steps := d.steps[:0]
	for _, f := range diffs {
		n := utf8.RuneCountInString(f.Text)
		switch f.Type {
		case diffmatchpatch.DiffEqual:
			steps = append(steps, step{equal: n})
		case diffmatchpatch.DiffDelete:
			steps = append(steps, step{ref: n})
		case diffmatchpatch.DiffInsert:
			steps = append(steps, step{text: n})
		}
	}
	return steps
}

// runeNames gives each symbol one rune, because go-diff knows only runes: the
// symbol's own, or one of a private area for symbols of several runes.
type runeNames map[uint32]rune

const (
	privateFirst = 0xF0000
	privateLast  = 0x10FFFD
)

func (names runeNames) of(a *alphabet, p []piece) []rune {
	out := make([]rune, len(p))
	for i, x := range p {
		r := onlyRune(a.name(x.id))
		if r == utf8.RuneError || r >= privateFirst && r <= privateLast {
			var ok bool
			if r, ok = names[x.id]; !ok {
				r = privateFirst + rune(len(names))
				names[x.id] = r
			}
		}
		out[i] = r
	}
	return out
}
