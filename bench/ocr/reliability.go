package main

import (
	"fmt"
	"io"
	"strings"
)

// A group is material over which confidences are judged together.
type group struct {
	name string
	sets []set
}

// groups are the kinds of material whose calibration is given apart.
func groups() []group {
	return []group{
		{"despatches", []set{laterPages, firstPages}},
		{"letters of 1905", []set{pages1905}},
		{"fixtures", []set{fixturePages}},
		{"modern print", []set{modernPages}},
		{"own pages", []set{ownPages}},
	}
}

// in are the pages of a group.
func (g group) in(r result) []pageResult {
	var pages []pageResult
	for _, s := range g.sets {
		pages = append(pages, r.of(s).pages...)
	}
	return pages
}

// writeCalibration says for each effort and group how far confidences mean
// what they say, and draws the curve of the effort that is drawn.
func writeCalibration(out io.Writer, m measurement, drawn string) {
	fmt.Fprintf(out, "\n%-36s %7s %8s %14s %10s\n", "Confidence of words", "words", "right", "given ≥ 0.9", "ECE")
	for _, r := range m.results {
		if r.config == nil || !r.config.effort {
			continue
		}
		for _, g := range groups() {
			words := judgedWords(g.in(r))
			if len(words) == 0 {
				continue
			}
			all := bin{}
			for _, w := range words {
				all.n++
				if w.right {
					all.right++
				}
			}
			n, right := sureWords(words)
			fmt.Fprintf(out, "  %-10s %-23s %7d %7.1f%% %5d: %5.1f%% %10.3f\n", r.name, g.name, len(words), 100*all.share(), n, 100*right, calibrationError(words))
		}
	}
	for _, r := range m.results {
		if r.name != drawn {
			continue
		}
		for _, g := range groups() {
			if words := judgedWords(g.in(r)); len(words) > 0 {
				writeCurve(out, fmt.Sprintf("%s, %s", g.name, r.name), words)
			}
		}
	}
}

// curveWidth is how many characters a share of 1 is wide.
const curveWidth = 50

// writeCurve draws the share of right words in each bin as a bar, with a mark
// where the bin's mean confidence stands: a bar that ends short of the mark
// was too sure of itself.
func writeCurve(out io.Writer, title string, words []judged) {
	fmt.Fprintf(out, "\n  %s: share right (█) against confidence (|)\n", title)
	for i, b := range binned(words) {
		if b.n == 0 {
			continue
		}
		bar := []rune(strings.Repeat("█", int(b.share()*curveWidth+0.5)))
		for len(bar) <= curveWidth {
			bar = append(bar, ' ')
		}
		bar[int(b.mean()*curveWidth+0.5)] = '|'
		fmt.Fprintf(out, "  %.2f-%.2f %s %5.1f%% of %d\n", float64(i)/bins, float64(i+1)/bins, string(bar), 100*b.share(), b.n)
	}
}
