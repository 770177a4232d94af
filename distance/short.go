package distance

import "unicode/utf8"

// MaxShort is the length of the longest first text that [Short] takes.
const MaxShort = 64

// Short is [Distance] of two texts of characters below 128, the first no longer
// than [MaxShort]: its table's columns in one machine word each (Myers 1999,
// in the form of Hyyrö 2003), and no memory asked for.
func Short(a, b string) int {
	switch {
	case a == "":
		return len(b)
	case len(a) <= 8: // what clearing the table of places costs counts here
		return short[uint8](a, b)
	}
	return short[uint64](a, b)
}

// short is Short with as many bits in a column as T has.
func short[T uint8 | uint64](a, b string) int {
	var places [utf8.RuneSelf]T
	for i := range len(a) {
		places[a[i]] |= 1 << i
	}
	up, down := ^T(0), T(0)
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
