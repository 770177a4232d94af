package align

// Prices of lining up word by word from a known place outwards, in half
// characters like the rest. A word misread in two characters of five is still
// worth something, one beside a strange word is not; of two texts that have
// nothing in common every stretch of words is worth less than nothing.
const (
	misreadChar = 5  // for each character to change
	lostChar    = 1  // for each character, and the blank, of a word alone
	giveUp      = 96 // how far below the best so far is too far: eight words
	band        = 12 // words that one text may be ahead of the other since the last row
)

// edgeWorth is what speaks for a border of a block at such an edge of one
// text, where several borders are as good: in both texts less than a word.
var edgeWorth = [...]int{sentenceEdge: 1, lineEdge: 2, paragraphEdge: 3, pageEdge: 4}

// A reach says how far lining up leads from a place: for each number of words
// of text x, the worth of the best border there and how many words of the
// other text belong to it.
type reach struct {
	worth []int
	other []int
}

// reach lines up from the words from[0] and from[1] on, forwards or backwards
// (step -1: from the words before them), at most so many words of text x and
// of the other.
func (m matcher) reach(from [2]int, step, x int, most [2]int) reach {
	r := reach{worth: []int{m.borderWorth(from)}, other: []int{0}}
	best := 0
	// row[l] is the worth with low+l words of the other text.
	low, row := 0, make([]int, 0, 2*band+2)
	for l := 0; l <= min(band, most[1-x]); l++ {
		row = append(row, -lostChar*m.lengthOf(from, step, 1-x, l))
	}
	next := make([]int, 0, 2*band+2)
	for n := 1; n <= most[x]; n++ {
		center := low + indexOfMax(row) + 1
		lo := max(low, center-band)
		hi := min(center+band, most[1-x])
		if lo > hi {
			break
		}
		next = next[:0]
		word := wordAt(from[x], step, n-1)
		alone := lostChar * (m[x].size(word) + 1)
		rowBest, rowOther, top := -1<<30, 0, -1<<30
		for l := lo; l <= hi; l++ {
			w := -1 << 30
			if k := l - low; k < len(row) {
				w = row[k] - alone
			}
			if k := l - 1 - low; k >= 0 && k < len(row) {
				w = max(w, row[k]+m.pair(x, word, wordAt(from[1-x], step, l-1)))
			}
			if l > lo {
				o := wordAt(from[1-x], step, l-1)
				w = max(w, next[len(next)-1]-lostChar*(m[1-x].size(o)+1))
			}
			next = append(next, w)
			top = max(top, w)
			at := [2]int{}
			at[x], at[1-x] = from[x]+step*n, from[1-x]+step*l
			if w += m.borderWorth(at); w > rowBest {
				rowBest, rowOther = w, l
			}
		}
		r.worth, r.other = append(r.worth, rowBest), append(r.other, rowOther)
		low, row, next = lo, next, row
		if best = max(best, top); top < best-giveUp {
			break
		}
	}
	return r
}

// wordAt is word k counted from a border, forwards or backwards.
func wordAt(from, step, k int) int {
	if step > 0 {
		return from + k
	}
	return from - 1 - k
}

// lengthOf is how many characters n words of text x have, blanks included.
func (m matcher) lengthOf(from [2]int, step, x, n int) int {
	a, b := from[x], from[x]+step*n
	return int(m[x].at[max(a, b)] - m[x].at[min(a, b)])
}

// borderWorth is what speaks for a border at these words of both texts.
func (m matcher) borderWorth(at [2]int) int {
	return edgeWorth[m[0].before[at[0]]] + edgeWorth[m[1].before[at[1]]]
}

func indexOfMax(row []int) int {
	best := 0
	for i, w := range row {
		if w > row[best] {
			best = i
		}
	}
	return best
}

// pair is what word a of text x beside word b of the other is worth.
func (m matcher) pair(x, a, b int) int {
	n, o := m[x].size(a), m[1-x].size(b)
	if m[x].ids[a] == m[1-x].ids[b] {
		return alike * (n + 1)
	}
	longer := max(n, o)
	least := alike*(longer+1) - misreadChar*longer
	// A difference in length alone can say that they are not the same word.
	if apart := longer - min(n, o); alike*(longer+1)-misreadChar*apart <= least/2 {
		return least
	}
	return alike*(longer+1) - misreadChar*edits(m[x].words[a].sym, m[1-x].words[b].sym)
}

// farthest is the number of words of text x at the best border.
func (r reach) farthest() int { return indexOfMax(r.worth) }
