package main

import (
	"fmt"
	"io"

	"missive/clean"
)

// choose sets for each level of doubt the pair of thresholds that comes cheapest in
// trials, at the level's price of a lost word.
func choose(w *clean.ScanWeights, trials []trial) {
	t := sum(trials)
	l, o, f := &w.LineThresholds, &w.WordThresholds, &w.Figures
	for d, c := range []struct {
		line, word *float64
		f          *clean.ScanFigure
	}{{&l.Careful, &o.Careful, &f.Careful}, {&l.Normal, &o.Normal, &f.Normal}, {&l.Aggressive, &o.Aggressive, &f.Aggressive}} {
		a, b := t.by[d].cheapest(doubts[d].price)
		*c.line, *c.word = doubts[d].lines[a], doubts[d].words[b]
		*c.f = clean.ScanFigure{Own: t.own, Lost: t.by[d].lost[a][b], Others: t.others, LeftIn: t.by[d].in[a][b]}
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
	l, o, f := w.LineThresholds, w.WordThresholds, w.Figures
	for i, c := range []struct {
		line, word float64
		f          clean.ScanFigure
	}{{l.Careful, o.Careful, f.Careful}, {l.Normal, o.Normal, f.Normal}, {l.Aggressive, o.Aggressive, f.Aggressive}} {
		fmt.Fprintf(out, "%-12s %6.1f %6.3f %6d /%7d %6d /%7d\n", doubts[i].name, c.line, c.word, c.f.Lost, c.f.Own, c.f.LeftIn, c.f.Others)
	}
	fmt.Fprintln(out)
	for _, name := range clean.LineTraitNames() {
		fmt.Fprintf(out, "%-10s %7.3f\n", name, w.Line[name])
	}
}
