package pagefile

import (
	"testing"

	"missive/letter"
)

func TestQuarters(t *testing.T) {
	for in, want := range map[float64]int{0: 0, 90: 270, 180: 180, 270: 90, -90: 90, 360: 0, 88.5: 270, 3: 0, 450: 270, 1e300: 0} {
		if got := Quarters(in); got != want {
			t.Errorf("%v degrees against the clock are %d with it, want %d", in, got, want)
		}
	}
}

func TestConfidence(t *testing.T) {
	for in, want := range map[float64]float64{0: 0, .5: .5, 1: 1, 1.0001: 1, 88: .88, 250: 1, -1: 0} {
		if got := Confidence(in); got != want {
			t.Errorf("confidence %v is %v, want %v", in, got, want)
		}
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "Sir:": "Sir:", " \tMr.\r\nX ": "Mr.  X", "S\x01ir\u0085:\ufeff": "Sir:", "\xffé\u00ad": "\ufffdé\u00ad",
	} {
		if got := Clean(in); got != want {
			t.Errorf("%q is %q when clean, want %q", in, got, want)
		}
	}
}

func TestInside(t *testing.T) {
	for in, want := range map[letter.Box]letter.Box{
		{X0: 1, Y0: 2, X1: 3, Y1: 4}:                            {X0: 1, Y0: 2, X1: 3, Y1: 4},
		{X0: -9, Y0: -9, X1: 900, Y1: 900}:                      {X1: 80, Y1: 50},
		{X0: 80, Y0: 2, X1: 90, Y1: 4}:                          {},
		{X0: 3, Y0: 2, X1: 1, Y1: 4}:                            {},
		{X0: -MaxPixel, Y0: -MaxPixel, X1: MaxPixel, Y1: -1000}: {},
	} {
		if got := Inside(in, 80, 50); got != want {
			t.Errorf("%+v is %+v inside the page, want %+v", in, got, want)
		}
	}
	if got := Inside(letter.Box{X0: -1, X1: MaxPixel, Y1: 9}, 80, 0); got != (letter.Box{X1: MaxPixel, Y1: 9}) {
		t.Errorf("inside a page of no height: %+v", got)
	}
}

func TestBest(t *testing.T) {
	choice := func(text string, conf float64) letter.Choice { return letter.Choice{Text: text, Conf: conf} }
	got := Best([]letter.Choice{choice("a", .1), choice("b", .5), choice("c", .3), choice("d", .5), choice("e", .2)})
	want := []letter.Choice{choice("b", .5), choice("d", .5), choice("c", .3), choice("e", .2)}
	if len(got) != len(want) {
		t.Fatalf("%+v, want %+v", got, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("choice %d is %+v, want %+v", i, got[i], want[i])
		}
	}
	if got := Best(nil); got != nil {
		t.Errorf("of none: %+v", got)
	}
}
