package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"

	"missive/clean"
)

// A curve are the figures of all thresholds, the highest first: those that the
// lines above it reach.
type curve []point

type point struct {
	threshold float64
	clean.Figure
}

// curveOf are the figures by score. A threshold lies in the middle between two
// scores.
func curveOf(all []judged, score func(judged) float64) curve {
	lines := slices.SortedStableFunc(slices.Values(all), func(a, b judged) int { return cmp.Compare(score(b), score(a)) })
	markings := 0
	for _, j := range lines {
		if j.strip() {
			markings++
		}
	}
	stay := len(lines) - markings
	out := make(curve, 0, len(lines))
	taken, lost := 0, 0
	for i, j := range lines {
		if j.strip() {
			taken++
		} else {
			lost++
		}
		at := score(j)
		if i+1 < len(lines) {
			at = (at + score(lines[i+1])) / 2
		}
		p, r := float64(taken)/float64(i+1), float64(taken)/float64(max(1, markings))
		out = append(out, point{at, clean.Figure{Precision: p, Recall: r, F1: 2 * p * r / max(p+r, 1e-9), Lost: float64(lost) / float64(max(1, stay))}})
	}
	return out
}

// lowest is the lowest threshold whose figures are good enough; where none is,
// the highest.
func (c curve) lowest(good func(clean.Figure) bool) point {
	best := c[0]
	for _, p := range c {
		if good(p.Figure) {
			best = p
		}
	}
	return best
}

// best is the threshold of the highest F1 among those good enough.
func (c curve) best(good func(clean.Figure) bool) point {
	best := point{}
	for _, p := range c {
		if good(p.Figure) && p.F1 > best.F1 {
			best = p
		}
	}
	return best
}

func whatever(clean.Figure) bool { return true }

func precise(f clean.Figure) bool { return f.Precision >= 0.95 }

func lossOf(share float64) func(clean.Figure) bool {
	return func(f clean.Figure) bool { return f.Lost <= share }
}

// writeFigures tells what a judgement reaches.
func writeFigures(out io.Writer, name string, all []judged, score func(judged) float64) {
	c := curveOf(all, score)
	best, precise := c.best(whatever), c.best(precise)
	fmt.Fprintf(out, "%-5s  best F1 %.3f (P %.3f R %.3f at %.2f)  P>=.95: F1 %.3f (R %.3f at %.2f)", name, best.F1, best.Precision, best.Recall, best.threshold, precise.F1, precise.Recall, precise.threshold)
	for _, lost := range []float64{0.0015, 0.005, 0.0075, 0.01} {
		p := c.lowest(lossOf(lost))
		fmt.Fprintf(out, "  lost %.2f %%: R %.3f at %.2f", 100*lost, p.Recall, p.threshold)
	}
	fmt.Fprintln(out)
}

// writeLines lists the lines judged worst, each once, by the worst of its scores:
// markings that one threshold or the other leaves in, and lines of letters that
// --aggressive strips.
func writeLines(out io.Writer, all []judged) {
	c := curveOf(all, lastScore)
	normal, aggressive := c.lowest(lossOf(mostLost)).threshold, c.lowest(precise).threshold
	sorted := slices.SortedStableFunc(slices.Values(all), func(a, b judged) int { return cmp.Compare(a.last, b.last) })
	seen := map[string]bool{}
	list := func(title string, wanted func(judged) bool) {
		fmt.Fprintln(out, title)
		for _, j := range sorted {
			id := fmt.Sprint(j.text.ID, j.line)
			if wanted(j) && !seen[id] {
				seen[id] = true
				l := j.text.line(j.line)
				mark := ""
				if m := j.text.seen.Mark(j.line); m != nil {
					mark = fmt.Sprintf(" [%s: %s]", m.Marking.Name, m.Says)
				}
				fmt.Fprintf(out, "%7.2f  %s %s  %.90s%s\n", j.last, j.text.ID, l.Kind, l.Text, mark)
			}
		}
	}
	list("markings below every threshold", func(j judged) bool { return j.strip() && j.last < aggressive })
	list("markings that --aggressive alone strips", func(j judged) bool { return j.strip() && j.last < normal })
	slices.Reverse(sorted)
	list("lines that stay, though not with --aggressive", func(j judged) bool { return !j.strip() && j.last >= aggressive })
}

func lastScore(j judged) float64 { return j.last }
