package clean

import "missive/letter"

// byWord has a value for each word of the reading, in one piece of memory: for a
// whole letter's words a map costs many times as much.
type byWord[T any] struct {
	// starts are by page and line the number of the line's first word.
	starts [][]int32
	values []T
}

func newByWord[T any](v *View) byWord[T] {
	if v.starts == nil {
		v.number()
	}
	return byWord[T]{v.starts, make([]T, v.words)}
}

func (b byWord[T]) of(id letter.WordID) T { return b.values[int(b.starts[id.Page][id.Line])+id.Word] }

func (b byWord[T]) set(id letter.WordID, to T) {
	b.values[int(b.starts[id.Page][id.Line])+id.Word] = to
}

// number numbers the words of the reading, which edits do not change.
func (v *View) number() {
	lines := 0
	for p := range v.letter.Pages {
		lines += len(v.letter.Pages[p].Lines)
	}
	all := make([]int32, lines)
	v.starts, v.words = make([][]int32, len(v.letter.Pages)), 0
	for p := range v.letter.Pages {
		n := len(v.letter.Pages[p].Lines)
		v.starts[p], all = all[:n:n], all[n:]
		for i := range v.starts[p] {
			v.starts[p][i] = int32(v.words)
			v.words += len(v.letter.Pages[p].Lines[i].Words)
		}
	}
}
