package main

import (
	"fmt"
	"io"
	"slices"
	"time"
)

// writeTables gives each set a table with a line for each way of reading.
func writeTables(out io.Writer, results []result) {
	for _, s := range setsOf(results) {
		n := 0
		var plain []time.Duration
		fmt.Fprintln(out)
		for _, r := range results {
			of := r.of(s)
			if n == 0 {
				n = len(of.pages)
				fmt.Fprintf(out, "%s (%d pages, %d characters)\n", s, n, of.total().chars)
				fmt.Fprintln(out, "                            CER %  ins. lost  misread   WER %   CPU s  × plain")
				plain = of.cpus()
			}
			t := of.total()
			fmt.Fprintf(out, "  %-24s %7.2f  %5.2f %5.2f %5.2f  %7.2f  %s\n", r.name, t.cer(),
				percent(t.insertions, t.chars), percent(t.losses, t.chars), percent(t.misreadings, t.chars), t.wer(), costs(of.cpus(), plain))
		}
	}
}

// setsOf are the sets in the order of their first pages, those with the later
// pages of despatches first because they are what counts most.
func setsOf(results []result) []set {
	var sets []set
	if len(results) == 0 {
		return nil
	}
	for _, p := range results[0].pages {
		if !slices.Contains(sets, p.page.set) {
			sets = append(sets, p.page.set)
		}
	}
	slices.SortStableFunc(sets, func(a, b set) int { return rank(a) - rank(b) })
	return sets
}

func rank(s set) int {
	if s == laterPages {
		return 0
	}
	return 1
}

// of are the pages of one set.
func (r result) of(s set) result {
	of := result{name: r.name}
	for _, p := range r.pages {
		if p.page.set == s {
			of.pages = append(of.pages, p)
		}
	}
	return of
}

// total is the score of all pages together.
func (r result) total() score {
	var s score
	for _, p := range r.pages {
		s = s.add(p.score)
	}
	return s
}

// cpus are the pages' times, 0 where not measured.
func (r result) cpus() []time.Duration {
	out := make([]time.Duration, len(r.pages))
	for i, p := range r.pages {
		out[i] = p.cpu
	}
	return out
}

// costs are the median of the times in seconds and the median of their ratios
// to plain Tesseract's, of the pages measured in this run.
func costs(ours, plain []time.Duration) string {
	var times, ratios []float64
	for i, t := range ours {
		if t == 0 {
			continue
		}
		times = append(times, t.Seconds())
		if plain[i] > 0 {
			ratios = append(ratios, t.Seconds()/plain[i].Seconds())
		}
	}
	if len(times) == 0 {
		return "   kept        "
	}
	s := fmt.Sprintf("%6.2f", median(times))
	if len(ratios) > 0 {
		s += fmt.Sprintf("  %6.2f", median(ratios))
	}
	return s
}

// median is the middle value; of an even number the mean of the two.
func median(v []float64) float64 {
	v = slices.Sorted(slices.Values(v))
	n := len(v)
	return (v[(n-1)/2] + v[n/2]) / 2
}

// writePages gives each page a line with all ways of reading.
func writePages(out io.Writer, results []result) {
	fmt.Fprintf(out, "\n%-28s", "CER % a page")
	for _, r := range results {
		fmt.Fprintf(out, " %16s", r.name)
	}
	fmt.Fprintln(out)
	for i, p := range results[0].pages {
		fmt.Fprintf(out, "%-28s", p.page.name)
		for _, r := range results {
			fmt.Fprintf(out, " %16.2f", r.pages[i].score.cer())
		}
		fmt.Fprintln(out)
	}
}
