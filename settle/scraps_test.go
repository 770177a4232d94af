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
	rows := l.Samples(p)
	if len(rows) != 1 || len(rows[0]) != 3 {
		t.Fatalf("samples %+v", rows)
	}
	for i, want := range []map[int]float64{
		{traitOne: 1, traitSupport: 1, traitKnown: 1, traitAlnum: 1, traitNumber: 0, traitOdd: 0},
		{traitOne: 1, traitSupport: 1, traitShare: 1, traitKnown: 0, traitAlnum: 0.8, traitNumber: 1, traitOdd: 0},
		{traitOne: 1, traitShare: 1, traitLength: 0, traitAlnum: 0, traitNumber: 0, traitOdd: 1},
	} {
		s := rows[0][i]
		if len(s.Traits) != int(traitCount) {
			t.Errorf("%q has %d traits", s.Word.Text, len(s.Traits))
		}
		for k, v := range want {
			if s.Traits[k] != v {
				t.Errorf("%q: trait %d is %g, want %g", s.Word.Text, k, s.Traits[k], v)
			}
		}
	}
	if least := rows[0][0].Traits[traitLeast]; least < 0.5 || least > 0.8 {
		t.Errorf("the least share of the votes is %g", least)
	}
}
