package align

// How far the borders of a block are tried to either side: its last words may
// by chance be those before it, and a page that stands twice is all of it the
// same as what is beside it.
const (
	fewWords  = 8
	mostSlide = 2000
	pageWords = 4 // of a block that may stand before the page which it is, or after
)

// slack is how many words of text x before and after the gap its borders could
// be instead: as long as these stand there a second time, as far off as the
// block is long.
func (m matcher) slack(x int, gap span) (back, forth int) {
	ids, from, to := m[x].ids, gap.from[x], gap.to[x]
	off := gap.len(x) - gap.len(1-x)
	if off < leastSkew {
		return fewWords, fewWords
	}
	return slides(func(k int) bool {
			return from-1-k >= 0 && ids[from-1-k] == ids[from-1-k+off]
		}), slides(func(k int) bool {
			return to+k < len(ids) && ids[to+k] == ids[to+k-off]
		})
}

// slides is how long at least a third of the words are the same, and a few
// more.
func slides(same func(k int) bool) int {
	n, missed := 0, 0
	for k := 0; k < mostSlide && missed < fewWords; k++ {
		if same(k) {
			n, missed = k+1, max(0, missed-2)
		} else {
			missed++
		}
	}
	return n + fewWords
}
