package distance

// word is the number of rows that one machine word holds.
const word = 64

// A carry is by how much the row above a block is more, or less, than its left
// neighbour: one of the two is 1 at the most.
type carry struct{ plus, minus uint64 }

// block computes 64 rows of a column from those of the column before: eq marks
// the rows whose symbol is the column's, vp and vn those that are one more or one
// less than the row above them. Names follow Hyyrö: d0 marks rows equal to their
// upper left neighbour, hp and hn those that are one more or one less than their
// left neighbour.
func block(eq, vp, vn uint64, in carry) (d0, up, down uint64, out carry) {
	eq |= in.minus
	d0 = ((eq & vp) + vp ^ vp) | eq | vn
	hp, hn := vn|^(d0|vp), vp&d0
	out = carry{hp >> 63, hn >> 63}
	hp, hn = hp<<1|in.plus, hn<<1|in.minus
	return d0, hn | ^(d0 | hp), hp & d0, out
}
