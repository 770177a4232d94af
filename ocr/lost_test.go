package ocr

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"missive/letter"
	"missive/ocr/internal/lept"
	"missive/reading"
)

// typedMarks are n marks as of small letters, 10 pixels high and 13 pixels from
// one to the next, that begin at x, y.
func typedMarks(x, y, n, readings int) []mark {
	var out []mark
	for i := range n {
		out = append(out, mark{lept.Rect{X: x + 13*i, Y: y, W: 8, H: 10}, readings, readings == 0})
	}
	return out
}

func TestLostLines(t *testing.T) {
	hyphen := func(x, y int) []mark { return []mark{{lept.Rect{X: x, Y: y + 4, W: 6, H: 2}, 0, true}} }
	tests := []struct {
		name  string
		marks []mark
		want  []lept.Rect
	}{
		{"nothing", nil, nil},
		{"a word", typedMarks(100, 50, 5, 0), []lept.Rect{{X: 100, Y: 50, W: 60, H: 10}}},
		{"two letters", typedMarks(100, 50, 2, 0), nil},
		{"two words of one line", append(typedMarks(100, 50, 3, 0), typedMarks(160, 51, 4, 0)...), []lept.Rect{{X: 100, Y: 50, W: 107, H: 11}}},
		{"two lines", append(typedMarks(100, 50, 3, 0), typedMarks(100, 75, 3, 0)...), []lept.Rect{{X: 100, Y: 50, W: 34, H: 10}, {X: 100, Y: 75, W: 34, H: 10}}},
		{"a word of which some readings have the beginning", append(typedMarks(100, 50, 3, 1), typedMarks(139, 50, 3, 0)...), []lept.Rect{{X: 100, Y: 50, W: 73, H: 10}}},
		{"a word that one reading has", typedMarks(100, 50, 5, 1), nil},
		{"a page's number", slices.Concat(hyphen(87, 50), typedMarks(100, 50, 1, 0), hyphen(113, 50)), []lept.Rect{{X: 87, Y: 50, W: 32, H: 10}}},
		{"a figure and one hyphen", append(hyphen(87, 50), typedMarks(100, 50, 1, 0)...), nil},
		{"specks on a slope", []mark{{lept.Rect{X: 100, Y: 50, W: 8, H: 10}, 0, true}, {lept.Rect{X: 113, Y: 55, W: 8, H: 10}, 0, true}, {lept.Rect{X: 126, Y: 60, W: 8, H: 10}, 0, true}, {lept.Rect{X: 139, Y: 65, W: 8, H: 10}, 0, true}}, nil},
		{"a rule and a frame", []mark{{lept.Rect{X: 100, Y: 50, W: 500, H: 3}, 0, true}, {lept.Rect{X: 100, Y: 80, W: 300, H: 200}, 0, true}}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var got []lept.Rect
			for _, s := range lines(tt.marks, 10) {
				got = append(got, s.box)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("lines at %v, want %v", got, tt.want)
			}
		})
	}
}

// readWord is a word of 13 pixels a letter.
func readWord(text string, x, y int, conf float64) letter.Word {
	w := letter.Word{Text: text, Conf: conf}
	for i, c := range text {
		b := letter.Box{X0: x + 13*i, Y0: y, X1: x + 13*i + 10, Y1: y + 15}
		w.Chars = append(w.Chars, letter.Char{Text: string(c), Box: b, Conf: conf})
		w.Box = w.Box.Union(b)
	}
	return w
}

func readLine(words ...letter.Word) letter.Line {
	return letter.Line{Words: words, Box: words[0].Box.Union(words[len(words)-1].Box)}
}

