package align

import (
	"slices"
	"strings"
)

// A flow is a text's words as they stand, one after the other with one blank
// between them. What [folded.original] gives is mostly a piece of it, so that the
// ten words shown around each of a book's differences take no memory of their own.
type flow struct {
	t    *folded
	all  string
	from []uint32 // where each word begins in all; nil where all is not made
	// odd are the words before which more than white space was folded away: what
	// reaches over such a place is left to original.
	odd []int
}

// newFlow is the flow of a text of which so many words will be asked for; of a few
// it is not worth making.
func newFlow(t *folded, asked int) *flow {
	f := &flow{t: t}
	if asked < len(t.words) {
		return f
	}
	f.from = make([]uint32, len(t.words))
	var b strings.Builder
	b.Grow(len(t.src))
	for n := range t.words {
		if n > 0 {
			b.WriteByte(' ')
			if gap := t.src[t.end(n-1):t.start(n)]; gap != " " && gap != "\n" && oneBlank(gap) != " " {
				f.odd = append(f.odd, n)
			}
		}
		f.from[n] = uint32(b.Len())
		b.WriteString(t.original(n, n+1))
	}
	f.all = b.String()
	return f
}

// original is that of the text.
func (f *flow) original(from, to int) string {
	if from >= to {
		return ""
	}
	if f.from == nil {
		return f.t.original(from, to)
	}
	if len(f.odd) > 0 {
		if next, _ := slices.BinarySearch(f.odd, from+1); next < len(f.odd) && f.odd[next] < to {
			return f.t.original(from, to)
		}
	}
	end := len(f.all)
	if to < len(f.from) {
		end = int(f.from[to]) - 1
	}
	return f.all[f.from[from]:end]
}
