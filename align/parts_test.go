package align

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/distance"
)

func TestParts(t *testing.T) {
	tests := []struct {
		name, ref, text string
		want            []Part
	}{
		{"confused", "modern", "modem", []Part{{Equal, "mode"}, {Delete, "rn"}, {Insert, "m"}}},
		{"two places", "Constantinople", "Canstantinaple", []Part{{Equal, "C"}, {Delete, "o"}, {Insert, "a"}, {Equal, "nstantin"},
			{Delete, "o"}, {Insert, "a"}, {Equal, "ple"}}},
		// Found only by a search that is not cut short.
		{"three places", "1234a5678b9012c3456", "1234x5678y9012z3456", []Part{{Equal, "1234"}, {Delete, "a"}, {Insert, "x"}, {Equal, "5678"},
			{Delete, "b"}, {Insert, "y"}, {Equal, "9012"}, {Delete, "c"}, {Insert, "z"}, {Equal, "3456"}}},
		{"glued", "restrictions were", "restrictionswere", []Part{{Equal, "restrictions"}, {Delete, " "}, {Equal, "were"}}},
		{"lost", "lost", "", []Part{{Delete, "lost"}}},
		{"added", "", "added", []Part{{Insert, "added"}}},
		{"folding shows nothing", "movement’s", "movernent's", []Part{{Equal, "move"}, {Delete, "m"}, {Insert, "rn"}, {Equal, "ent’s"}}},
		{"line-end hyphen", "techni-\ncally", "technicolly", []Part{{Equal, "techni- c"}, {Delete, "a"}, {Insert, "o"}, {Equal, "lly"}}},
		{"combining characters stay whole", "cafe\u0323\u0302s", "cafes", []Part{{Equal, "caf"}, {Delete, "ệ"}, {Insert, "e"}, {Equal, "s"}}},
		{"private characters", "a\U000F0000b", "a🏳️‍🌈b", []Part{{Equal, "a"}, {Delete, "\U000F0000"}, {Insert, "🏳️‍🌈"}, {Equal, "b"}}},
		{"nothing in common", "cat", "dog", []Part{{Delete, "cat"}, {Insert, "dog"}}},
	}
	for _, tt := range tests {
		c := Texts(tt.ref, tt.text, defaults())
		if len(c.Differences) != 1 {
			t.Errorf("%s: %d differences", tt.name, len(c.Differences))
			continue
		}
		got := c.Differences[0].Parts
		for i := range got {
			if strings.Contains(tt.name, "combining") {
				got[i].Text = strings.ReplaceAll(got[i].Text, "e\u0323\u0302", "ệ")
			}
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%s:\n got %q\nwant %q", tt.name, got, tt.want)
		}
	}
}

// Long stretches are shown as a whole: the reader would see nothing in them.
func TestLongPartsAreWhole(t *testing.T) {
	a, b := strings.Repeat("ab ", longestParts/3), strings.Repeat("ba ", longestParts/3)
	got := Texts(a, b, defaults()).Differences[0].Parts
	want := []Part{{Delete, strings.TrimSpace(a)}, {Insert, strings.TrimSpace(b)}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%d parts", len(got))
	}
}

// What one differing place makes is what the table makes.
func TestOnePlaceIsTheTables(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		few := rapid.SliceOfN(rapid.Uint32Range('a', 'c'), 1, 7)
		a, b := few.Draw(t, "a"), few.Draw(t, "b")
		begin, s, end, ok := onePlace(a, b)
		if !ok {
			return
		}
		var want distance.Script
		add := func(op distance.Op, n int) {
			if n > 0 {
				want = append(want, distance.Run{Op: op, N: n})
			}
		}
		add(distance.Match, begin)
		both := min(s.ref, s.text)
		add(distance.Substitute, both)
		add(distance.Delete, s.ref-both)
		add(distance.Insert, s.text-both)
		add(distance.Match, end)
		if got := distance.NewGrid('d').Align(a, b); !slices.Equal(got, want) {
			t.Fatalf("%d and %d: %v, the table has %v", a, b, want, got)
		}
	})
}
