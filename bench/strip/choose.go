package main

import (
	"fmt"
	"io"

	"missive/clean"
)

// A pair are the thresholds of one level of doubt, and what they reach.
type pair struct {
	line, word *float64
	figure     *clean.ScanFigure
}

// levels are the weights' thresholds and figures in the order of doubts.
func levels(w *clean.ScanWeights) [len(doubts)]pair {
	l, o, f := &w.LineThresholds, &w.WordThresholds, &w.Figures
	return [...]pair{{&l.Careful, &o.Careful, &f.Careful}, {&l.Normal, &o.Normal, &f.Normal}, {&l.Aggressive, &o.Aggressive, &f.Aggressive}}
}

// choose sets for each level of doubt the pair of thresholds that comes cheapest in
// trials, at the level's price of a lost word.
func choose(w *clean.ScanWeights, trials []trial) {
	t := sum(trials)
	for d, c := range levels(w) {
		a, b := t.by[d].cheapest(doubts[d].price)
		*c.line, *c.word = doubts[d].lines[a], doubts[d].words[b]
		*c.figure = clean.ScanFigure{Own: t.own, Lost: t.by[d].lost[a][b], Others: t.others, LeftIn: t.by[d].in[a][b]}
	}
}

// cheapest are the thresholds of lines and of words, by number, that come cheapest
// where a lost word costs price and one left in 1; of those as cheap, the first.
func (f *faults) cheapest(price int) (line, word int) {
	cost := func(a, b int) int { return price*f.lost[a][b] + f.in[a][b] }
	for a := range f.lost {
		for b := range f.lost[a] {
			if cost(a, b) < cost(line, word) {
				line, word = a, b
			}
		}
	}
	return line, word
}

// writeChoice prints the thresholds that were chosen and what they reach.
func writeChoice(out io.Writer, w *clean.ScanWeights) {
	fmt.Fprintf(out, "\n%-12s %6s %6s   lost of own   left in of others\n", "", "lines", "words")
	for d, c := range levels(w) {
		f := c.figure
		fmt.Fprintf(out, "%-12s %6.1f %6.3f %6d /%7d %6d /%7d\n", doubts[d].name, *c.line, *c.word, f.Lost, f.Own, f.LeftIn, f.Others)
	}
	fmt.Fprintln(out)
	for _, name := range clean.LineTraitNames() {
		fmt.Fprintf(out, "%-10s %7.3f\n", name, w.Line[name])
	}
}
