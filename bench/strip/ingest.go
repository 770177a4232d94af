package main

import (
	"context"
	"fmt"

	"missive/clean"
	"missive/letter"
)

// A judged letter is one that was read, with what stands on its pages.
type judged struct {
	set    string
	letter *letter.Letter
	words  []labelled
	// reference is the letter as a reader wants it; empty where nobody wrote it.
	reference string
}

// read are the set's letters that have gold lines, cleaned by the rules as they
// are now.
func (b *bench) read(ctx context.Context, s set) ([]judged, error) {
	all, err := b.program.Letters(ctx, s.name, s.scans, "--lang", s.lang)
	if err != nil {
		return nil, err
	}
	var out []judged
	for _, one := range all {
		lines, err := s.lines(one.ID)
		if err != nil {
			return nil, err
		}
		reference, err := s.reference(one.ID)
		if err != nil {
			return nil, err
		}
		if len(lines) == 0 && reference == "" {
			continue
		}
		l, err := one.Decode()
		if err != nil {
			return nil, err
		}
		l.Edits, l.Steps = nil, nil // as it was read
		if s.gold == "" {
			lines = make([][]goldLine, len(l.Pages))
		}
		if len(lines) != len(l.Pages) {
			return nil, fmt.Errorf("%s: %d pages were read and %d have gold lines", one.Dir, len(l.Pages), len(lines))
		}
		out = append(out, judged{set: s.name, letter: l, words: label(l, lines, s.loose || s.gold == ""), reference: reference})
	}
	return out, nil
}

// cleaned has the rules clean the letters, with so much doubt.
func cleaned(letters []judged, d clean.Doubt) error {
	for _, j := range letters {
		if err := clean.Clean(j.letter, clean.Settings{Doubt: d}); err != nil {
			return err
		}
	}
	return nil
}
