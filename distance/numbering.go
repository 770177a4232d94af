package distance

// A Numbering gives equal symbols equal numbers, from 0 on in the order in which
// they are met; an empty one is ready to be used.
type Numbering[T comparable] map[T]uint32

// Number is the number of a symbol; one that was not met before gets a new one.
func (n Numbering[T]) Number(x T) uint32 {
	id, ok := n[x]
	if !ok {
		id = uint32(len(n))
		n[x] = id
	}
	return id
}

// Of are the numbers of a sequence's symbols.
func (n Numbering[T]) Of(s []T) []uint32 {
	out := make([]uint32, len(s))
	for i, x := range s {
		out[i] = n.Number(x)
	}
	return out
}
