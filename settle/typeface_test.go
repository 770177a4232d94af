package settle

import (
	"testing"

	"missive/letter"
	"missive/reading"
	"missive/typeface"
)

// What stands in doubt is read as what it looks like.
func TestTypeface(t *testing.T) {
	line := func(conf float64, text string) letter.Line { return typedLine(100, 200, conf, text) }
	tests := []struct {
		name  string
		lines []letter.Line
		k     int    // a picture stands at this character of the first line …
		looks string // … of this one
		want  string
	}{
		{"readings differ", []letter.Line{line(0.8, "session"), line(0.6, "sossion")}, 1, "o", "sossion"},
		{"and the likelier one is right", []letter.Line{line(0.8, "session"), line(0.6, "sossion")}, 1, "e", "session"},
		{"it looks like neither", []letter.Line{line(0.8, "session"), line(0.6, "sossion")}, 1, "W", "session"},
		{"all agree and are sure", []letter.Line{line(0.97, "session"), line(0.97, "session")}, 1, "o", "session"},
		{"a letter that no reading has", []letter.Line{line(0.5, "sassion"), line(0.5, "sassion")}, 1, "e", "session"},
		{"a mark that is no mark", []letter.Line{line(0.6, "session."), line(0.6, "session")}, 7, "W", "session"},
		{"a mark that is one", []letter.Line{line(0.6, "session."), line(0.6, "session.")}, 7, ".", "session."},
		{"a letter unlike all", []letter.Line{line(0.5, "session"), line(0.5, "session")}, 1, "W", "session"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := pageOf(tt.lines...)
			p.Face = faceOf("seionaW.")
			p.Cuts = []reading.Cut{at(tt.lines[0], tt.k, tt.looks)}
			p.Cuts[0].Y = 224 // where the line's letters stand
			if got := said(settledPage(only("typeface"), p)); got != tt.want {
				t.Errorf("reads %q, want %q", got, tt.want)
			}
			p.Face = nil
			if got, want := said(settledPage(only("typeface"), p)), said(settledPage(only(), p)); got != want {
				t.Errorf("without a typeface it reads %q, want %q", got, want)
			}
		})
	}
}

// One page's type serves another of the letter.
func TestTypefaceOfTheLetter(t *testing.T) {
	teacher := pageOf(typedLine(100, 200, 0.95, "passage"))
	teacher.Face = faceOf("seion")
	lines := []letter.Line{typedLine(100, 200, 0.8, "session"), typedLine(100, 200, 0.6, "sossion")}
	p := pageOf(lines...)
	p.Frame.Source.Page = 2
	p.Cuts = []reading.Cut{at(lines[0], 1, "o")}
	l := NewLetter(only("typeface"))
	l.Learn(p)
	if got := said(l.Settle(p)); got != "session" {
		t.Errorf("alone it reads %q", got)
	}
	l.Learn(teacher)
	if got := said(l.Settle(p)); got != "sossion" {
		t.Errorf("beside a page that teaches it reads %q", got)
	}
	if n := len(l.Face().Texts()); n != 5 {
		t.Errorf("the letter's face has %d characters", n)
	}
}

// A word says how like the letter's type it looks, where that is known of half
// of it.
func TestInType(t *testing.T) {
	lines := []letter.Line{typedLine(100, 200, 0.7, "see"), typedLine(100, 200, 0.7, "see")}
	for _, tt := range []struct {
		name        string
		looks       string
		least, most float64
	}{{"as typed", "see", 0.99, 1}, {"as no typed letter", "WWW", 0, 0.6}, {"not looked at", "", 0, 0}, {"one of three", "s", 0, 0}} {
		p := pageOf(lines...)
		p.Face = faceOf("seW")
		for k, c := range tt.looks {
			p.Cuts = append(p.Cuts, at(lines[0], k, string(c)))
		}
		w := settledPage(only("typeface"), p).Lines[0].Words[0]
		if w.Type < tt.least || w.Type > tt.most {
			t.Errorf("%s: in type by %g, want %g to %g", tt.name, w.Type, tt.least, tt.most)
		}
	}
}

func TestCutIndex(t *testing.T) {
	p := reading.Page{XHeight: 16, Cuts: []reading.Cut{{X: 100, Y: 100}, {X: 106, Y: 100}, {X: -3, Y: -3}, {X: 1e7, Y: 3}}}
	ix := indexCuts(p)
	for _, tt := range []struct {
		x, y float64
		want *reading.Cut
	}{{101, 100, &p.Cuts[0]}, {104, 101, &p.Cuts[1]}, {100, 107, &p.Cuts[0]}, {100, 109, nil}, {115, 100, nil}, {0, 0, &p.Cuts[2]}, {1e7, 3, &p.Cuts[3]}} {
		if got := ix.at(tt.x, tt.y); got != tt.want {
			t.Errorf("at %g, %g: %v", tt.x, tt.y, got)
		}
	}
	if got := indexCuts(reading.Page{}).at(0, 0); got != nil {
		t.Errorf("a page without cuts has %v", got)
	}
}

// The pictures made up for these tests are like themselves and no other.
func TestPictures(t *testing.T) {
	const texts = "seionaW.cl"
	m := typeface.NewMatcher(faceOf(texts))
	for _, a := range texts {
		c := picture(string(a))
		for _, b := range texts {
			if r, _ := m.Like(string(b), &c); (a == b) != (r > 0.99) || a != b && r > 0.8 {
				t.Errorf("%c is like %c by %g", a, b, r)
			}
		}
	}
}
