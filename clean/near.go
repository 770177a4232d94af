package clean

import "missive/distance"

// near tells whether two folded texts differ in at most a share of the first
// one's characters.
func near(a, b string, share float64) bool {
	if len(a) <= distance.MaxShort && len(b) <= distance.MaxShort && plainOrEmpty(a) && plainOrEmpty(b) {
		limit := int(share * float64(len(a)))
		return abs(len(a)-len(b)) <= limit && (a == b || distance.Short(a, b) <= limit)
	}
	ra, rb := []rune(a), []rune(b)
	limit := int(share * float64(len(ra)))
	return abs(len(ra)-len(rb)) <= limit && distance.Distance(ra, rb) <= limit
}

func plainOrEmpty(s string) bool { return s == "" || plain(s) }
