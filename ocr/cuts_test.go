package ocr

import (
	"slices"
	"testing"

	"missive/letter"
	"missive/ocr/internal/lept"
	"missive/reading"
	"missive/typeface"
)

// typedReading is a reading of a page of typing: tall marks are "d" and small
// ones "x", words end where a mark is missing.
func typedReading(marks []lept.Rect, high int) (r reading.Reading) {
	slices.SortFunc(marks, func(a, b lept.Rect) int {
		if d := a.Y + a.H - b.Y - b.H; d != 0 {
			return d
		}
		return a.X - b.X
	})
	last := lept.Rect{}
	for _, m := range marks {
		box := boxOf(m)
		if len(r.Lines) == 0 || m.Y+m.H != last.Y+last.H {
			r.Lines = append(r.Lines, letter.Line{})
		}
		l := &r.Lines[len(r.Lines)-1]
		if len(l.Words) == 0 || m.X-last.X > 2*high {
			l.Words = append(l.Words, letter.Word{Conf: 0.95})
		}
		w := &l.Words[len(l.Words)-1]
		text := "x"
		if m.H > high*6/5 {
			text = "d"
		}
		w.Text += text
		w.Chars = append(w.Chars, letter.Char{Text: text, Box: box, Conf: 0.96})
		w.Box, l.Box = w.Box.Union(box), l.Box.Union(box)
		last = m
	}
	return r
}

// typedPage is a page of typing read twice, and its rendering.
func typedPage(t *testing.T) (reading.Page, *prepared) {
	t.Helper()
	const high = 24
	s := scanOf(t, typing(1700, 2200, high, 0, 255, 0), 300)
	t.Cleanup(s.Close)
	p, err := prepare(s)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(p.Close)
	marks := marksOf(t, s.pix)
	return reading.Page{XHeight: high, Readings: []reading.Reading{typedReading(marks, high), typedReading(marks, high)}}, p.prepared
}

// What all readings agree on teaches the typeface, and only what is in doubt is
// kept.
func TestLearnCuts(t *testing.T) {
	seen, p := typedPage(t)
	l := &seen.Readings[1].Lines[3]
	odd := &l.Words[2].Chars[1]
	odd.Text = "c"
	if err := learn(&seen, p); err != nil {
		t.Fatal(err)
	}
	if got := seen.Face.Texts(); !slices.Equal(got, []string{"d", "x"}) {
		t.Fatalf("the typeface has %q", got)
	}
	x := float64(odd.Box.X0+odd.Box.X1) / 2
	i := slices.IndexFunc(seen.Cuts, func(c reading.Cut) bool {
		return c.X == x && c.Y > float64(odd.Box.Y1)-6 && c.Y < float64(odd.Box.Y1)+6
	})
	if i < 0 || len(seen.Cuts) > 20 {
		t.Fatalf("%d pictures are kept, that in doubt among them: %v", len(seen.Cuts), i >= 0)
	}
	first := seen.Readings[0].Lines[3].Words[2].Chars[1].Text
	m := typeface.NewMatcher(seen.Face)
	own, _ := m.Like(first, &seen.Cuts[i].Ink)
	other, _ := m.Like(map[string]string{"x": "d", "d": "x"}[first], &seen.Cuts[i].Ink)
	if own < 0.9 || own < other+0.05 {
		t.Errorf("what was read as %q is like it by %g, like the other by %g", first, own, other)
	}
}

// Unsure characters teach nothing and are kept; proportional print has no
// typeface.
func TestLearnNothing(t *testing.T) {
	seen, p := typedPage(t)
	n := 0
	for _, r := range seen.Readings {
		for _, l := range r.Lines {
			for _, w := range l.Words {
				for k := range w.Chars {
					w.Chars[k].Conf = 0.5
					n++
				}
			}
		}
	}
	if err := learn(&seen, p); err != nil {
		t.Fatal(err)
	}
	if len(seen.Face) != 0 || len(seen.Cuts) != n/2 {
		t.Errorf("%d characters are learned, %d pictures of %d kept", len(seen.Face), len(seen.Cuts), n/2)
	}
	print, p := typedPage(t)
	for _, r := range print.Readings {
		for _, l := range r.Lines {
			for _, w := range l.Words {
				for k := range w.Chars {
					d := []int{0, 9, -6, 10, -8}[k%5]
					w.Chars[k].Box.X0, w.Chars[k].Box.X1 = w.Chars[k].Box.X0+d, w.Chars[k].Box.X1+d
				}
			}
		}
	}
	if err := learn(&print, p); err != nil {
		t.Fatal(err)
	}
	if len(print.Face) != 0 || len(print.Cuts) != 0 {
		t.Errorf("of print %d characters are learned and %d pictures kept", len(print.Face), len(print.Cuts))
	}
	none := reading.Page{}
	if err := learn(&none, p); err != nil || len(none.Face)+len(none.Cuts) > 0 {
		t.Errorf("nothing read teaches %d characters: %v", len(none.Face), err)
	}
}

// What would stick out of the rendering is not cut.
func TestCutAtTheEdge(t *testing.T) {
	_, p := typedPage(t)
	pixels, err := p.pix.Pixels()
	if err != nil {
		t.Fatal(err)
	}
	c := cutter{p, pixels}
	for _, at := range []struct {
		x, y float64
		ok   bool
	}{{850, 1100, true}, {2, 1100, false}, {1698, 1100, false}, {850, 10, false}, {850, 2198, false}, {-50, -50, false}} {
		if _, ok := c.cut(at.x, at.y); ok != at.ok {
			t.Errorf("at %g, %g: %v", at.x, at.y, ok)
		}
	}
}
