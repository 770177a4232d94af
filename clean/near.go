package clean

import (
	"unicode/utf8"

	"missive/distance"
)

// near tells whether two folded texts differ in at most a share of the first
// one's characters.
func near(a, b string, share float64) bool {
	if len(a) <= 64 && len(b) <= 64 && plainOrEmpty(a) && plainOrEmpty(b) {
		limit := int(share * float64(len(a)))
		return abs(len(a)-len(b)) <= limit && (a == b || shortDistance(a, b) <= limit)
	}
	ra, rb := []rune(a), []rune(b)
	limit := int(share * float64(len(ra)))
	return abs(len(ra)-len(rb)) <= limit && distance.Distance(ra, rb) <= limit
}

func plainOrEmpty(s string) bool { return s == "" || plain(s) }

// shortDistance is [distance.Distance] of two texts of characters below 128, the
// first of 64 at most: its table's columns in one machine word each (Myers 1999,
// in the form of Hyyrö 2003), and no memory asked for.
func shortDistance(a, b string) int {
	if a == "" {
		return len(b)
	}
	var places [utf8.RuneSelf]uint64
	for i := range len(a) {
		places[a[i]] |= 1 << i
	}
	up, down := ^uint64(0), uint64(0)
	last, edits := len(a)-1, len(a)
	for i := range len(b) {
		equal := places[b[i]&(utf8.RuneSelf-1)]
		d := (((equal & up) + up) ^ up) | equal | down
		plus, minus := down|^(d|up), d&up
		edits += int(plus>>last&1) - int(minus>>last&1)
		plus, minus = plus<<1|1, minus<<1
		up, down = minus|^(d|plus), plus&d
	}
	return edits
}
