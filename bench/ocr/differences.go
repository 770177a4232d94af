package main

import (
	"fmt"
	"io"
	"sort"
	"strings"

	"missive/distance"
)

// contextWords is how many gold words stand on each side of a difference.
const contextWords = 3

// writeErrors lists every place where the page's words differ from the gold
// ones, for the person who wants to know what goes wrong.
func writeErrors(out io.Writer, r result) {
	for _, p := range r.pages {
		if p.score.errors() == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%s, %s: %.2f %% (%d ins, %d lost, %d misread of %d)\n", p.page.name, r.name,
			p.score.cer(), p.score.insertions, p.score.losses, p.score.misreadings, p.score.chars)
		for _, d := range differences(goldWords(p.page.gold), p.words) {
			fmt.Fprintln(out, d)
		}
	}
	writeConfusions(out, r)
}

// A difference is a run of words of the gold text and what was read in its
// place; either may be empty.
type difference struct {
	before, after []hypWord
	gold, read    []hypWord
}

// differences are the places where two runs of words differ.
func differences(gold, read []hypWord) []difference {
	var all []difference
	i, j, open := 0, 0, false
	for _, run := range distance.Align(texts(gold), texts(read)) {
		if run.Op == distance.Match {
			i, j, open = i+run.N, j+run.N, false
			continue
		}
		if !open {
			all = append(all, difference{before: gold[max(0, i-contextWords):i]})
			open = true
		}
		d := &all[len(all)-1]
		n, m := run.Lengths()
		d.gold, d.read = append(d.gold, gold[i:i+n]...), append(d.read, read[j:j+m]...)
		i, j = i+n, j+m
		d.after = gold[i:min(len(gold), i+contextWords)]
	}
	return all
}

// String shows the gold line, the words around, gold words → words read, and
// of these the confidences and the place.
func (d difference) String() string {
	line := 0
	switch {
	case len(d.gold) > 0:
		line = d.gold[0].line
	case len(d.after) > 0:
		line = d.after[0].line
	case len(d.before) > 0:
		line = d.before[len(d.before)-1].line
	}
	var b strings.Builder
	fmt.Fprintf(&b, "  line %2d  %s [%s → %s] %s", line, joined(d.before), joined(d.gold), joined(d.read), joined(d.after))
	if len(d.read) > 0 && !d.read[0].box.Empty() {
		box := d.read[0].box
		for _, w := range d.read {
			box = box.Union(w.box)
		}
		fmt.Fprintf(&b, "  conf")
		for _, w := range d.read[:min(len(d.read), 6)] {
			fmt.Fprintf(&b, " %.2f", w.conf)
			if w.was != "" {
				fmt.Fprintf(&b, " (was %s)", w.was)
			}
		}
		fmt.Fprintf(&b, "  at %d,%d-%d,%d", box.X0, box.Y0, box.X1, box.Y1)
	}
	return b.String()
}

func joined(words []hypWord) string { return strings.Join(texts(words), " ") }

// writeConfusions counts which characters were read as which.
func writeConfusions(out io.Writer, r result) {
	counts := map[string]int{}
	for _, p := range r.pages {
		gold, read := []rune(joined(goldWords(p.page.gold))), []rune(joined(p.words))
		i, j := 0, 0
		for _, run := range distance.Align(gold, read) {
			n, m := run.Lengths()
			if run.Op != distance.Match {
				a, b := gold[i:i+n], read[j:j+m]
				for k := range run.N {
					counts[shown(a, k)+" → "+shown(b, k)]++
				}
			}
			i, j = i+n, j+m
		}
	}
	names := make([]string, 0, len(counts))
	for n := range counts {
		names = append(names, n)
	}
	sort.Slice(names, func(i, j int) bool {
		if counts[names[i]] != counts[names[j]] {
			return counts[names[i]] > counts[names[j]]
		}
		return names[i] < names[j]
	})
	fmt.Fprintf(out, "\n%s: what was read as what, most often first (␣ blank, ∅ nothing)\n", r.name)
	for _, n := range names[:min(len(names), mostConfusions)] {
		fmt.Fprintf(out, "  %4d  %s\n", counts[n], n)
	}
}

// mostConfusions is how many confusions are listed: a screenful.
const mostConfusions = 30

// shown is character k for the eye.
func shown(s []rune, k int) string {
	switch {
	case k >= len(s):
		return "∅"
	case s[k] == ' ':
		return "␣"
	}
	return string(s[k])
}
