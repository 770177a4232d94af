package distance

// What a grid is tried in first: the band of scripts with as many edits as the
// lengths differ by and one for so many symbols. Of two texts with 10 % of the
// characters wrong that holds, and of a piece of 2,000 symbols it is a fifth.
const (
	bandShare  = 6
	bandBlocks = 4 // of rows, from which on it is worth while
)

// wholeTable is a band that holds all.
func wholeTable(b []uint32, blocks int) band { return band{len(b), blocks * word, blocks * word} }

// likely is a number of edits that should be enough, and whether trying pays.
func likely(a, b []uint32, blocks int) (k int, ok bool) {
	k = abs(len(a)-len(b)) + min(len(a), len(b))/bandShare
	return k, blocks >= bandBlocks && k/word+2 <= blocks/2
}

// tryBand fills back in the band of all scripts of at most k edits, if there is
// one. A way back with no more edits is that of the whole table: then every cell
// that a shortest script leads through lies in the band and has its true
// distance, and no other cell has less than its own (see table.cutoff).
func (g *Grid) tryBand(a, b []uint32, blocks, k int) bool {
	g.fill(b, blocks, bandOf(a, b, k))
	return g.walk(a, b, blocks, k)
}
