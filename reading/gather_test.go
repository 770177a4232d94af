package reading_test

import (
	"slices"
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/reading/readingtest"
)

func TestGather(t *testing.T) {
	line := readingtest.Line
	turned := line(100, 200, 0.9, "SECRET")
	turned.Angle = 90
	bare := line(100, 200, 0.9, "the Bill")
	bare.Words[1].Chars = nil
	tests := []struct {
		name     string
		readings [][]letter.Line
		want     []string // the lines of the first reading, "" where it has none
	}{
		{"a few pixels off", [][]letter.Line{{line(100, 200, 0.9, "the Bill")}, {line(103, 204, 0.9, "the Bill")}}, []string{"the Bill"}},
		{"rows two heights apart", [][]letter.Line{{line(100, 200, 0.9, "the Bill"), line(100, 232, 0.9, "was read")}, {line(100, 200, 0.9, "the Bill"), line(100, 232, 0.9, "was read")}},
			[]string{"the Bill", "was read"}},
		{"in pieces in one", [][]letter.Line{{line(100, 200, 0.9, "the Bill"), line(260, 201, 0.9, "was read")}, {line(100, 200, 0.95, "the Bill was read")}}, []string{"the Bill was read"}},
		{"pieces out of order", [][]letter.Line{{line(260, 201, 0.9, "was read"), line(100, 200, 0.9, "the Bill")}, {line(100, 200, 0.95, "the Bill was read")}}, []string{"the Bill was read"}},
		{"in one only", [][]letter.Line{{line(100, 200, 0.9, "the Bill")}, {line(100, 600, 0.9, "a stamp")}}, []string{"", "the Bill"}},
		{"that does not vote", [][]letter.Line{{turned, bare, {}}, {line(100, 600, 0.9, "the Bill")}}, []string{""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := readingtest.Page(1)
			for _, lines := range tt.readings {
				p.Readings = append(p.Readings, reading.Reading{Lines: lines})
			}
			var got []string
			for _, l := range reading.Align(p).Lines {
				got = append(got, letter.Line{Words: l.Words[0]}.Text())
			}
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("lines %q, want %q", got, tt.want)
			}
		})
	}
}

// A line goes with the rest of its line, not with a speck at its end that
// another reading has by itself and just as high.
func TestGatherBesideASpeck(t *testing.T) {
	line := readingtest.Line
	specked := line(100, 201, 0.8, "the Bill was read ~")
	speck := line(520, 214, 0.9, "~")
	specked.Words[4] = speck.Words[0]
	p := readingtest.Page(1)
	for _, lines := range [][]letter.Line{{specked}, {line(100, 200, 0.95, "the Bill was read")}, {speck, line(100, 600, 0.95, "of the second session")}} {
		p.Readings = append(p.Readings, reading.Reading{Lines: lines})
	}
	for _, l := range reading.Align(p).Lines {
		if len(l.Words[1]) > 0 && len(l.Words[0]) != 5 {
			t.Errorf("beside %q stands %q", letter.Line{Words: l.Words[1]}.Text(), letter.Line{Words: l.Words[0]}.Text())
		}
	}
}

// A line goes with what was read surely, not with the longer stamp beside it that
// another reading has by itself.
func TestGatherBesideAStamp(t *testing.T) {
	line := readingtest.Line
	p := readingtest.Page(1)
	for _, lines := range [][]letter.Line{
		{line(100, 200, 0.95, "Washington."), line(500, 208, 0.3, "documents stamped")},
		{line(100, 200, 0.9, "Washington."), line(500, 608, 0.9, "of the second session")},
	} {
		p.Readings = append(p.Readings, reading.Reading{Lines: lines})
	}
	run := line(100, 200, 0.8, "Washington. documents stared")
	for i, w := range line(500, 208, 0.3, "documents stared").Words {
		run.Words[i+1] = w
	}
	p.Readings = append(p.Readings, reading.Reading{Lines: []letter.Line{run}})
	for _, l := range reading.Align(p).Lines {
		if len(l.Words[1]) > 0 && l.Words[1][0].Text == "Washington." && len(l.Words[2]) != 3 {
			t.Errorf("beside %q stands %q", letter.Line{Words: l.Words[1]}.Text(), letter.Line{Words: l.Words[2]}.Text())
		}
	}
}

// A line goes with the same line, hardly sure as it is there for the stamp in it,
// not with a scrap over two of its letters.
func TestGatherBesideAScrap(t *testing.T) {
	line := readingtest.Line
	run := line(100, 200, 0.25, "August 9. stamped words of another")
	run.Words[1].Conf = 0.95
	scrap := line(140, 206, 0.9, "gu")
	scrap.Words = append(scrap.Words, line(600, 230, 0.9, "review program").Words...)
	p := readingtest.Page(1)
	for _, lines := range [][]letter.Line{{run, scrap, line(100, 600, 0.95, "of the second session of Parliament")}, {line(100, 200, 0.95, "August 9.")}} {
		p.Readings = append(p.Readings, reading.Reading{Lines: lines})
	}
	for _, l := range reading.Align(p).Lines {
		if len(l.Words[1]) > 0 && len(l.Words[0]) != len(run.Words) {
			t.Errorf("beside %q stands %q", letter.Line{Words: l.Words[1]}.Text(), letter.Line{Words: l.Words[0]}.Text())
		}
	}
}

// A row of a page that lies askew is one line from end to end.
func TestGatherAskew(t *testing.T) {
	p := readingtest.Page(1)
	for range 2 {
		var r reading.Reading
		for row := range 5 {
			for piece := range 3 {
				l := readingtest.Line(100+320*piece, 200+40*row+6*piece, 0.9, "the second Bill")
				for i := range l.Words {
					for k := range l.Words[i].Chars {
						b := &l.Words[i].Chars[k].Box
						fall := (b.X0 - 100 - 320*piece) / 53
						b.Y0, b.Y1 = b.Y0+fall, b.Y1+fall
					}
				}
				r.Lines = append(r.Lines, l)
			}
		}
		p.Readings = append(p.Readings, r)
	}
	lat := reading.Align(p)
	if len(lat.Lines) != 5 {
		t.Fatalf("%d lines, want 5", len(lat.Lines))
	}
	for _, l := range lat.Lines {
		if len(l.Words[0]) != 9 {
			t.Errorf("a line of %d words", len(l.Words[0]))
		}
	}
}

// A reading of some lines only is no witness for the others.
func TestGatherPartial(t *testing.T) {
	p := readingtest.Rows([]string{"the Bill", "was read"}, []string{"the Bill", "was read"}, []string{"", "was road"})
	p.Readings[2].Partial = true
	for _, l := range reading.Align(p).Lines {
		want := 2
		if l.Like.Text() == "was read" {
			want = 3
		}
		if len(l.Words) != want || len(l.Columns[0]) != want {
			t.Errorf("%q has %d readings and %d in a column, want %d", l.Like.Text(), len(l.Words), len(l.Columns[0]), want)
		}
	}
	p.Readings[2].Partial = false
	for _, l := range reading.Align(p).Lines {
		if len(l.Words) != 3 {
			t.Errorf("%q has %d readings, want 3", l.Like.Text(), len(l.Words))
		}
	}
}
