package settle

import (
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
)

func TestWords(t *testing.T) {
	line := func(conf float64, text string) letter.Line { return typedLine(100, 200, conf, text) }
	offered := func(l letter.Line, k int, text string) letter.Line {
		l.Words[0].Chars[k].Choices = []letter.Choice{{Text: text, Conf: 0.9}}
		return l
	}
	dict := knowing("letter", "jewish", "bill", "the", "communique")
	tests := []struct {
		name  string
		lines []letter.Line
		want  string
		was   string
	}{
		{"a known word among the readings", []letter.Line{line(0.8, "lotter"), line(0.6, "letter")}, "letter", "lotter"},
		{"both known letter by letter only", []letter.Line{line(0.7, "lottor"), line(0.6, "letter")}, "letter", "lottor"},
		{"the engine's other reading", []letter.Line{offered(line(0.6, "lotter"), 1, "e"), offered(line(0.6, "lotter"), 1, "e")}, "letter", "lotter"},
		{"with marks around it", []letter.Line{line(0.8, "(lotter,"), line(0.6, "(letter,")}, "(letter,", "(lotter,"},
		{"a known word stays", []letter.Line{line(0.6, "letter"), line(0.6, "letter")}, "letter", ""},
		{"a name that all agree on stays", []letter.Line{line(0.9, "Newish"), line(0.9, "Newish")}, "Newish", ""},
		{"an accent that all agree on stays", []letter.Line{line(0.9, "communiqué"), line(0.9, "communiqué")}, "communiqué", ""},
		{"a name nobody knows", []letter.Line{line(0.8, "Cogle"), line(0.6, "Coglo")}, "Cogle", ""},
		{"figures", []letter.Line{line(0.8, "1,234"), line(0.6, "1,284")}, "1,234", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			set := only("choices", "words")
			set.Dictionary = dict
			page := settledPage(set, pageOf(tt.lines...))
			w := page.Lines[0].Words[0]
			if w.Text != tt.want || w.Was != tt.was {
				t.Errorf("reads %q, was %q; want %q, was %q", w.Text, w.Was, tt.want, tt.was)
			}
			var chars strings.Builder
			for _, c := range w.Chars {
				chars.WriteString(c.Text)
			}
			if chars.String() != w.Text {
				t.Errorf("its characters are %q", chars.String())
			}
			set.Dictionary = nil
			if got, want := said(settledPage(set, pageOf(tt.lines...))), said(settledPage(only("choices"), pageOf(tt.lines...))); got != want {
				t.Errorf("without a dictionary it reads %q, want %q", got, want)
			}
		})
	}
}

// A word that the letter has elsewhere, more than once and surely, is known.
func TestWordsOfTheLetter(t *testing.T) {
	doubt := func() reading.Page {
		return pageOf(typedLine(100, 200, 0.8, "Voelkischor"), typedLine(100, 200, 0.6, "Voelkischer"))
	}
	sure := func(page, times int, conf float64) reading.Page {
		text := strings.TrimSpace(strings.Repeat("Voelkischer ", times))
		p := pageOf(typedLine(100, 200, conf, text), typedLine(100, 200, conf, text))
		p.Frame.Source.Page = page
		return p
	}
	tests := []struct {
		name  string
		pages []reading.Page
		want  string
	}{
		{"nowhere else", nil, "Voelkischor"},
		{"once", []reading.Page{sure(2, 1, 0.95)}, "Voelkischor"},
		{"twice on a page", []reading.Page{sure(2, 2, 0.95)}, "Voelkischer"},
		{"on two pages", []reading.Page{sure(2, 1, 0.95), sure(3, 1, 0.95)}, "Voelkischer"},
		{"unsure", []reading.Page{sure(2, 4, 0.5)}, "Voelkischor"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			l := NewLetter(only("words"))
			p := doubt()
			l.Learn(p)
			for _, q := range tt.pages {
				l.Learn(q)
			}
			if got := said(l.Settle(p)); got != tt.want {
				t.Errorf("reads %q, want %q", got, tt.want)
			}
		})
	}
}

// A letter that no reading has is read where the picture is as like and makes
// a known word, and not where it is unlike.
func TestLookalikes(t *testing.T) {
	for _, tt := range []struct{ looks, want string }{{"e", "letter"}, {"o", "lotter"}} {
		lines := []letter.Line{typedLine(100, 200, 0.7, "lotter"), typedLine(100, 200, 0.7, "lotter")}
		p := pageOf(lines...)
		p.Face = faceOf("letro")
		p.Cuts = []reading.Cut{at(lines[0], 1, tt.looks)}
		set := only("typeface", "words")
		set.Dictionary = knowing("letter")
		if got := said(settledPage(set, p)); got != tt.want {
			t.Errorf("what looks like %q reads %q, want %q", tt.looks, got, tt.want)
		}
	}
}

// The first half of a word at a row's end is no word to be settled.
func TestWordsDivided(t *testing.T) {
	var p reading.Page
	for i, half := range []string{"lot-", "let-"} {
		q := pageOf(typedLine(100, 200, 0.8-0.2*float64(i), half))
		q.Readings[0].Lines = append(q.Readings[0].Lines, typedLine(100, 250, 0.95, "ters"))
		p.Frame, p.XHeight, p.Readings = q.Frame, q.XHeight, append(p.Readings, q.Readings...)
	}
	set := only("words")
	set.Dictionary = knowing("let")
	if got := said(settledPage(set, p)); got != "lot-\nters" {
		t.Errorf("reads %q", got)
	}
}
