package profile

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestInCommonIsThePlainOne(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		words := rapid.SliceOfN(rapid.SampledFrom(strings.Fields("the of a letter sir")), 0, 300)
		a, b := words.Draw(t, "a"), words.Draw(t, "b")
		row := make([]int, len(b)+1) // of the words of a so far
		for _, w := range a {
			corner := 0
			for j, v := range b {
				above := row[j+1]
				if w == v {
					row[j+1] = corner + 1
				} else {
					row[j+1] = max(above, row[j])
				}
				corner = above
			}
		}
		if n := inCommon(a, b); n != row[len(b)] {
			t.Errorf("%d words in common, want %d", n, row[len(b)])
		}
	})
}

func TestInCommonIsBounded(t *testing.T) {
	a, b := strings.Fields(strings.Repeat("a ", 200_000)), strings.Fields(strings.Repeat("a b a ", 60_000))
	if n := inCommon(a, b); n != 120_000 { // a pair at a time this takes half an hour
		t.Errorf("%d words in common, want 120000", n)
	}
}
