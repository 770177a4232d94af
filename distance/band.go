package distance

// A band is the rows from j-above to j+below in column j, of a table with so
// many; columns count from 1.
type band struct{ above, below, rows int }

// bandOf is the band that holds every script of at most k edits; k is at least
// the difference of the lengths. Such a script has as many more deletions than
// insertions as a is longer than b, which bounds both.
func bandOf(a, b []uint32, k int) band {
	longer := len(a) - len(b)
	return band{(k - longer) / 2, (k + longer) / 2, len(a)}
}

// blocks are the first and last block of the band in column j.
func (b band) blocks(j int) (first, last int) {
	return (max(1, j-b.above) - 1) / word, (min(b.rows, j+b.below) - 1) / word
}
