package pagefiletest

import (
	"strings"
	"testing"
)

// turns: degrees against the clock are the model's clockwise quarter turns.
func (f Format) turns(t *testing.T) {
	for in, want := range map[string]int{
		"0": 0, "90": 270, "180": 180, "270": 90, "-90": 90, "360": 0, "88.5": 270, "3": 0, "450": 270, "1e300": 0,
	} {
		if got := f.read(t, f.Turned(in)).Lines[0].Angle; got != want {
			t.Errorf("%s degrees against the clock are %d with it, want %d", in, got, want)
		}
	}
}

// numbers: every number is bounded, and what is none is refused.
func (f Format) numbers(t *testing.T) {
	if len(f.Numbers) < 6 {
		t.Fatalf("%d kinds of numbers", len(f.Numbers))
	}
	for name, doc := range f.Numbers {
		t.Run(name, func(t *testing.T) {
			good := []string{"0", "-0", "1", "+1.5", "-1e3", "16777217", "1e300", "-1e300", "5e-324"}
			bad := []string{"high", "Inf", "-inf", "1e999", "--1", "1.2.3", "0x", "٣"}
			if f.XML != "" {
				good = append(good, "NaN")
			} else {
				bad = append(bad, "NaN")
			}
			for _, n := range good {
				f.read(t, doc(n))
			}
			for _, n := range bad {
				f.refuses(t, Refused{Doc: doc(n)})
			}
			f.refuses(t, Refused{Doc: doc("high"), Says: `"high" is not a number`})
		})
	}
}

// noSize: places on a page of no size are bounded all the same.
func (f Format) noSize(t *testing.T) {
	p := f.read(t, f.Unsized)
	if p.Width != 0 || p.Height != 0 || p.DPI != 0 {
		t.Errorf("the page has %d by %d pixels at %d dots per inch, want none", p.Width, p.Height, p.DPI)
	}
	if text(p) == "" || strings.Contains(text(p), "\n") {
		t.Errorf("reads %q, want a word", text(p))
	}
}
