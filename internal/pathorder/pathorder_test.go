package pathorder

import (
	"slices"
	"testing"
)

func TestCompare(t *testing.T) {
	want := []string{"a", "a2", "a10", "b/2", "b/10", "b/10/1", "b 1/1"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	// é in one character or in two, with a number behind it.
	accents := []string{"z", "é/1", "é2", "e\u030110", "é11"}
	if !slices.IsSortedFunc(accents, Compare) {
		t.Errorf("%q are not in order", accents)
	}
	if Compare("01", "1") == 0 || Compare("x", "x") != 0 {
		t.Error("two names of one number are the same, or one name is not itself")
	}
}
