package distance

// What a grid is tried in first: the band of scripts with as many edits as the
// lengths differ by and one for so many symbols. Of two texts with 10 % of the
// characters wrong that holds, and of a piece of 2,000 symbols it is a fifth.
const (
	bandShare  = 6
	bandBlocks = 4 // of rows, from which on it is worth while
)

// A band is the rows from j-above to j+below in column j, of a table with so
// many; columns count from 1.
type band struct{ above, below, rows int }

// blocks are the first and last block of the band in column j.
func (b band) blocks(j int) (first, last int) {
	return (max(1, j-b.above) - 1) / word, (min(b.rows, j+b.below) - 1) / word
}

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
	longer := len(a) - len(b)
	g.fill(b, blocks, band{(k - longer) / 2, (k + longer) / 2, len(a)})
	return g.walk(a, b, blocks, k)
}