func TestReadsAsText(t *testing.T) {
	tests := []struct {
		text string
		conf float64
		want bool
	}{
		{"There", 0.9, true}, {"There", 0.5, false}, {"-3-", 0.4, true}, {"- 3 -", 0.3, true}, {"-O-", 0.3, true}, {"3-", 0.3, true},
		{"3", 0.3, false}, {"=—-", 0.9, false}, {"-3-", 0.2, false}, {". x .", 0.9, false}, {"To", 0.8, true},
	}
	for _, tt := range tests {
		var words []letter.Word
		for i, s := range strings.Fields(tt.text) {
			words = append(words, readWord(s, 100*i, 0, tt.conf))
		}
		if got := readsAsText(readLine(words...)); got != tt.want {
			t.Errorf("%q read with %.1f is text: %v, want %v", tt.text, tt.conf, got, tt.want)
		}
	}
	if readsAsText(letter.Line{}) {
		t.Error("an empty line is text")
	}
}

// TestTakeIn: of words over one another those surer on the average stay, and
// what lies beside them stays in any case.
func TestTakeIn(t *testing.T) {
	tests := []struct {
		name  string
		found letter.Line
		want  []string
	}{
		{"surer", readLine(readWord("Rumanian", 100, 50, 0.8), readWord("Act", 230, 50, 0.7)), []string{"Rumanian Act Bill"}},
		{"less sure", readLine(readWord("Rumanian", 100, 50, 0.1), readWord("Act", 230, 50, 0.7)), []string{"Shs Act Bill", "."}},
		{"no surer", readLine(readWord("Bi1l", 300, 50, 0.9)), []string{"Shs Bill", "."}},
		{"elsewhere", readLine(readWord("Sir:", 100, 90, 0.7)), []string{"Shs Bill", ".", "Sir:"}},
		{"at the end", readLine(readWord("was", 365, 51, 0.7)), []string{"Shs Bill was", "."}},
		{"far off", readLine(readWord("RECEIVED", 600, 51, 0.7)), []string{"Shs Bill", ".", "RECEIVED"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := reading.Reading{Lines: []letter.Line{
				readLine(readWord("Shs", 100, 50, 0.2), readWord("Bill", 300, 50, 0.9)),
				readLine(readWord(".", 180, 52, 0.1)),
			}}
			before := r.Lines[0].Words
			takeIn(&r, tt.found)
			var got []string
			for _, l := range r.Lines {
				got = append(got, l.Text())
				if b := around(l.Words); b != l.Box {
					t.Errorf("the box of %q is %v, want %v", l.Text(), l.Box, b)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("lines are %q, want %q", got, tt.want)
			}
			if before[0].Text != "Shs" || before[1].Text != "Bill" {
				t.Error("the words of the line before were overwritten")
			}
		})
	}
}

// around is the smallest box that holds the words.
func around(words []letter.Word) (b letter.Box) {
	for _, w := range words {
		b = b.Union(w.Box)
	}
	return b
}

// TestLostNumberIsFound: a page's number that no reading has is found and read
// by itself, and a page of which nothing is lost has nothing unread.
func TestLostNumberIsFound(t *testing.T) {
	if testing.Short() {
		t.Skip("SKIPPED: reads a page, which takes a second; run without -short")
	}
	e := &tesseract{}
	defer e.Close()
	path := filepath.Join("..", "fixtures", "scans", "thanks-1968", "thanks-1968_02.png")
	s, err := openScan(context.Background(), path, 1)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	set := Settings{Effort: Quick}
	v, _, err := e.upright(s, set)
	if err != nil {
		t.Fatal(err)
	}
	defer v.Close()
	p, err := v.render(bestLetter)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	seen := reading.Page{XHeight: v.res.letter, Readings: []reading.Reading{{Lines: v.lines}}}
	r := &seen.Readings[0]
	r.Lines = slices.DeleteFunc(r.Lines, func(l letter.Line) bool { return l.Box.Y1 < v.height/9 })
	n := len(r.Lines)
	if err := e.lost(&seen, p, set); err != nil {
		t.Fatal(err)
	}
	if len(r.Lines) != n+1 || r.Lines[n].Text() != "-2-" || len(seen.Frame.Unread) > 0 {
		t.Errorf("%d lines were found, unread is %v; want -2- alone", len(r.Lines)-n, seen.Frame.Unread)
		for _, l := range r.Lines[n:] {
			t.Logf("%q at %v", l.Text(), l.Box)
		}
	}
}
