package distance

import (
	"slices"
	"testing"
)

func TestNumbering(t *testing.T) {
	n := Numbering[string]{}
	if got := n.Of([]string{"b", "a", "b"}); !slices.Equal(got, []uint32{0, 1, 0}) {
		t.Errorf("first %v", got)
	}
	if got := n.Of([]string{"a", "c"}); !slices.Equal(got, []uint32{1, 2}) {
		t.Errorf("then %v", got)
	}
	if got := n.Of(nil); len(got) != 0 || len(n) != 3 {
		t.Errorf("nothing gives %v, %d symbols", got, len(n))
	}
}
