package align

// turn moves the borders beside passages that stand elsewhere. Where a
// passage was taken out of a text, the words before it can by chance be those
// at its end ("the" before and "the" last): then the words that stayed take one
// from it, and where it stands now its first word is left over. Given back, all
// words are accounted for.
func (m matcher) turn(common []passage) {
	for i := range common {
		if !common[i].moved {
			continue
		}
		for z := range 2 {
			p, q := around(common, i, z)
			if p < 0 || q < 0 || common[p].to[1-z] != common[q].from[1-z] {
				continue
			}
			prev, moved, next := &common[p], &common[i], &common[q]
			most := min(before(common, i, 1-z), next.from[z]-moved.to[z], prev.len(0)-1, prev.len(1)-1)
			m.hand(&prev.to, &moved.from, &next.from, z, -1, most)
			most = min(after(common, i, 1-z, len(m[1-z].ids)), moved.from[z]-prev.to[z], next.len(0)-1, next.len(1)-1)
			m.hand(&next.from, &moved.to, &prev.to, z, 1, most)
		}
	}
}

// around are the passages before and after passage i in text x, or -1.
func around(common []passage, i, x int) (prev, next int) {
	prev, next = -1, -1
	for k := range common {
		switch {
		case k == i:
		case common[k].from[x] < common[i].from[x]:
			if prev < 0 || common[k].from[x] > common[prev].from[x] {
				prev = k
			}
		case next < 0 || common[k].from[x] < common[next].from[x]:
			next = k
		}
	}
	return prev, next
}

// before is how many words of text x before passage i belong to none, and
// after how many after it, in a text of so many words.
func before(common []passage, i, x int) int {
	if p, _ := around(common, i, x); p >= 0 {
		return common[i].from[x] - common[p].to[x]
	}
	return common[i].from[x]
}

func after(common []passage, i, x, size int) int {
	if _, q := around(common, i, x); q >= 0 {
		return common[q].from[x] - common[i].to[x]
	}
	return size - common[i].to[x]
}

// hand moves three borders by the same words, at most so many. In text z the
// passage that gives lies beside what moved and loses them to it; the passage that
// takes gets as many from the far end of the gap on the other side of what moved.
// With step -1 the words are those before the borders, so that what moved begins
// earlier; with step 1 those after them, so that it ends later.
func (m matcher) hand(giver, moved, taker *[2]int, z, step, most int) {
	if giver[z] != moved[z] {
		return
	}
	here, there := m[z].ids, m[1-z].ids
	k := 0
	for ; k < most; k++ {
		w := here[wordAt(giver[z], step, k)]
		if w != here[wordAt(taker[z], step, k)] || w != there[wordAt(giver[1-z], step, k)] || w != there[wordAt(moved[1-z], step, k)] {
			break
		}
	}
	for x := range 2 {
		giver[x] += step * k
		moved[x] += step * k
		taker[x] += step * k
	}
}
