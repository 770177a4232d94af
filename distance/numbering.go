package distance

// A Numbering gives equal symbols equal numbers, from 0 on in the order in which
// they are met; an empty one is ready to be used.
type Numbering[T comparable] map[T]uint32

// Of are the numbers of a sequence's symbols. Symbols that were not met before
// get new numbers.
func (n Numbering[T]) Of(s []T) []uint32 {
	out := make([]uint32, len(s))
	for i, x := range s {
		id, ok := n[x]
		if !ok {
			id = uint32(len(n))
			n[x] = id
		}
		out[i] = id
	}
	return out
}
