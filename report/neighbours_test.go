package report

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"missive/align"
	"missive/letter"
)

// TestMarkings puts boxes and lines on a page and sees which edits make one
// marking.
func TestMarkings(t *testing.T) {
	row := func(x, y, w int) letter.Box { return letter.Box{X0: x, Y0: y, X1: x + w, Y1: y + 40} }
	up := func(x, y, h int) letter.Box { return letter.Box{X0: x, Y0: y, X1: x + 40, Y1: y + h} }
	for _, c := range []struct {
		name  string
		boxes []letter.Box // a line each; an empty one has no place
		role  string       // a letter for each line's role, a dot for a line that stays
		turn  string       // a digit of quarter turns for each
		want  string
	}{
		{"rows of one stamp", []letter.Box{row(100, 100, 300), row(110, 150, 280), row(90, 200, 200)}, "aaa", "000", "[e1 e2 e3]"},
		{"read from the foot up", []letter.Box{row(100, 200, 300), row(110, 150, 280), row(90, 100, 200)}, "aaa", "000", "[e1 e2 e3]"},
		{"two roles", []letter.Box{row(100, 100, 300), row(110, 150, 280)}, "ab", "00", "[e1] [e2]"},
		{"side by side, far apart", []letter.Box{row(100, 100, 300), row(900, 100, 280)}, "aa", "00", "[e1] [e2]"},
		{"one above the other, far apart", []letter.Box{row(100, 100, 300), row(100, 300, 300)}, "aa", "00", "[e1] [e2]"},
		{"two stamps and a line between", []letter.Box{row(100, 100, 300), row(100, 150, 300), row(100, 300, 300), row(100, 400, 300), row(100, 450, 300)}, "aa.aa", "00000", "[e1 e2] [e3 e4]"},
		{"up the margin beside a row", []letter.Box{row(100, 100, 300), up(50, 100, 500)}, "aa", "03", "[e1] [e2]"},
		{"rows up the margin", []letter.Box{up(100, 100, 500), up(50, 120, 400)}, "aa", "33", "[e1 e2]"},
		{"lines without places", []letter.Box{{}, {}, {}, {}}, "aa.a", "0000", "[e1 e2] [e3]"},
		{"with and without", []letter.Box{{}, row(0, 0, 100)}, "aa", "00", "[e1] [e2]"},
	} {
		l := &letter.Letter{ID: c.name, Pages: []letter.Page{{Width: 2000, Height: 3000}}}
		for i, b := range c.boxes {
			l.Pages[0].Lines = append(l.Pages[0].Lines, letter.Line{Words: []letter.Word{{Text: "x", Box: b}}, Box: b, Angle: 90 * int(c.turn[i]-'0')})
			if c.role[i] != '.' {
				if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Role(c.role[i]), Words: l.LineWords(0, i), Rule: "test"}); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got := gathered(l); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func gathered(l *letter.Letter) string {
	var out []string
	for _, m := range markings(l, 0, newDecisions(l).strips[0]) {
		var ids []string
		for _, e := range m.edits {
			ids = append(ids, e.ID)
		}
		out = append(out, fmt.Sprint(ids))
	}
	return strings.Join(out, " ")
}

// TestMarkingsEnd: a chain of rows down the whole page is no one marking, and
// none of its rows is lost.
func TestMarkingsEnd(t *testing.T) {
	l := &letter.Letter{ID: "chain", Pages: []letter.Page{{Width: 2000, Height: 3000}}}
	for i := range 60 {
		b := letter.Box{X0: 100, Y0: 50 * i, X1: 400, Y1: 50*i + 40}
		l.Pages[0].Lines = append(l.Pages[0].Lines, letter.Line{Words: []letter.Word{{Text: "x", Box: b}}, Box: b})
		if err := l.Add(letter.Edit{Kind: letter.Strip, Role: letter.Dirt, Words: l.LineWords(0, i), Rule: "test"}); err != nil {
			t.Fatal(err)
		}
	}
	all := markings(l, 0, newDecisions(l).strips[0])
	rows := 0
	for _, m := range all {
		rows += len(m.edits)
		var box letter.Box
		for _, b := range m.boxes {
			box = box.Union(b)
		}
		if box.H() > 1000 {
			t.Errorf("a marking is %d pixels high", box.H())
		}
	}
	if rows != 60 || len(all) < 3 || len(all) > 6 {
		t.Errorf("%d rows in %d markings, want 60 in some three", rows, len(all))
	}
}

// TestOneLabelForAStamp: of the rows of a stamp the first on the page is
// labelled on the picture, though another was taken out before.
func TestOneLabelForAStamp(t *testing.T) {
	l := takenLetter(t, "a")
	var labels []bool
	for _, v := range newPageView(l, 0, newDecisions(l), newSpots(l, nil), newLayout(&l.Pages[0])).Strips {
		labels = append(labels, !v.Label.None)
	}
	if want := []bool{false, true}; !slices.Equal(labels, want) {
		t.Errorf("labels %v, want %v", labels, want)
	}
}

func TestBoxesOn(t *testing.T) {
	l := sampleLetter(t, "a")
	words := []letter.WordID{{Page: 0, Line: 4, Word: 0}, {Page: 0, Line: 4, Word: 1}, {Page: 0, Line: 4, Word: 3}, {Page: 0, Line: 5, Word: 4}, {Page: 1, Line: 0, Word: 0}}
	if got := boxesOn(l, words, 0); len(got) != 3 {
		t.Errorf("%d boxes %v, want 3: two words that follow each other, one after a gap, one in the next line", len(got), got)
	}
}

// A difference over a line's end has a box in each of its lines, and words that
// were lost have that of the comparison.
func TestDifferenceBoxes(t *testing.T) {
	l := sampleLetter(t, "x")
	a, b := letter.WordID{Page: 0, Line: 5, Word: 7}, letter.WordID{Page: 0, Line: 6}
	first, _ := l.Word(a)
	second, _ := l.Word(b)
	d := align.Difference{Words: []letter.WordID{a, b}, Page: 1, Box: first.Box.Union(second.Box)}
	if got, want := differenceBoxes(l, d), []letter.Box{first.Box, second.Box}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	d.Words = nil
	if got, want := differenceBoxes(l, d), []letter.Box{d.Box}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
