package inspect

import (
	"slices"
	"testing"
)

func TestRanges(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want []int
	}{
		{"", 3, []int{1, 2, 3}},
		{"2", 3, []int{2}},
		{"2-3", 3, []int{2, 3}},
		{" 3, 1 - 2 ", 4, []int{1, 2, 3}},
		{"2,1,2", 2, []int{1, 2}},
	} {
		r, err := ParseRanges(c.in)
		if err != nil {
			t.Errorf("%q: %v", c.in, err)
			continue
		}
		if got, err := r.of(c.n); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("%q of %d pages: %v, %v; want %v", c.in, c.n, got, err, c.want)
		}
	}
	for _, bad := range []string{"0", "-2", "3-2", "two", "1-", "1,,2", "1-2-3", "9999999999999999999"} {
		if r, err := ParseRanges(bad); err == nil {
			t.Errorf("%q: %v, want an error", bad, r)
		}
	}
	r, err := ParseRanges("2-900000000")
	if err != nil {
		t.Fatal(err)
	}
	if got, err := r.of(3); err == nil {
		t.Errorf("pages 2-900000000 of 3: %v, want an error", got)
	}
}
