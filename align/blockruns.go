package align

import (
	"cmp"
	"slices"
)

// A run is a stretch of words that both texts have alike: n words from word
// at[0] of the one and at[1] of the other.
type run struct {
	at [2]int32
	n  int32
}

func (r run) diagonal() int32 { return r.at[1] - r.at[0] }
func (r run) end(x int) int32 { return r.at[x] + r.n }
func (r run) less(o run) int {
	return cmp.Or(cmp.Compare(r.at[0], o.at[0]), cmp.Compare(r.at[1], o.at[1]))
}
func (r run) from(k int32) run { return run{[2]int32{r.at[0] + k, r.at[1] + k}, r.n - k} }
func (m matcher) worth(r run) int32 {
	return alike * (m[0].at[r.end(0)] - m[0].at[r.at[0]])
}

// longestRun is where long runs are cut, so that two of them which overlap can
// follow each other with little of the second given up.
const longestRun = 32

// A gram is a number of neighbouring words; those that stand rarely in both
// texts say where they belong together.
type gram struct {
	words int
	often int // the most places of one text times those of the other
	chars int // the fewest characters
}

// grams are what is looked for. Of the words of a reading with 10 % wrong
// characters three in five are whole, and one in five of three neighbours is;
// a page that stands in a text twice has its words twice. Longer ones are for
// texts that repeat themselves, of which every third word stands in formulas.
var grams = []gram{{8, 16, 0}, {5, 16, 0}, {3, 16, 0}, {2, 4, 0}, {1, 1, 5}}

// trusted are the runs without the words alone that stand by chance in what moved
// away and in what came in its place, as short words do: a word alone is one that
// both texts have where a word beside it is the same too, read otherwise. (Rare
// words are found without being known.)
func (m matcher) trusted(known []run) []run {
	return slices.DeleteFunc(slices.Clone(known), func(r run) bool {
		i, j := int(r.at[0]), int(r.at[1])
		return r.n == 1 && !m.alikeAt(i-1, j-1) && !m.alikeAt(i+1, j+1)
	})
}

// alikeAt tells whether words i and j of the texts are readings of the same word.
func (m matcher) alikeAt(i, j int) bool {
	if i < 0 || j < 0 || i >= len(m[0].words) || j >= len(m[1].words) {
		return false
	}
	a, b := m[0].words[i].sym, m[1].words[j].sym
	return max(len(a), len(b)) > longestResembled || isAlike(a, b)
}

// runs are all stretches that begin with a gram, made as long as they go, in
// the order of the first text. So are those that are known to be alike, in that
// order too: in a text that says everything several times no gram is rare, but
// a script of the whole may lead through it.
func (m matcher) runs(known []run) []run {
	tables := m.places()
	var out []run
	// done[d] is how far the diagonal d is known to be alike.
	done := make([]int32, len(m[0].ids)+len(m[1].ids)+1)
	for i := range m[0].ids {
		for ; len(known) > 0 && int(known[0].at[0]) == i; known = known[1:] {
			d := known[0].diagonal() + int32(len(m[0].ids))
			if done[d] <= int32(i) {
				out = append(out, known[0])
				done[d] = known[0].end(0)
			}
		}
		for _, t := range tables {
			for j := t.find(i); j >= 0; j = t.next[j] {
				d := int(j) - i + len(m[0].ids)
				if int(done[d]) > i {
					continue
				}
				known := done[d]
				r := m.grown(i, int(j), int(known))
				done[d] = r.end(0)
				out = append(out, r)
				out = m.follow(r, 1, known, done, out)
				out = m.follow(r, -1, known, done, out)
			}
		}
	}
	return cut(out)
}

// cut makes several of long runs, in order.
func cut(runs []run) []run {
	out := make([]run, 0, len(runs))
	for _, r := range runs {
		for ; r.n > longestRun; r = r.from(longestRun) {
			out = append(out, run{r.at, longestRun})
		}
		out = append(out, r)
	}
	slices.SortFunc(out, run.less)
	return out
}

// Beyond a word or some that differ, a run goes on where so many neighbouring
// words with so many characters are alike, be they as common as they may: a
// formula belongs to the passage it stands in.
const (
	followSkip  = 3
	followWords = 2
	followChars = 8
)

// follow adds the runs that a run goes on with, forwards or backwards; known is
// how far its own diagonal was done without it.
func (m matcher) follow(r run, step int, known int32, done []int32, out []run) []run {
	for {
		next, ok := m.next(r, step, known, done)
		if !ok {
			return out
		}
		d := int(next.diagonal()) + len(m[0].ids)
		if next.diagonal() != r.diagonal() || step > 0 {
			known = done[d]
		}
		done[d] = max(done[d], next.end(0))
		out = append(out, next)
		r = next
	}
}

// next is the run that r goes on with.
func (m matcher) next(r run, step int, known int32, done []int32) (run, bool) {
	for skip := 1; skip <= followSkip; skip++ {
		for _, more := range [3][2]int{{0, 0}, {1, 0}, {0, 1}} {
			i, j := int(r.at[0])-skip-more[0]-followWords, int(r.at[1])-skip-more[1]-followWords
			if step > 0 {
				i, j = int(r.end(0))+skip-more[0], int(r.end(1))+skip-more[1]
			}
			if i < 0 || j < 0 || i+followWords > len(m[0].ids) || j+followWords > len(m[1].ids) ||
				m[0].chars(i, i+followWords) <= followChars || !slices.Equal(m[0].ids[i:i+followWords], m[1].ids[j:j+followWords]) {
				continue
			}
			low := done[j-i+len(m[0].ids)]
			if step < 0 && int32(j-i) == r.diagonal() {
				low = known
			}
			if int(low) > i {
				return run{}, false
			}
			return m.grown(i, j, int(low)), true
		}
	}
	return run{}, false
}

// grown is the stretch around word i and word j, beginning no earlier than low.
func (m matcher) grown(i, j, low int) run {
	a, b := m[0].ids, m[1].ids
	from, to := 0, 0
	for i-from > low && j-from > 0 && a[i-from-1] == b[j-from-1] {
		from++
	}
	for i+to < len(a) && j+to < len(b) && a[i+to] == b[j+to] {
		to++
	}
	return run{[2]int32{int32(i - from), int32(j - from)}, int32(from + to)}
}
