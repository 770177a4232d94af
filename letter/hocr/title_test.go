package hocr

import (
	"testing"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

func TestProperties(t *testing.T) {
	var got []string
	err := properties([]byte(`image "a; b.jpg";bbox 1 2 3 4 ; ; x_wconf	91`), func(name, value []byte) error {
		got = append(got, string(name)+"="+string(value))
		return nil
	})
	want := []string{`image="a; b.jpg"`, "bbox=1 2 3 4", "x_wconf=91"}
	if err != nil || len(got) != len(want) {
		t.Fatalf("got %q, %v, want %q", got, err, want)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("property %d is %q, want %q", i, got[i], want[i])
		}
	}
}

func TestParseAngle(t *testing.T) {
	for in, want := range map[string]int{"0": 0, "90": 270, "180": 180, "270": 90, "-90": 90, "360": 0, "88.5": 270, "450": 270, "1e300": 0} {
		if got, err := parseAngle([]byte(in)); got != want || err != nil {
			t.Errorf("textangle %s reads at %d degrees clockwise (%v), want %d", in, got, err, want)
		}
	}
}

func TestParsePercent(t *testing.T) {
	for in, want := range map[string]float64{"91": 0.91, "0": 0, "120": 1, "-3": 0, "80 100": 0.9} {
		if got, err := parsePercent([]byte(in)); got != want || err != nil {
			t.Errorf("confidence %s is %v (%v), want %v", in, got, err, want)
		}
	}
}

func TestParseBox(t *testing.T) {
	for in, want := range map[string]letter.Box{
		"1 2 3 4":        {X0: 1, Y0: 2, X1: 3, Y1: 4},
		"1.4 2.6 3,4":    {X0: 1, Y0: 3, X1: 3, Y1: 4},
		"-5 0 9e99 7 99": {X0: -5, X1: pagefile.MaxPixel, Y1: 7},
	} {
		if got, err := parseBox([]byte(in)); got != want || err != nil {
			t.Errorf("box %s is %+v (%v), want %+v", in, got, err, want)
		}
	}
}
