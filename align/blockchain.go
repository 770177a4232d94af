package align

import "slices"

// What lining up is worth, in half characters. A block opens at a price and is
// then free, so that a page costs as much as a paragraph.
const (
	alike       = 2  // a character that both have, and the blank after a word
	skewed      = 6  // a word more on one side than on the other ...
	openBlock   = 72 // ... up to what a block costs: some six words
	unlike      = 2  // a word beside another that is not the same ...
	openReplace = 48 // ... up to so much
)

// farCost is the most that a gap costs.
const farCost = openBlock + openReplace

// gapCost is the price of leaving so many words of both texts out.
func gapCost(a, b int32) int32 {
	least := min(a, b)
	return min(openBlock, skewed*(max(a, b)-least)) + min(openReplace, unlike*least)
}

// neighbours is how many diagonals away the next run may begin to be looked at
// as the same passage gone on: words split or run together, and small things
// left in.
const neighbours = 8

// A chain is the runs that follow each other in both texts, without overlaps.
type chain []run

// gap is what lies between run k of the chain and the next: before the first for
// -1, and after the last for that.
func (m matcher) gap(c chain, k int) span {
	gap := span{to: [2]int{len(m[0].ids), len(m[1].ids)}}
	for x := range 2 {
		if k >= 0 {
			gap.from[x] = int(c[k].end(x))
		}
		if k+1 < len(c) {
			gap.to[x] = int(c[k+1].at[x])
		}
	}
	return gap
}

// mainChain is the chain that is worth most when gaps cost what gapCost says:
// what both texts have in the same order.
//
// Each run looks for the run before it among the last of each neighbouring
// diagonal, and, through a tree of the best by place, among all that end
// before it, at the price of the dearest gap.
func (m matcher) mainChain(runs []run) chain {
	size := [2]int32{int32(len(m[0].ids)), int32(len(m[1].ids))}
	ends := make([]int32, len(runs)) // by where they end in the first text
	for k := range runs {
		ends[k] = int32(k)
	}
	slices.SortStableFunc(ends, func(a, b int32) int { return int(runs[a].end(0) - runs[b].end(0)) })
	l := newLinks(runs, m)
	best := newBestBefore(len(m[1].ids))
	last, lastWorth := int32(-1), -gapCost(size[0], size[1])
	for k, r := range runs {
		for len(ends) > 0 && runs[ends[0]].end(0) <= r.at[0] {
			best.put(runs[ends[0]].end(1), l.worth[ends[0]], ends[0])
			ends = ends[1:]
		}
		l.worth[k] = m.worth(r) - gapCost(r.at[0], r.at[1])
		l.link(int32(k))
		if p := best.before(r.at[1]); p >= 0 && l.worth[p]-farCost+m.worth(r) > l.worth[k]-farCost {
			l.consider(int32(k), p)
		}
		l.last[l.diagonal(r)] = int32(k)
		if w := l.worth[k] - gapCost(size[0]-r.end(0), size[1]-r.end(1)); w > lastWorth {
			last, lastWorth = int32(k), w
		}
	}
	return l.chain(last)
}

// links are the best ways to each run.
type links struct {
	m     matcher
	runs  []run
	last  []int32 // the last run of each diagonal
	worth []int32 // of the best chain that ends with the run
	prev  []int32 // the run before it in that chain, or -1
	cut   []int32 // words given up at its beginning, where the run before ends later
	// taken counts the words before each that others have, and within is the
	// longest gap in words; neither holds where it is nil or 0.
	taken  [2][]int32
	within int32
}

func newLinks(runs []run, m matcher) *links {
	l := &links{m: m, runs: runs, last: make([]int32, len(m[0].ids)+len(m[1].ids)+1),
		worth: make([]int32, len(runs)), prev: make([]int32, len(runs)), cut: make([]int32, len(runs))}
	for d := range l.last {
		l.last[d] = -1
	}
	for k := range runs {
		l.prev[k] = -1
	}
	return l
}

func (l *links) diagonal(r run) int { return int(r.diagonal()) + len(l.m[0].ids) }

// link finds the run before run k near its diagonal.
func (l *links) link(k int32) {
	d := l.diagonal(l.runs[k])
	for off := 0; off <= neighbours; off++ {
		for _, at := range [2]int{d - off, d + off} {
			if at >= 0 && at < len(l.last) && l.last[at] >= 0 {
				l.consider(k, l.last[at])
			}
		}
	}
}

// consider takes p for the run before run k if that is worth more.
func (l *links) consider(k, p int32) {
	r, before := l.runs[k], l.runs[p]
	if before.at[0] >= r.at[0] || before.at[1] >= r.at[1] {
		return
	}
	cut := max(0, before.end(0)-r.at[0], before.end(1)-r.at[1])
	if cut >= r.n {
		return
	}
	rest := r.from(cut)
	for x, taken := range l.taken {
		if taken != nil && taken[rest.at[x]] != taken[before.end(x)] {
			return
		}
	}
	gap := [2]int32{rest.at[0] - before.end(0), rest.at[1] - before.end(1)}
	if l.within > 0 && max(gap[0], gap[1]) > l.within {
		return
	}
	cost := gapCost(gap[0], gap[1])
	if w := l.worth[p] + l.m.worth(rest) - cost; w > l.worth[k] {
		l.worth[k], l.prev[k], l.cut[k] = w, p, cut
	}
}

// chain is the best chain that ends with run k.
func (l *links) chain(k int32) chain {
	var out chain
	for ; k >= 0; k = l.prev[k] {
		r := l.runs[k].from(l.cut[k])
		out = append(out, r)
	}
	slices.Reverse(out)
	return out
}

// A bestBefore is a Fenwick tree: for each place of the second text the run
// worth most that ends there or before.
type bestBefore struct{ worth, run []int32 }

func newBestBefore(n int) *bestBefore {
	b := &bestBefore{make([]int32, n+2), make([]int32, n+2)}
	for i := range b.run {
		b.run[i] = -1
	}
	return b
}

func (b *bestBefore) put(at, worth, run int32) {
	for i := at + 1; int(i) < len(b.run); i += i & -i {
		if b.run[i] < 0 || worth > b.worth[i] {
			b.worth[i], b.run[i] = worth, run
		}
	}
}

func (b *bestBefore) before(at int32) int32 {
	best, run := int32(0), int32(-1)
	for i := at + 1; i > 0; i -= i & -i {
		if b.run[i] >= 0 && (run < 0 || b.worth[i] > best) {
			best, run = b.worth[i], b.run[i]
		}
	}
	return run
}
