package align

import "slices"

// A gramTable says where the second text has each rare gram of the first:
// places of the same gram follow each other in next, from the first on.
type gramTable struct {
	first []int32 // by the word of the first text that it begins with; -1 for none
	next  []int32 // by the word of the second
}

// find is the first place in the second text of the gram that begins with word
// i of the first, or -1 where it is not rare.
func (t *gramTable) find(i int) int32 {
	if i >= len(t.first) {
		return -1
	}
	return t.first[i]
}

// places are the tables of all grams. A gram with a word that the other text
// lacks is looked for no further: of a reading with 10 % wrong characters that
// leaves one gram of five words in ten.
func (m matcher) places() []gramTable {
	words := m.wordTable()
	shared := [2][]int32{words.shared(m[0], 1), words.shared(m[1], 0)}
	tables := make([]gramTable, len(grams))
	for k, g := range grams {
		if g.words == 1 {
			tables[k] = words.rare(m, g)
		} else {
			tables[k] = m.table(g, shared).rare(m, g)
		}
	}
	return tables
}

// A gramIndex knows of each gram where the second text has it and how often
// either does.
type gramIndex struct {
	slots []gramSlot
	of    []int32 // the slot of the gram that begins with each word of the first text, or -1
	next  []int32
}

type gramSlot struct {
	hash  uint32
	first int32 // the first place in the second text and one; 0 for none
	count [2]int32
}

// put notes a gram of the second text at j; they come from the last to the
// first, so that next goes forwards.
func (t *gramIndex) put(at, j int) {
	s := &t.slots[at]
	t.next[j] = s.first - 1
	s.first = int32(j + 1)
	s.count[1]++
}

// wordTable is the index of single words, which are numbers already.
func (m matcher) wordTable() gramIndex {
	size := uint32(0)
	for _, s := range m {
		for _, id := range s.ids {
			size = max(size, id+1)
		}
	}
	t := gramIndex{slots: make([]gramSlot, size), of: make([]int32, len(m[0].ids)), next: make([]int32, len(m[1].ids))}
	for j, id := range slices.Backward(m[1].ids) {
		t.put(int(id), j)
	}
	for i, id := range m[0].ids {
		t.of[i] = int32(id)
		t.slots[id].count[0]++
	}
	return t
}

// shared is, for each word of a side, how many words from there on the other
// text x has too.
func (t *gramIndex) shared(s *side, x int) []int32 {
	out := make([]int32, len(s.ids))
	n := int32(0)
	for i, id := range slices.Backward(s.ids) {
		if n++; t.slots[id].count[x] == 0 {
			n = 0
		}
		out[i] = n
	}
	return out
}

// table is the index of grams of several words, by a hash of them; shared are
// how many words from each on both texts have.
func (m matcher) table(g gram, shared [2][]int32) gramIndex {
	least, grams := int32(g.words), 0
	for _, n := range shared[1] {
		if n >= least {
			grams++
		}
	}
	size := 16
	for size < 2*grams {
		size *= 2
	}
	t := gramIndex{slots: make([]gramSlot, size), next: make([]int32, len(m[1].ids)),
		of: make([]int32, max(0, len(m[0].ids)-g.words+1))}
	for j, n := range slices.Backward(shared[1]) {
		if n >= least {
			t.put(t.slot(m, m[1].ids[j:j+g.words]), j)
		}
	}
	for i := range t.of {
		if t.of[i] = -1; shared[0][i] >= least {
			at := t.slot(m, m[0].ids[i:i+g.words])
			if s := &t.slots[at]; s.first > 0 {
				s.count[0]++
				t.of[i] = int32(at)
			}
		}
	}
	return t
}

// slot is where the gram stands in the index, or would.
func (t *gramIndex) slot(m matcher, words []uint32) int {
	h := uint64(0)
	for _, w := range words {
		h = (h ^ uint64(w)) * 0x9E3779B97F4A7C15
		h ^= h >> 29
	}
	mask, hash := uint64(len(t.slots)-1), uint32(h>>32)
	for h &= mask; ; h = (h + 1) & mask {
		s := &t.slots[h]
		if s.first == 0 {
			s.hash = hash
			return int(h)
		}
		if s.hash == hash && slices.Equal(words, m[1].ids[s.first-1:int(s.first)-1+len(words)]) {
			return int(h)
		}
	}
}

// rare leaves the grams that are rare and long enough.
func (t gramIndex) rare(m matcher, g gram) gramTable {
	for i, at := range t.of {
		if at < 0 {
			continue
		}
		t.of[i] = -1
		if g.chars == 0 || m[0].size(i) >= g.chars {
			if s := &t.slots[at]; int(s.count[0])*int(s.count[1]) <= g.often {
				t.of[i] = s.first - 1
			}
		}
	}
	return gramTable{t.of, t.next}
}
