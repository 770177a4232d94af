package main

import (
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"missive/align"
	"missive/bench/logistic"
)

// leftOut judges each despatch against its published transcription by weights
// fitted without it.
func (b *bench) leftOut(samples []sample, letters []read, slips []place, names, published []string) (score, error) {
	var sum score
	for _, l := range letters {
		pages := pagesNamed(names, l.id)
		var texts []string
		for _, p := range pages {
			texts = append(texts, published[slices.Index(names, p)])
		}
		_, verdicts, err := b.verdicts(samples, l, joined(pages, texts))
		if err != nil {
			return score{}, err
		}
		sum.add(judge(slips, pages, verdicts))
	}
	return sum, nil
}

// proofread judges the letters of a set against their proofread texts, in which
// all that is laid to the reference is a false alarm but for the slips that were
// seen in them.
func (b *bench) proofread(ctx context.Context, out io.Writer, samples []sample, s set, words bool) error {
	letters, err := b.ingest(ctx, s, "normal")
	if err != nil {
		return err
	}
	var sum score
	differences := 0
	for _, l := range letters {
		c, verdicts, err := b.verdicts(samples, l, l.gold)
		if err != nil {
			return err
		}
		var known []place
		for i, d := range c.Differences {
			if isSeen(l.id, d) {
				known = append(known, verdicts[i].place)
			}
		}
		one := judge(known, []string{""}, verdicts)
		one.pages = len(l.letter.Pages)
		sum.add(one)
		differences += len(verdicts)
	}
	writeScore(out, fmt.Sprintf("  %s, %d differ", s.name, differences), sum)
	if words {
		fmt.Fprintln(out, strings.Join(sum.false, "\n"))
	}
	return nil
}

// verdicts are what weights say that were fitted without the letter.
func (b *bench) verdicts(samples []sample, l read, ref align.Reference) (align.Comparison, []verdict, error) {
	w, err := weights(samples, l.id)
	if err != nil {
		return align.Comparison{}, nil, err
	}
	c, suspects := align.Suspects(l.letter, ref, b.options)
	out := said(c.Differences)
	for _, s := range suspects {
		out[s.Difference].blamed = logistic.Probability(w[s.Shape], s.Traits) >= align.Slipped
		out[s.Difference].says = fmt.Sprintf("%.2f", logistic.Probability(w[s.Shape], s.Traits))
	}
	return c, out, nil
}
