package settle

import (
	"fmt"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
)

// typedLine is a line of type of 20 pixels a step that begins at x, y.
func typedLine(x, y int, conf float64, text string) letter.Line {
	var l letter.Line
	for _, s := range strings.Fields(text) {
		w := letter.Word{Text: s, Conf: conf}
		for _, c := range s {
			b := letter.Box{X0: x, Y0: y, X1: x + 18, Y1: y + 24}
			w.Chars = append(w.Chars, letter.Char{Text: string(c), Box: b, Conf: conf})
			w.Box = w.Box.Union(b)
			x += 20
		}
		l.Words = append(l.Words, w)
		l.Box = l.Box.Union(w.Box)
		x += 20
	}
	return l
}

// numberedPage is the page of a letter with its head row as each reading has it;
// an empty one is not there at all. The head stands at x, 60.
func numberedPage(k, x int, conf float64, heads ...string) reading.Page {
	p := reading.Page{XHeight: 16, Frame: letter.Page{Source: letter.Source{File: fmt.Sprint(k), Page: 1}, Width: 1200, Height: 1600}}
	for _, h := range heads {
		var r reading.Reading
		if h != "" {
			r.Lines = append(r.Lines, typedLine(x, 60, conf, h))
		}
		for row := range 20 {
			r.Lines = append(r.Lines, typedLine(100, 200+50*row, 0.95, "the passage through both Houses of the second Bill"))
		}
		p.Readings = append(p.Readings, r)
	}
	return p
}

// head is what a settled page says above its body.
func headOf(p letter.Page) string {
	for _, l := range p.Lines {
		if l.Box.Y0 < 150 {
			return l.Text()
		}
	}
	return ""
}

func TestNumbers(t *testing.T) {
	const mid, left = 600, 120
	first := numberedPage(1, mid, 0.9, "", "")
	tests := []struct {
		name  string
		pages []reading.Page
		want  []string
	}{
		{"read right", []reading.Page{first, numberedPage(2, mid, 0.9, "-2-", "-2-"), numberedPage(3, mid, 0.9, "-3-", "-3-")}, []string{"", "-2-", "-3-"}},
		{"garbled", []reading.Page{first, numberedPage(2, mid, 0.9, "-2-", "-2-"), numberedPage(3, mid, 0.7, "~S=", "-5="), numberedPage(4, mid+30, 0.2, "aPe", "-t.")},
			[]string{"", "-2-", "-3-", "-4-"}},
		{"in one reading only", []reading.Page{first, numberedPage(2, mid, 0.9, "-2-", "-2-"), numberedPage(3, mid, 0.7, "", "-8-")}, []string{"", "-2-", "-3-"}},
		{"nothing where no ink is", []reading.Page{first, numberedPage(2, mid, 0.9, "-2-", "-2-"), numberedPage(3, mid, 0.7, "", "")}, []string{"", "-2-", ""}},
		{"a scrap elsewhere", []reading.Page{first, numberedPage(2, mid, 0.9, "-2-", "-2-"), numberedPage(3, left, 0.7, "aP", "aP")}, []string{"", "-2-", "aP"}},
		{"a whole row", []reading.Page{first, numberedPage(2, mid, 0.9, "-2-", "-2-"), numberedPage(3, mid-100, 0.9, "the first Bill", "the first Bill")}, []string{"", "-2-", "the first Bill"}},
		{"blanks as typed", []reading.Page{first, numberedPage(2, mid, 0.9, "- 2 -", "- 2 -"), numberedPage(3, mid, 0.5, "- S -", "~ S =")}, []string{"", "- 2 -", "- 3 -"}},
		{"the word page", []reading.Page{first, numberedPage(2, mid, 0.9, "Page 2", "Page 2"), numberedPage(3, mid, 0.5, "Pago S", "Fage 8")}, []string{"", "Page 2", "Page 3"}},
		{"two bare numbers teach", []reading.Page{first, numberedPage(2, mid, 0.9, "2.", "2."), numberedPage(3, mid, 0.9, "3.", "3."), numberedPage(4, mid, 0.4, "A.", "h.")}, []string{"", "2.", "3.", "4."}},
		{"one bare number teaches nothing", []reading.Page{first, numberedPage(2, mid, 0.9, "2.", "2."), numberedPage(3, mid, 0.4, "A.", "A.")}, []string{"", "2.", "A."}},
		{"no numbers", []reading.Page{first, numberedPage(2, mid, 0.4, "aP", "aP"), numberedPage(3, mid, 0.4, "S", "S")}, []string{"", "aP", "S"}},
		{"pages in another order", []reading.Page{first, numberedPage(2, mid, 0.95, "-2-", "-2-"), numberedPage(3, mid, 0.95, "-5-", "-5-"), numberedPage(4, mid, 0.95, "-4-", "-4-"), numberedPage(5, mid, 0.95, "-3-", "-3-")},
			[]string{"", "-2-", "-5-", "-4-", "-3-"}},
		{"a cover sheet before them", []reading.Page{first, first2(2), numberedPage(3, mid, 0.9, "-2-", "-2-"), numberedPage(4, mid, 0.9, "-3-", "-3-"), numberedPage(5, mid, 0.4, "-A-", "~4=")},
			[]string{"", "", "-2-", "-3-", "-4-"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := NewLetter(Settings{Without: []string{"scraps"}})
			for _, p := range tt.pages {
				l.Learn(p)
			}
			for i, p := range tt.pages {
				page := l.Settle(p)
				if got := headOf(page); got != tt.want[i] {
					t.Errorf("page %d is headed %q, want %q", i+1, got, tt.want[i])
				}
			}
		})
	}
}

