package align

import (
	"slices"

	"missive/distance"
)

// longestRefined is the most pairs of words in a region that are lined up
// again: 200 by 200 words took 35 ms. Larger regions are pages lost or
// added, or another letter.
const longestRefined = 40_000

// mostCells is the most pairs of characters in such a region: 200 by 200 words
// have two million. A text may hold words of any length.
const mostCells = 20_000_000

// differing are the regions of a script of the words, parted at the words that
// both sides have. A shortest script takes any word for any other at the same
// price, so "and made" against "SECRET and" can come out as two words misread;
// counted by characters it is one added, one the same, one lost.
func (p pairing) differing(all []region) []region {
	out := make([]region, 0, len(all)+len(all)/8)
	for _, r := range all {
		if !p.refines(r) || !p.shareWord(r) {
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

// refines tells whether a region is small enough to be lined up again.
func (p pairing) refines(r region) bool {
	if r.refFrom == r.refTo || r.textFrom == r.textTo || (r.refTo-r.refFrom)*(r.textTo-r.textFrom) > longestRefined {
		return false
	}
	ref := p.ref.words[r.refTo-1].to - p.ref.words[r.refFrom].from
	text := p.text.words[r.textTo-1].to - p.text.words[r.textFrom].from
	return ref*text <= mostCells
}

// shareWord tells whether the same word stands on both sides of the region.
func (p pairing) shareWord(r region) bool {
	ref, text := p.ref.ids[r.refFrom:r.refTo], p.text.ids[r.textFrom:r.textTo]
	if len(ref)*len(text) <= fewPairs {
		return slices.ContainsFunc(text, func(id uint32) bool { return slices.Contains(ref, id) })
	}
	has := map[uint32]bool{}
	for _, id := range ref {
		has[id] = true
	}
	return slices.ContainsFunc(text, func(id uint32) bool { return has[id] })
}

// fewPairs are so few that comparing each costs less than a table.
const fewPairs = 400

// lineUp is the script of the region's words that costs least when a word
// added or lost costs its characters and a blank, and a word misread the edits
// of its characters.
func (p pairing) lineUp(r region) distance.Script {
	ref, text := p.ref.ids[r.refFrom:r.refTo], p.text.ids[r.textFrom:r.textTo]
	a, b := p.ref.wordChars(r.refFrom, r.refTo), p.text.wordChars(r.textFrom, r.textTo)
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
			case i > 0 && j > 0 && ref[i-1] == text[j-1]:
				consider(above[j-1], distance.Match)
			case i > 0 && j > 0:
				consider(above[j-1]+p.drawer.grid.Align(a[i-1], b[j-1]).Counts().Distance(), distance.Substitute)
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
		last := distance.Run{Op: steps[i*width+j], N: 1}
		s = append(s, last)
		n, m := last.Lengths()
		i, j = i-n, j-m
	}
	slices.Reverse(s)
	return s
}

// wordChars are the characters of each of words[from:to].
func (t *folded) wordChars(from, to int) [][]uint32 {
	out := make([][]uint32, 0, to-from)
	for _, w := range t.words[from:to] {
		out = append(out, t.chars[w.from:w.to])
	}
	return out
}
