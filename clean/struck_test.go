package clean

import (
	"slices"
	"strings"
	"testing"

	"missive/letter"
)

func TestOddForm(t *testing.T) {
	for text, want := range map[string]bool{
		"Rumania": false, "anti-Semitic": false, "1st": false, "U.S.A.": false, "report.": false, "12,500": false, "and/or": false, "J.C.": false,
		"wV": true, "TeT": true, "ae3x": true, "woutd~2?3": true, "iiil": true, "W|y": true,
	} {
		if got := oddForm(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// Every trait has a name, and speaks in at most one piece of evidence.
func TestTraitsAreNamed(t *testing.T) {
	for i, name := range traitNames {
		if name == "" {
			t.Errorf("trait %d after %q has no name", i, traitNames[max(0, i-1)])
		}
	}
	said := map[int]string{}
	v := NewView(&letter.Letter{Pages: []letter.Page{draw(typedPage)}})
	run := v.struckRows(0)[v.rows[0]]
	for _, e := range evidences {
		words := e.against(v, run)
		for _, i := range e.traits {
			if said[i] != "" {
				t.Errorf("%s says both %q and %q", traitNames[i], said[i], words)
			}
			said[i] = words
		}
	}
	for i := range traitCount {
		switch i {
		case traitOne, traitLength, traitNumber, traitPrinted, traitHead, traitHeadShort: // say nothing by themselves
			if said[i] != "" {
				t.Errorf("%s says %q", traitNames[i], said[i])
			}
		default:
			if said[i] == "" {
				t.Errorf("%s says nothing", traitNames[i])
			}
		}
	}
}

// Reasons say what was measured.
func TestReasonsMeasure(t *testing.T) {
	v := NewView(&letter.Letter{Pages: []letter.Page{draw(typedPage)}})
	f := v.face(0)
	at := func(x float64) letter.Box { return letter.Box{X0: int(x), Y0: 10, X1: int(x) + 40, Y1: 30} }
	for _, c := range []struct {
		trait int
		value float64
		box   letter.Box
		want  string
	}{
		{traitBig, 0.47, at(f.left), "larger than the body's type (1.6 times)"},
		{traitTall, 0.3, at(f.left), "taller than the body's type"},
		{traitSlope, 4.2, at(f.left), "at an angle of 4°"},
		{traitChars, 0.314, at(f.left), "read with a confidence of 0.31"},
		{traitOutside, 1, at(f.left - 9*f.pitch), "beyond the text's left margin"},
		{traitOutside, 1, at(f.right + 9*f.pitch), "beyond the text's right margin"},
	} {
		it := &item{word: word{box: c.box}}
		it.traits[c.trait] = c.value
		for _, e := range evidences {
			if slices.Contains(e.traits, c.trait) {
				if got := e.against(v, []*item{it}); got != c.want {
					t.Errorf("%s of %g: %q, want %q", traitNames[c.trait], c.value, got, c.want)
				}
			}
		}
	}
}

// typedPage is a page of typing, double spaced, with room for a word beside it.
const typedPage = `The passage through Parliament on May 3 of the second
Jew Bill was reported and I have the honor to report that
the Bill has been enacted by them without any opposition.


                                   Yours,


I now have the honor to review the developments of those
months and the plight of the people in that country there.
They were mild, as nobody who knew that Government before
would have thought, and those who did not were not asked.
It is said that they will be followed by others next year.
`

// judgedWord is how probable it is that a word was struck whose box is moved by so
// many pixels, first as it was read and then without characters.
func judgedWord(t *testing.T, dx, dy int) (full, plain float64) {
	t.Helper()
	p := draw(typedPage)
	var at letter.WordID
	for i := range p.Lines {
		for k := range p.Lines[i].Words {
			w := &p.Lines[i].Words[k]
			if w.Text != "Yours," {
				continue
			}
			at = letter.WordID{Line: i, Word: k}
			w.Box = moved(w.Box, dx, dy)
			for c := range w.Chars {
				w.Chars[c].Box = moved(w.Chars[c].Box, dx, dy)
			}
		}
	}
	judge := func() float64 {
		v := NewView(&letter.Letter{Pages: []letter.Page{p}})
		for _, row := range v.struck(0, v.judge().scan.passes) {
			for _, it := range row {
				if it.id == at {
					return it.struck
				}
			}
		}
		t.Fatal("the word is gone")
		return 0
	}
	full = judge()
	for i := range p.Lines {
		for k := range p.Lines[i].Words {
			p.Lines[i].Words[k].Chars = nil
		}
	}
	return full, judge()
}

func moved(b letter.Box, dx, dy int) letter.Box {
	return letter.Box{X0: b.X0 + dx, Y0: b.Y0 + dy, X1: b.X1 + dx, Y1: b.Y1 + dy}
}

// A word in the typewriter's columns and on its lines is likelier struck than the
// same between them, with characters and without.
func TestPlaceIsEvidence(t *testing.T) {
	full, plain := judgedWord(t, 0, 0)
	for _, c := range []struct {
		what   string
		dx, dy int
	}{{"between the columns", cellWidth / 2, 0}, {"between the lines", 0, cellHeight / 2}} {
		a, b := judgedWord(t, c.dx, c.dy)
		if a >= full || b >= plain {
			t.Errorf("%s: %.4f and plain %.4f, in its place %.4f and %.4f", c.what, a, b, full, plain)
		}
	}
	if full < 0.9 || plain < 0.9 {
		t.Errorf("in its place: %.3f, plain %.3f", full, plain)
	}
}

// What is in doubt goes where all around it goes, and stays beside what stays.
func TestSpread(t *testing.T) {
	page := func(second string) (*View, map[*row][]*item) {
		l := &letter.Letter{Pages: []letter.Page{draw(typedPage + "\n\n\n\n   AAAA  " + second)}}
		v := NewView(l)
		rows := v.struckRows(0)
		row := rows[v.pages[0][len(v.pages[0])-1]]
		row[0].struck, row[1].struck = 0.3, 0.01
		if second == "kept" {
			row[1].struck = 0.99
		}
		return v, rows
	}
	for second, want := range map[string]string{"gone": "AAAA gone", "kept": ""} {
		v, rows := page(second)
		gone := v.spread(0, rows, 0.1)
		var got []string
		for _, it := range rows[v.pages[0][len(v.pages[0])-1]] {
			if gone[it.id] {
				got = append(got, it.text)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("beside %q: %q goes, want %q", second, s, want)
		}
	}
}
