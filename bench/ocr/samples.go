package main

import (
	"context"
	"fmt"

	"missive/reading"
	"missive/settle"
)

// A sample is a word with what was measured on it, and what it is.
type sample struct {
	settle.Sample
	letter string
	kind   kind
	right  answer
}

// samples are the words of all letters at all configurations.
func (b *bench) samples(ctx context.Context) ([]sample, error) {
	work := b.work()
	if _, err := b.readAll(ctx, work); err != nil {
		return nil, err
	}
	var all []sample
	for at := range b.configs {
		for _, pages := range byLetter(work, at) {
			more, err := b.samplesOf(pages, at)
			if err != nil {
				return nil, err
			}
			all = append(all, more...)
		}
	}
	return all, nil
}

// samplesOf are the words of one letter as a configuration has it. A page whose
// gold text stands in another order teaches nothing, and that is said.
func (b *bench) samplesOf(work []*pageWork, at int) ([]sample, error) {
	pages, settings, err := b.letter(work, at)
	if err != nil {
		return nil, err
	}
	var all []sample
	for i, words := range measured(pages, settings) {
		p := work[i].page
		found, moved := labelled(p, words)
		if float64(moved) > mostMoved*float64(len(words)) {
			fmt.Fprintf(b.log, "left out: %s, %s: %d of %d words stand elsewhere in the gold text\n", p.name, b.configs[at].name, moved, len(words))
			continue
		}
		for _, s := range found {
			s.letter = b.letters[work[i].letter].id
			all = append(all, s)
		}
	}
	return all, nil
}

// mostMoved is the share of a page's words that may stand elsewhere in its gold
// text. Of the pages given one has 5 per cent, whose transcriber went by blocks;
// the next has 1, and all others at most one word.
const mostMoved = 0.03

// measured are the words of each of a letter's pages.
func measured(pages []reading.Page, s settle.Settings) [][]settle.Sample {
	l := settle.NewLetter(s)
	for _, p := range pages {
		l.Learn(p)
	}
	out := make([][]settle.Sample, len(pages))
	for i, p := range pages {
		out[i] = l.Samples(p)
	}
	return out
}
