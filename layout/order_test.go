package layout

import (
	"math"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"missive/letter"
)

// put makes a line of typed words that begins at x, y, as if typed with 20
// pixels a character and 30 pixels high.
func put(x, y int, text string) letter.Line {
	var l letter.Line
	for _, w := range strings.Fields(text) {
		b := letter.Box{X0: x, Y0: y, X1: x + 20*len(w), Y1: y + 30}
		l.Words = append(l.Words, letter.Word{Text: w, Box: b, Conf: 0.9})
		l.Box = l.Box.Union(b)
		x = b.X1 + 20
	}
	return l
}

// both is one line of two, as an engine takes two columns for a row.
func both(a, b letter.Line) letter.Line {
	return letter.Line{Words: append(a.Words, b.Words...), Box: a.Box.Union(b.Box)}
}

// down makes a line that reads downwards.
func down(x, y int, text string) letter.Line {
	b := letter.Box{X0: x, Y0: y, X1: x + 30, Y1: y + 20*len(text)}
	return letter.Line{Angle: 90, Box: b, Words: []letter.Word{{Text: text, Box: b}}}
}

func texts(lines []letter.Line) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.Text())
	}
	return out
}

const bodyLine = "the passage of the Bill through both Houses was"

func TestOrder(t *testing.T) {
	tests := []struct {
		name  string
		lines []letter.Line
		want  []string
	}{
		{"nothing", nil, nil},
		{"blocks upset by a stamp", []letter.Line{put(300, 200, "one "+bodyLine), put(300, 300, "three "+bodyLine), put(1400, 120, "RECEIVED"), put(300, 250, "two "+bodyLine)},
			[]string{"RECEIVED", "one " + bodyLine, "two " + bodyLine, "three " + bodyLine}},
		{"a row in two pieces", []letter.Line{put(1000, 102, "Budapest, May 19, 1939."), put(300, 100, "No. 1559."), put(300, 200, "Subject: Bill")},
			[]string{"No. 1559. Budapest, May 19, 1939.", "Subject: Bill"}},
		{"a stamp's line beside a row is none of it", []letter.Line{put(300, 100, "The Honorable"), put(1000, 118, "DEPARTMENT OF STATE")},
			[]string{"The Honorable", "DEPARTMENT OF STATE"}},
		{"a mark beside the body", []letter.Line{put(300, 100, bodyLine), put(300, 150, bodyLine), put(200, 152, "1/"), put(300, 200, "2 "+bodyLine)},
			[]string{bodyLine, "1/", bodyLine, "2 " + bodyLine}},
		{"a mark on the line", []letter.Line{put(300, 100, bodyLine), put(300, 150, bodyLine), put(220, 200, "2/ "+bodyLine)},
			[]string{bodyLine, bodyLine, "2/", bodyLine}},
		{"a number in the text is no mark", []letter.Line{put(300, 100, bodyLine), put(300, 150, "2/ "+bodyLine)}, []string{bodyLine, "2/ " + bodyLine}},
		{"file number down the margin", []letter.Line{down(1500, 100, "864.4016/141"), put(300, 100, bodyLine), put(300, 150, bodyLine)},
			[]string{bodyLine, bodyLine, "864.4016/141"}},
		{"margin pieces", []letter.Line{put(300, 100, bodyLine), put(1500, 140, "OH/"), put(300, 150, bodyLine), put(300, 200, bodyLine)},
			[]string{bodyLine, bodyLine, bodyLine, "OH/"}},
		{"salutation beside indented lines", []letter.Line{put(300, 100, "Sir:"), put(400, 150, bodyLine), put(300, 200, bodyLine), put(300, 250, bodyLine)},
			[]string{"Sir:", bodyLine, bodyLine, bodyLine}},
		{"columns", []letter.Line{put(300, 100, "Enclosures:"), put(900, 117, "Respectfully yours,"), put(300, 150, "1. Translation"), put(900, 167, "John F. Montgomery"), put(300, 250, bodyLine)},
			[]string{"Enclosures:", "1. Translation", "Respectfully yours,", "John F. Montgomery", bodyLine}},
		{"columns on one grid", []letter.Line{put(300, 50, "the first "+bodyLine), put(300, 100, "Enclosures:"), put(900, 101, "Respectfully yours,"), put(300, 150, "1. Translation"), put(300, 200, "2. Printed copy"), put(900, 249, "John F. Montgomery"), put(300, 250, "3. Index"), put(300, 300, "In quintuplicate.")},
			[]string{"the first " + bodyLine, "Enclosures:", "1. Translation", "2. Printed copy", "3. Index", "In quintuplicate.", "Respectfully yours,", "John F. Montgomery"}},
		{"columns that the engine read as rows", []letter.Line{put(300, 50, bodyLine), both(put(300, 100, "Enclosures:"), put(900, 101, "Respectfully yours,")), both(put(300, 150, "1. Translation"), put(900, 150, "John F. Montgomery"))},
			[]string{bodyLine, "Enclosures:", "1. Translation", "Respectfully yours,", "John F. Montgomery"}},
		{"a closing above the columns", []letter.Line{put(300, 50, bodyLine), put(900, 100, "Respectfully yours,"), put(300, 200, "Enclosures:"), put(900, 201, "John F. Montgomery,"), put(300, 250, "1. Translation"), put(900, 251, "American Minister"), put(300, 450, "840.1")},
			[]string{bodyLine, "Respectfully yours,", "Enclosures:", "1. Translation", "John F. Montgomery,", "American Minister", "840.1"}},
		{"a list of names and offices", []letter.Line{put(300, 50, bodyLine), put(300, 100, "Mr. Rieth"), put(900, 101, "Minister of War"), put(300, 150, "Dr. Pell"), put(900, 151, "Minister of Trade")},
			[]string{bodyLine, "Mr. Rieth Minister of War", "Dr. Pell Minister of Trade"}},
		{"labels", []letter.Line{put(300, 100, "To:"), put(900, 101, "The Legation,"), put(300, 150, "From:"), put(900, 150, "The Department"), put(300, 200, bodyLine)},
			[]string{"To: The Legation,", "From: The Department", bodyLine}},
		{"a table of figures at the end", []letter.Line{put(300, 50, bodyLine), put(300, 100, "Hectares:"), put(900, 101, "34,292,"), put(300, 150, "Forest"), put(900, 149, "16,624")},
			[]string{bodyLine, "Hectares: 34,292,", "Forest 16,624"}},
		{"number and date above the body", []letter.Line{put(300, 50, "No. 1559:"), put(900, 51, "Budapest, May 19,"), put(300, 100, "Ref. 12"), put(900, 100, "Legation"), put(300, 200, bodyLine)},
			[]string{"No. 1559: Budapest, May 19,", "Ref. 12 Legation", bodyLine}},
		{"a table stays in rows", []letter.Line{put(300, 100, "Total"), put(900, 101, "34,292"), put(300, 150, "Forest"), put(900, 149, "16,624")},
			[]string{"Total 34,292", "Forest 16,624"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := texts(Order(tt.lines, 0)); !slices.Equal(got, tt.want) {
				t.Errorf("order is\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

// TestOrderOfLinesWithoutWords: a line that has a place and no words stands
// where its box does and is part of no row.
func TestOrderOfLinesWithoutWords(t *testing.T) {
	none := func(x, y, w int) letter.Line {
		return letter.Line{Box: letter.Box{X0: x, Y0: y, X1: x + w, Y1: y + 30}}
	}
	tests := []struct {
		name  string
		lines []letter.Line
		want  []string
	}{
		{"alone", []letter.Line{none(300, 100, 200)}, []string{""}},
		{"between rows", []letter.Line{put(300, 300, bodyLine), none(300, 200, 200), put(300, 100, "one "+bodyLine)}, []string{"one " + bodyLine, "", bodyLine}},
		{"first and last", []letter.Line{none(300, 300, 200), put(300, 200, bodyLine), none(300, 100, 200)}, []string{"", bodyLine, ""}},
		{"on a row", []letter.Line{put(300, 100, bodyLine), none(1300, 101, 200), put(300, 200, "two "+bodyLine)}, []string{bodyLine, "", "two " + bodyLine}},
		{"left of a row", []letter.Line{put(300, 100, "one "+bodyLine), put(300, 150, bodyLine), put(300, 200, "two "+bodyLine), none(100, 149, 60)}, []string{"one " + bodyLine, bodyLine, "two " + bodyLine, ""}},
		{"without a place", []letter.Line{put(300, 100, bodyLine), {}}, []string{"", bodyLine}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := texts(Order(tt.lines, 0)); !slices.Equal(got, tt.want) {
				t.Errorf("order is %q, want %q", got, tt.want)
			}
		})
	}
}

// TestOrderOfSkewedPage: on a page that falls by 2 degrees the right end of a
// row stands lower than the left end of the next.
func TestOrderOfSkewedPage(t *testing.T) {
	const skew = 2
	lines := []letter.Line{put(300, 100, "No. 1559."), put(1300, 100, "May 19, 1939."), put(300, 150, "Subject: Bill"), put(300, 200, bodyLine)}
	fall := math.Tan(skew * math.Pi / 180)
	for i := range lines {
		lines[i].Box = letter.Box{}
		for j := range lines[i].Words {
			b := &lines[i].Words[j].Box
			d := int(float64(b.X0+b.X1) / 2 * fall)
			b.Y0, b.Y1 = b.Y0+d, b.Y1+d
			lines[i].Box = lines[i].Box.Union(*b)
		}
	}
	want := []string{"No. 1559. May 19, 1939.", "Subject: Bill", bodyLine}
	if got := texts(Order(lines, skew)); !slices.Equal(got, want) {
		t.Errorf("order is %q, want %q", got, want)
	}
}

// TestOrderKeepsWords: whatever the lines, every word comes back once, inside
// its line's box, and so does every line without words; the order in which the engine gave the lines of distinct
// heights does not matter.
func TestOrderKeepsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 25).Draw(t, "lines")
		var lines []letter.Line
		for i := range n {
			x, y := rapid.IntRange(0, 1500).Draw(t, "x"), rapid.IntRange(0, 900).Draw(t, "y")
			text := rapid.SampledFrom([]string{"1/", "1/ " + bodyLine, bodyLine, "RECEIVED", "Sir:", "."}).Draw(t, "text")
			l := put(x, y, text)
			if rapid.IntRange(0, 9).Draw(t, "turned") == 0 {
				l.Angle = 90
			}
			if rapid.Bool().Draw(t, "baseline") {
				l.Baseline = &letter.Baseline{Slope: rapid.Float64Range(-0.1, 0.1).Draw(t, "slope"), Offset: -5}
			}
			l.Words[0].Conf = float64(i) / 100 // tells words of equal text apart
			if rapid.IntRange(0, 9).Draw(t, "wordless") == 0 {
				l.Words = nil
			}
			lines = append(lines, l)
		}
		count := func(lines []letter.Line) map[letter.Box]int {
			m := map[letter.Box]int{}
			for _, l := range lines {
				if len(l.Words) == 0 {
					m[l.Box]++
				}
				for _, w := range l.Words {
					m[w.Box]++
					if !w.Box.In(l.Box) {
						t.Fatalf("word at %+v sticks out of its line at %+v", w.Box, l.Box)
					}
				}
			}
			return m
		}
		before := count(lines)
		after := count(Order(lines, rapid.Float64Range(-3, 3).Draw(t, "skew")))
		if len(before) != len(after) {
			t.Fatalf("%d places of words became %d", len(before), len(after))
		}
		for b, k := range before {
			if after[b] != k {
				t.Fatalf("%d words at %+v became %d", k, b, after[b])
			}
		}
	})
}

// TestJoinedKeepsBaselines: the baseline of a joined row runs where that of
// the longer piece ran.
func TestJoinedKeepsBaselines(t *testing.T) {
	a, b := put(300, 100, "No. 7"), put(900, 90, bodyLine)
	a.Baseline = &letter.Baseline{Slope: 0, Offset: -8}
	b.Baseline = &letter.Baseline{Slope: -0.01, Offset: -7}
	at := func(l letter.Line, x int) float64 {
		return float64(l.Box.Y1) + l.Baseline.Offset + l.Baseline.Slope*float64(x-l.Box.X0)
	}
	l := joined(a, b)
	for _, x := range []int{300, 900, 1500} {
		if got, want := at(l, x), at(b, x); math.Abs(got-want) > 1e-9 {
			t.Errorf("at %d the baseline is at %v, was at %v", x, got, want)
		}
	}
}
