package tei

import (
	"bytes"

	"missive/letter/internal/pagefile"
)

// A state is how far a builder has come.
type state struct {
	line                    int
	out, marks, left, spans int
	gap                     gap
}

// translated is set where a translation of the letter begins.
func (b *builder) translated(name string, a pagefile.Attributes, at pagefile.Spot) *state {
	if !isDivision(name) || !says(a, []string{"type"}, "translation") || b.inText == nil {
		return nil
	}
	return &state{at.Line, len(b.flow.out), len(b.flow.marks), len(b.left), b.divisions, b.flow.gap}
}

// leaveTranslation leaves out a translation that has ended, if the original
// stands before it: the scan shows that. A translation alone is read, for it may
// be what was scanned.
func (b *builder) leaveTranslation(s *state) {
	in := b.inside()
	if s == nil || in == nil || s.spans != b.divisions || len(bytes.TrimSpace(b.flow.out[in.from:s.out])) == 0 {
		return
	}
	text := b.flow.out[s.out:]
	b.left = b.left[:s.left]
	b.omit(translation, s.line).text(text)
	b.flow.out, b.flow.marks = b.flow.out[:s.out], b.flow.marks[:s.marks]
	b.flow.gap, b.flow.held, b.flow.glued = s.gap, noGap, false
	b.flow.next = pagefile.Spot{}
}
