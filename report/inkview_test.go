package report

import (
	"slices"
	"testing"

	"missive/letter"
)

func TestWhereabouts(t *testing.T) {
	for _, tt := range []struct {
		box  letter.Box
		want string
	}{
		{letter.Box{X0: 10, Y0: 10, X1: 90, Y1: 30}, "at the top on the left"},
		{letter.Box{X0: 440, Y0: 700, X1: 560, Y1: 730}, "halfway down in the middle"},
		{letter.Box{X0: 900, Y0: 1380, X1: 1000, Y1: 1400}, "at the foot on the right"},
		{letter.Box{X0: 2000, Y0: -5, X1: 2100, Y1: -1}, "at the top on the right"},
	} {
		if got := whereabouts(tt.box, 1000, 1400); got != tt.want {
			t.Errorf("%v is %q, want %q", tt.box, got, tt.want)
		}
	}
}

func TestPlaces(t *testing.T) {
	left, foot := letter.Box{X0: 10, Y0: 10, X1: 90, Y1: 30}, letter.Box{X0: 900, Y0: 1380, X1: 1000, Y1: 1400}
	for _, tt := range []struct {
		unread []letter.Box
		want   []string
	}{
		{nil, nil},
		{[]letter.Box{foot}, []string{"at the foot on the right"}},
		{[]letter.Box{left, foot, left}, []string{"2 at the top on the left", "1 at the foot on the right"}},
	} {
		if got := places(&letter.Page{Width: 1000, Height: 1400, Unread: tt.unread}); !slices.Equal(got, tt.want) {
			t.Errorf("%v are %q, want %q", tt.unread, got, tt.want)
		}
	}
}

// Of labels that would cover each other the first one stays.
func TestUnclutter(t *testing.T) {
	at := func(x, y int) stripView {
		b := letter.Box{X0: x, Y0: y, X1: x + 10, Y1: y + 10}
		return stripView{Role: "dirt", Boxes: []letter.Box{b}, Label: labelAt(b, 1000, 10)}
	}
	first, second := []stripView{at(100, 100), at(500, 100)}, []stripView{at(110, 95), {Role: "dirt"}, at(100, 200), at(130, 200)}
	unclutter(10, first, second)
	for i, want := range []bool{false, false} {
		if first[i].Label.None != want {
			t.Errorf("label %d of the first: none %v", i, first[i].Label.None)
		}
	}
	for i, want := range []bool{true, false, false, false} {
		if second[i].Label.None != want {
			t.Errorf("label %d of the second: none %v", i, second[i].Label.None)
		}
	}
}
