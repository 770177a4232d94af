package align

import (
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

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
