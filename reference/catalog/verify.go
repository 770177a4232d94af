package catalog

import (
	"missive/distance"
)

const (
	// mostErrors is how many of the letters of a region may be wrong, as a share:
	// of two letters that have nothing in common 0.7 are.
	mostErrors = 0.55
	// longGap is what a stretch that only one text has costs at most, in letters
	// that are the same: a line lost costs no more than half a line.
	longGap = 24
	// endIsland is how far an island's score may fall before it ends, and
	// leastIsland what it must have reached.
	endIsland   = 48
	leastIsland = 40
)

// An island is a stretch in which text and file are surely the same: most
// letters match, which between texts that have nothing in common they never do
// for long.
type island struct {
	qFrom, qTo int // letters of the text
	from, to   int // letters of the file
	matched    int
	lost       int // letters of the text in long stretches that only it has
}

// A match is what a file has of the text.
type match struct {
	file    int
	islands []island
}

// islandsOf finds the islands of a script that leads from a file's letters to
// the text's: the stretches of highest score, a letter that matches counting one
// and any other minus one, each ending where its score falls by endIsland.
func islandsOf(s distance.Script, from, qFrom int) []island {
	var out []island
	var cur, best island
	score, top := 0, 0
	closeIsland := func() {
		if top >= leastIsland {
			out = append(out, best)
		}
		score, top = 0, 0
	}
	for _, run := range s {
		if score == 0 {
			cur = island{qFrom: qFrom, qTo: qFrom, from: from, to: from}
		}
		switch run.Op {
		case distance.Match:
			score += run.N
			cur.matched += run.N
		case distance.Substitute:
			score -= run.N
		default:
			score -= min(run.N, longGap)
		}
		n, m := run.Lengths()
		from, qFrom = from+n, qFrom+m
		if run.Op == distance.Insert && run.N > longGap {
			cur.lost += run.N
		}
		cur.to, cur.qTo = from, qFrom
		switch {
		case score > top:
			top, best = score, cur
		case score <= 0 || score < top-endIsland:
			closeIsland()
		}
	}
	closeIsland()
	return out
}

// trim drops islands at the ends that stand too far from the rest: the closing
// of the letter before, which is the same in all letters of its writer.
func trim(is []island) []island {
	far := func(small, other island) bool {
		gap := max(small.from-other.to, other.from-small.to)
		return gap > 300+2*small.matched
	}
	for len(is) > 1 && is[0].matched < is[1].matched && far(is[0], is[1]) {
		is = is[1:]
	}
	for n := len(is) - 1; n > 0 && is[n].matched < is[n-1].matched && far(is[n], is[n-1]); n-- {
		is = is[:n]
	}
	return is
}

// first and last are the ends of the match in the file, qFirst and qLast in the
// text.
func (m match) first() int  { return m.islands[0].from }
func (m match) last() int   { return m.islands[len(m.islands)-1].to }
func (m match) qFirst() int { return m.islands[0].qFrom }
func (m match) qLast() int  { return m.islands[len(m.islands)-1].qTo }

// covered is how many letters of the text are in the match, and matched how
// many of those are the same in both.
func (m match) covered() (n, matched, longer int) {
	for _, i := range m.islands {
		q := i.qTo - i.qFrom - i.lost
		n += q
		matched += i.matched
		longer += max(q, i.matched)
	}
	return n, matched, longer
}

// conflict is how many letters of the text stand where the file has others: both
// have something between two islands, and it is not the same. What only one of
// them has is none: a stamp, a footnote, a page.
func (m match) conflict() int {
	n := 0
	for i := 1; i < len(m.islands); i++ {
		a, b := m.islands[i-1], m.islands[i]
		n += max(0, min(b.qFrom-a.qTo, b.from-a.to))
	}
	return n
}

// conflictAtEnds counts in the same way what stands before and behind the match,
// for a file that is little longer than the text: before and behind a passage of
// a volume stand other letters.
func (m match) conflictAtEnds(text, file int) int {
	if file > 2*text {
		return 0
	}
	return min(m.qFirst(), m.first()) + min(text-m.qLast(), file-m.last())
}

// verify lines the region up with the text.
func verify(sym []rune, r region, ref []rune) []island {
	text := sym[r.qFrom:r.qTo]
	shorter, longer := min(len(ref), len(text)), max(len(ref), len(text))
	s, ok := distance.AlignWithin(ref, text, longer-shorter+int(mostErrors*float64(shorter)))
	if !ok {
		return nil
	}
	return extendBoth(trim(islandsOf(s, r.from, r.qFrom)), sym, ref, r.from)
}
