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
			m.turnBack(&common[p], &common[i], &common[q], z, before(common, i, 1-z))
			m.turnOn(&common[p], &common[i], &common[q], z, after(common, i, 1-z, len(m[1-z].ids)))
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

// turnBack gives words at the end of p to the beginning of what moved, and
// those at the end of the gap to q.
func (m matcher) turnBack(p, moved, q *passage, z, room int) {
	if p.to[z] != moved.from[z] {
		return
	}
	here, there := m[z].ids, m[1-z].ids
	k := 0
	for k < min(room, q.from[z]-moved.to[z], p.len(0)-1, p.len(1)-1) {
		w := here[p.to[z]-1-k]
		if w != here[q.from[z]-1-k] || w != there[p.to[1-z]-1-k] || w != there[moved.from[1-z]-1-k] {
			break
		}
		k++
	}
	for x := range 2 {
		p.to[x] -= k
		q.from[x] -= k
		moved.from[x] -= k
	}
}

// turnOn gives words at the beginning of q to the end of what moved, and those
// at the beginning of the gap to p.
func (m matcher) turnOn(p, moved, q *passage, z, room int) {
	if moved.to[z] != q.from[z] {
		return
	}
	here, there := m[z].ids, m[1-z].ids
	k := 0
	for k < min(room, moved.from[z]-p.to[z], q.len(0)-1, q.len(1)-1) {
		w := here[q.from[z]+k]
		if w != here[p.to[z]+k] || w != there[q.from[1-z]+k] || w != there[moved.to[1-z]+k] {
			break
		}
		k++
	}
	for x := range 2 {
		q.from[x] += k
		p.to[x] += k
		moved.to[x] += k
	}
}
