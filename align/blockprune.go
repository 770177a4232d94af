package align

// A formula that a block holds can stand in the chain instead of the same
// formula right where the block was put in or taken out, when that one is cut
// in two or misread. mostPruned is how many words such a piece of the chain has
// at most, and leastPruned how many words one text has more on both its sides.
const (
	mostPruned  = 60
	leastPruned = 8
)

// prune takes out pieces of the chain that two gaps on the same side cut off,
// where their words in the text without the gaps line up as well beside what
// stands before the first gap and after the second.
func (m matcher) prune(c chain) chain {
	var out chain
	for from := 0; from < len(c); {
		to := from + 1
		for to < len(c) && !needsJoint(m.gap(c, to-1)) {
			to++
		}
		if from == 0 || to == len(c) || !m.prunes(out[len(out)-1], c[from:to], c[to]) {
			out = append(out, c[from:to]...)
		}
		from = to
	}
	return out
}

// prunes tells whether the piece between two runs is to go.
func (m matcher) prunes(before run, piece chain, after run) bool {
	first, last := piece[0], piece[len(piece)-1]
	if last.end(0)-first.at[0] > mostPruned && last.end(1)-first.at[1] > mostPruned {
		return false
	}
	skewBefore := (first.at[0] - before.end(0)) - (first.at[1] - before.end(1))
	skewAfter := (after.at[0] - last.end(0)) - (after.at[1] - last.end(1))
	x := 0 // the text without the gaps
	if skewBefore > 0 {
		x = 1
		skewBefore, skewAfter = -skewBefore, -skewAfter
	}
	if skewBefore > -leastPruned || skewAfter > -leastPruned {
		return false
	}
	all := span{[2]int{int(before.end(0)), int(before.end(1))}, [2]int{int(after.at[0]), int(after.at[1])}}
	most := [2]int{all.len(0), all.len(1)}
	f, b := m.reach(all.from, 1, x, most), m.reach(all.to, -1, x, most)
	left, right := f.farthest(), b.farthest()
	if left+right > all.len(x) {
		var ok bool
		if left, right, ok = (&joiner{m: m}).share(f, b, all, x); !ok {
			return false
		}
	}
	worth, cost := int32(0), gapCost(first.at[0]-before.end(0), first.at[1]-before.end(1))+
		gapCost(after.at[0]-last.end(0), after.at[1]-last.end(1))
	for _, r := range piece {
		worth += m.worth(r)
	}
	return int32(f.worth[left]+b.worth[right])-openBlock >= worth-cost
}
