package main

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"
)

func drawnPages(t *testing.T) []page {
	t.Helper()
	pages, err := readPages("../../fixtures/refs")
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// The texts are as long as they should be, the same every time, and hold what
// cleaning has to find: markings, more pages than one, garbles.
func TestTexts(t *testing.T) {
	pages := drawnPages(t)
	const size = 10_000
	a, b := rand.New(rand.NewPCG(seed, 0)), rand.New(rand.NewPCG(seed, 0))
	feeds, exact := 0, 0
	for range 20 {
		got := text(a, pages, size)
		if !bytes.Equal(got, text(b, pages, size)) {
			t.Fatal("the same seed made another text")
		}
		if len(got) > size || len(got) < size-200 {
			t.Errorf("a text has %d bytes, want about %d", len(got), size)
		}
		feeds += bytes.Count(got, []byte("\f"))
		for _, p := range pages {
			for _, l := range p.lines {
				if marking(l) {
					exact += strings.Count(string(got), l.Text+"\n")
				}
			}
		}
	}
	if feeds < 20 || exact < 20 {
		t.Errorf("20 texts have %d form feeds and %d markings: too few", feeds, exact)
	}
	if share := marked(pages); share < 0.17 || share > 0.27 {
		t.Errorf("%.2f of the lines are markings; want one in four or five, as on real pages", share)
	}
	long := strings.Repeat("the clerical notes on all 10 ", 200)
	if s := garble(a, long); s == long || len(s) > len(long)*102/100 {
		t.Errorf("of %d bytes garbling made %d", len(long), len(s))
	}
}

// The peer's patterns are right, and each finds the marking it comes from.
func TestPatterns(t *testing.T) {
	pages := drawnPages(t)
	patterns := patternsOf(pages)
	if len(patterns) < 50 {
		t.Fatalf("only %d patterns", len(patterns))
	}
	all := regexp.MustCompile("(?m)" + strings.Join(patterns, "|"))
	for _, p := range pages {
		for _, l := range p.lines {
			if marking(l) && !all.MatchString(l.Text) {
				t.Errorf("no pattern finds %q", l.Text)
			}
		}
	}
}
