package main

import (
	"strings"
	"testing"

	"missive/settle"
)

func TestConfigs(t *testing.T) {
	all, err := parseConfigs([]string{everyEffort, "normal", everySettled})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range all {
		names = append(names, c.name)
	}
	want := []string{"quick", "normal", "thorough"}
	for _, s := range settle.Steps() {
		want = append(want, "normal-"+s.Name)
	}
	if strings.Join(names, " ") != strings.Join(want, " ") {
		t.Errorf("%v, want %v", names, want)
	}
	last := all[len(all)-1]
	if len(last.settling.Without) != 1 || last.effort || last.doc == "" {
		t.Errorf("a step left out: %+v", last)
	}
	prepared, err := parseConfigs([]string{everyReading})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range prepared {
		if len(c.reading.Without) != 1 || c.doc == "" {
			t.Errorf("a step of preparation left out: %+v", c)
		}
	}
	for _, name := range []string{"hasty", "normal-nothing", "-typeface-"} {
		if _, err := parseConfigs([]string{name}); err == nil {
			t.Errorf("%q was taken", name)
		}
	}
}

func TestMedian(t *testing.T) {
	for _, c := range []struct {
		v    []float64
		want float64
	}{{[]float64{3}, 3}, {[]float64{9, 1, 2}, 2}, {[]float64{4, 1, 2, 100}, 3}} {
		if got := median(c.v); got != c.want {
			t.Errorf("median of %v is %g, want %g", c.v, got, c.want)
		}
	}
}
