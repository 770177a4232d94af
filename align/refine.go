package align

import (
	"slices"

	"missive/distance"
)

// longestRefined is the most pairs of words in a region that are lined up
// again: 200 by 200 words took 35 ms. Larger regions are pages lost or
// added, or another letter.
const longestRefined = 40_000

// differing are the regions of the script, parted at the words that both sides
// have. A shortest script takes any word for any other at the same price, so
// "and made" against "SECRET and" can come out as two words misread; counted
// by characters it is one added, one the same, one lost.
func (p pairing) differing(words distance.Script) []region {
	var out []region
	for _, r := range regions(words) {
		if (r.refTo-r.refFrom)*(r.textTo-r.textFrom) > longestRefined || !p.shareWord(r) {
			out = append(out, r)
			continue
		}
		for _, part := range regions(p.lineUp(r)) {
			out = append(out, region{r.refFrom + part.refFrom, r.refFrom + part.refTo,
				r.textFrom + part.textFrom, r.textFrom + part.textTo})
		}
	}
	return out
}

// shareWord tells whether the same word stands on both sides of the region.
func (p pairing) shareWord(r region) bool {
	ref := map[string]bool{}
	for _, w := range p.ref.words[r.refFrom:r.refTo] {
		ref[w.sym] = true
	}
	return slices.ContainsFunc(p.text.words[r.textFrom:r.textTo], func(w word) bool { return ref[w.sym] })
}

// lineUp is the script of the region's words that costs least when a word
// added or lost costs its characters and a blank, and a word misread the edits
// of its characters.
func (p pairing) lineUp(r region) distance.Script {
	ref, text := p.ref.words[r.refFrom:r.refTo], p.text.words[r.textFrom:r.textTo]
	ids := numbering{}
	a, b := ids.wordChars(p.ref, r.refFrom, r.refTo), ids.wordChars(p.text, r.textFrom, r.textTo)
	width := len(text) + 1
	steps := make([]distance.Op, (len(ref)+1)*width)
	above, row := make([]int, width), make([]int, width)
	for i := range len(ref) + 1 {
		for j := range width {
			best, op := -1, distance.Match
			consider := func(cost int, o distance.Op) {
				if best < 0 || cost < best {
					best, op = cost, o
				}
			}
			switch {
			case i > 0 && j > 0 && ref[i-1].sym == text[j-1].sym:
				consider(above[j-1], distance.Match)
			case i > 0 && j > 0:
				consider(above[j-1]+distance.Distance(a[i-1], b[j-1]), distance.Substitute)
			}
			if i > 0 {
				consider(above[j]+len(a[i-1])+1, distance.Delete)
			}
			if j > 0 {
				consider(row[j-1]+len(b[j-1])+1, distance.Insert)
			}
			row[j], steps[i*width+j] = max(best, 0), op
		}
		above, row = row, above
	}
	var s distance.Script
	for i, j := len(ref), len(text); i > 0 || j > 0; {
		op := steps[i*width+j]
		s = append(s, distance.Run{Op: op, N: 1})
		if op != distance.Insert {
			i--
		}
		if op != distance.Delete {
			j--
		}
	}
	slices.Reverse(s)
	return s
}
