package settle

import (
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
)

// speckAt is what a speck in the margin is read as: small, unsure and by
// itself.
func speckAt(x, y int, conf float64, text string) letter.Line {
	b := letter.Box{X0: x, Y0: y, X1: x + 5, Y1: y + 4}
	return letter.Line{Box: b, Words: []letter.Word{{Text: text, Conf: conf, Box: b, Chars: []letter.Char{{Text: text, Conf: conf, Box: b}}}}}
}

// with is a page with more lines in all of its readings.
func with(p reading.Page, lines ...letter.Line) reading.Page {
	for i := range p.Readings {
		p.Readings[i].Lines = append(p.Readings[i].Lines, lines...)
	}
	return p
}

func TestScraps(t *testing.T) {
	body := func() reading.Page { return numberedPage(1, 600, 0.95, "", "") }
	tests := []struct {
		name  string
		page  reading.Page
		marks string
	}{
		{"a clean page", body(), ""},
		{"a speck in the margin", with(body(), speckAt(40, 930, 0.2, "~")), "~"},
		{"one reading's speck", func() reading.Page {
			p := body()
			p.Readings[1].Lines = append(p.Readings[1].Lines, speckAt(40, 930, 0.3, "'"))
			return p
		}(), "'"},
		{"a sure word by itself", with(body(), typedLine(600, 1400, 0.95, "Enclosures")), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			page := settledPage(Settings{}, tt.page)
			var marks []string
			for _, m := range page.Marks {
				marks = append(marks, m.Text)
				if m.Role != letter.Dirt || m.Box.Empty() || !strings.Contains(m.Why, "speck") || m.Conf > 0.5 {
					t.Errorf("mark %+v", m)
				}
			}
			if got := strings.Join(marks, " "); got != tt.marks {
				t.Errorf("marks %q, want %q", got, tt.marks)
			}
			all := settledPage(without("scraps"), tt.page)
			if len(all.Marks) > 0 || all.WordCount() != page.WordCount()+len(marks) {
				t.Errorf("without the step there are %d words and %d marks, with it %d words", all.WordCount(), len(all.Marks), page.WordCount())
			}
		})
	}
}

// The more readings have a word and the surer, the higher the confidence in it.
func TestConfidence(t *testing.T) {
	word := func(confs ...float64) letter.Word {
		p := numberedPage(1, 600, 0.95, make([]string, len(confs))...)
		for i, c := range confs {
			if c > 0 {
				p.Readings[i].Lines = append(p.Readings[i].Lines, typedLine(600, 1400, c, "Enclosures"))
			}
		}
		lines := settledPage(without("scraps", "handwriting"), p).Lines
		return lines[len(lines)-1].Words[0]
	}
	ordered := [][]float64{{0.1, 0, 0}, {0.5, 0, 0}, {0.5, 0.5, 0.5}, {0.8, 0.8, 0.8}, {0.97, 0.97, 0.97}}
	last := 0.0
	for _, confs := range ordered {
		w := word(confs...)
		if w.Text != "Enclosures" || w.Conf <= last || w.Conf > 1 {
			t.Errorf("%v: %q by %g, before it %g", confs, w.Text, w.Conf, last)
		}
		last = w.Conf
	}
	if first := word(ordered[0]...).Conf; first > 0.3 || last < 0.7 {
		t.Errorf("confidence from %g to %g", first, last)
	}
}

func TestTraits(t *testing.T) {
	p := pageOf(typedLine(100, 200, 0.8, "the 1,234 ©"), typedLine(100, 200, 0.6, "tho 1,234 ©"))
	l := NewLetter(Settings{Dictionary: knowing("the")})
	l.Learn(p)
	words := l.Samples(p)
	if len(words) != 3 {
		t.Fatalf("samples %+v", words)
	}
	for i, want := range []map[int]float64{
		{traitOne: 1, traitSupport: 1, traitKnown: 1, traitAlnum: 1, traitNumber: 0, traitOdd: 0},
		{traitOne: 1, traitSupport: 1, traitShare: 1, traitKnown: 0, traitAlnum: 0.8, traitNumber: 1, traitOdd: 0},
		{traitOne: 1, traitShare: 1, traitLength: 0, traitAlnum: 0, traitNumber: 0, traitOdd: 1},
	} {
		s := words[i]
		if len(s.Traits) != int(traitCount) {
			t.Fatalf("%q has %d traits", s.Word.Text, len(s.Traits))
		}
		for k, v := range want {
			if s.Traits[k] != v {
				t.Errorf("%q: trait %d is %g, want %g", s.Word.Text, k, s.Traits[k], v)
			}
		}
	}
	if least := words[0].Traits[traitLeast]; least < 0.5 || least > 0.8 {
		t.Errorf("the least share of the votes is %g", least)
	}
}

// Samples are all of a page's words in the order in which it is read, scraps
// too, with the probabilities that settling goes by.
func TestSamples(t *testing.T) {
	p := with(numberedPage(1, 600, 0.95, "", ""), speckAt(40, 930, 0.2, "~"))
	p.Extra = []letter.Line{typedLine(600, 1400, 0.9, "RECEIVED")}
	l := NewLetter(Settings{})
	l.Learn(p)
	var read, scraps []string
	for _, s := range l.Samples(p) {
		if !strings.Contains("~ RECEIVED", s.Word.Text) && s.Text < leastText {
			t.Errorf("%q is text by %g", s.Word.Text, s.Text)
		}
		switch {
		case s.Traits == nil:
			if s.Word.Text != "RECEIVED" {
				t.Errorf("nothing is measured on %q", s.Word.Text)
			}
		case s.Text < leastText:
			scraps = append(scraps, s.Word.Text)
		}
		read = append(read, s.Word.Text)
	}
	var want []string
	for _, line := range settledPage(without("scraps", "handwriting"), p).Lines {
		for _, w := range line.Words {
			want = append(want, w.Text)
		}
	}
	if strings.Join(read, " ") != strings.Join(want, " ") {
		t.Errorf("samples\n%s, the page reads\n%s", read, want)
	}
	if strings.Join(scraps, " ") != "~" {
		t.Errorf("scraps %q", scraps)
	}
	if got := l.Samples(reading.Final(p.First())); got != nil {
		t.Errorf("a final page has %d samples", len(got))
	}
}

func TestTraitNames(t *testing.T) {
	seen := map[string]bool{"": true}
	for i, n := range TraitNames() {
		if seen[n] {
			t.Errorf("trait %d is named %q", i, n)
		}
		seen[n] = true
	}
}