func first2(k int) reading.Page { return numberedPage(k, 600, 0.9, "", "") }

// TestNumberTellsWhatWasRead: a number put in place says what was read, on the
// word with the figure, and its characters lie where the ink was.
func TestNumberTellsWhatWasRead(t *testing.T) {
	pages := []reading.Page{first2(1), numberedPage(2, 600, 0.9, "- 2 -", "- 2 -"), numberedPage(3, 600, 0.5, "- S -", "- S -")}
	l := NewLetter(Settings{})
	for _, p := range pages {
		l.Learn(p)
	}
	line := l.Settle(pages[2]).Lines[0]
	if line.Text() != "- 3 -" || len(line.Words) != 3 || line.Words[1].Was != "- S -" || line.Words[0].Was != "" {
		t.Errorf("the number is %+v", line.Words)
	}
	if want := pages[2].Readings[0].Lines[0].Box; line.Box != want {
		t.Errorf("it stands at %v, want %v", line.Box, want)
	}
	if c := line.Words[1].Conf; c < 0.5 || c > 0.9 {
		t.Errorf("the confidence in it is %g", c)
	}
}

func TestParseNumber(t *testing.T) {
	tests := []struct {
		text string
		n    int
		form numberForm
	}{
		{"-2-", 2, "-N-"}, {"- 2 -", 2, "-N-"}, {"~6-", 6, "-N-"}, {"—10=", 10, "-N-"}, {"-4.", 4, "-N-"},
		{"Page 2", 2, "Page N"}, {"page 12.", 12, "page N."}, {"3.", 3, "N."}, {"(3)", 3, "(N)"}, {"7", 7, "N"},
		{"-O-", 0, ""}, {"", 0, ""}, {"1939", 0, ""}, {"-0-", 0, ""}, {"Page", 0, ""}, {"840.1", 0, ""}, {"- 2 - 3", 0, ""},
	}
	for _, tt := range tests {
		n, f, ok := parseNumber(tt.text)
		if n != tt.n || f != tt.form || ok != (tt.n > 0) {
			t.Errorf("%q is number %d in form %q (%v), want %d in %q", tt.text, n, f, ok, tt.n, tt.form)
		}
	}
}

func TestNumberFormByWidth(t *testing.T) {
	for _, tt := range []struct {
		n     int
		width float64
		want  numberForm
	}{{2, 3.3, dashed}, {2, 5.6, spaced}, {10, 4.5, dashed}, {10, 7, spaced}} {
		if got := dashed.byWidth(tt.n, tt.width); got != tt.want {
			t.Errorf("%d, %g heights wide, is written %q, want %q", tt.n, tt.width, got, tt.want)
		}
	}
}
