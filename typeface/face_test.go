package typeface

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// Cuts that stand anywhere inside the slack have the mean of cuts that stand
// where they should.
func TestLearnSetsCutsOnOneAnother(t *testing.T) {
	want := bar(6, 1).Shape
	var s Shape // the bar in the middle, as a typed letter stands
	for y := range Height {
		copy(s[y*Width+7:(y+1)*Width], want[y*Width:y*Width+6])
	}
	var cuts []Cut
	for i := range 12 {
		dx := 0
		if i%4 == 3 {
			dx = 2 - i%3
		}
		cuts = append(cuts, moved(&s, dx, i%6/5))
	}
	f := Learn(map[string][]Cut{"e": cuts, "none": nil})
	if len(f) != 1 || f["e"].N != 12 {
		t.Fatalf("%d characters, e of %d cuts", len(f), f["e"].N)
	}
	got := f["e"].Shape
	c := s.cut()
	if r, at := prepare(&got).best(&c); r < 0.99 || at != (shift{}) {
		t.Errorf("the mean is like the letter by %g at %+v", r, at)
	}
}

func TestLearnTakesSoManyCuts(t *testing.T) {
	one, other := bar(4, 1).Shape, bar(9, 1).Shape
	cuts := slices.Repeat([]Cut{one.cut()}, mostCuts)
	f := Learn(map[string][]Cut{"l": append(cuts, slices.Repeat([]Cut{other.cut()}, mostCuts)...)})
	if f["l"].N != mostCuts || f["l"].Shape != one {
		t.Errorf("of %d cuts, like the first ones: %v", f["l"].N, f["l"].Shape == one)
	}
	if f := Learn(map[string][]Cut{"l": cuts[:1]}); f["l"].N != 1 || f["l"].Shape != one {
		t.Error("one cut is not its own mean")
	}
	if f := Learn(nil); f == nil || len(f) != 0 {
		t.Errorf("nothing teaches %v", f)
	}
}

// worn is a shape as another page has it: some ink more or less everywhere.
func worn(t *rapid.T, s Shape) Shape {
	noise := rapid.SliceOfN(rapid.IntRange(-8, 8), 3, 17).Draw(t, "noise")
	for i, v := range s {
		s[i] = uint8(min(255, max(0, int(v)+noise[i%len(noise)])))
	}
	return s
}

// However pages are grouped and ordered, merging them gives one face, within
// the rounding of each merge.
func TestMergeInAnyGroups(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := glyph(t, "strokes")
		n := rapid.IntRange(2, 6).Draw(t, "pages")
		faces := make([]Face, n)
		total := 0
		for i := range faces {
			m := Mean{rapid.IntRange(1, mostCuts).Draw(t, "cuts"), worn(t, s)}
			faces[i] = Face{"e": m}
			total += m.N
		}
		want := Merge(faces...)["e"]
		k := rapid.IntRange(1, n-1).Draw(t, "group")
		grouped := Merge(Merge(faces[:k]...), Merge(faces[k:]...))["e"]
		slices.Reverse(faces)
		reversed := Merge(faces...)["e"]
		for name, got := range map[string]Mean{"in groups": grouped, "backwards": reversed} {
			if got.N != total || want.N != total {
				t.Errorf("%s: of %d cuts and %d, want %d", name, got.N, want.N, total)
			}
			if d := farthest(got.Shape, want.Shape); d > 1 {
				t.Errorf("%s: %d greys apart", name, d)
			}
		}
	})
}

// farthest is by how much two shapes differ at most in one pixel.
func farthest(a, b Shape) (d int) {
	for i := range a {
		d = max(d, int(a[i])-int(b[i]), int(b[i])-int(a[i]))
	}
	return d
}

func TestMerge(t *testing.T) {
	one := Face{"e": bar(8, 10), "l": bar(3, 2)}
	other := Face{"l": bar(3, 4), "x": bar(5, 1)}
	got := Merge(one, nil, other)
	want := Face{"e": bar(8, 10), "l": bar(3, 6), "x": bar(5, 1)}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("merged to %v of %d, %d, %d cuts", got.Texts(), got["e"].N, got["l"].N, got["x"].N)
	}
	if one["l"].N != 2 || other["l"].N != 4 {
		t.Error("merging changes what is merged")
	}
	if got := Merge(); got == nil || len(got) != 0 {
		t.Errorf("nothing merged is %v", got)
	}
	if got := got.Texts(); !slices.Equal(got, []string{"e", "l"}) {
		t.Errorf("characters of enough cuts: %q", got)
	}
}

// A mean of no cuts, as only a damaged file holds it, counts nothing.
func TestMergeOfNoCuts(t *testing.T) {
	got := Merge(Face{"e": bar(8, 0), "l": bar(3, 0)}, Face{"l": bar(3, 4), "x": bar(5, -2)}, Face{"x": bar(5, 2)})
	if _, ok := got["e"]; ok || got["l"] != bar(3, 4) || got["x"] != bar(5, 2) {
		t.Errorf("merged to %d characters: l of %d cuts, x of %d", len(got), got["l"].N, got["x"].N)
	}
}
