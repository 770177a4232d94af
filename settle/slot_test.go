package settle

import (
	"math"
	"slices"
	"testing"

	"missive/letter"
	"missive/reading"
)

// item is what one reading has at a place, as sure of the word as of it.
func item(text string, conf float64) *reading.Item {
	return &reading.Item{Char: letter.Char{Text: text, Conf: conf, Box: letter.Box{X0: 10, Y0: 10, X1: 28, Y1: 34}}, Blank: text == blank, Word: conf}
}

func TestVote(t *testing.T) {
	tests := []struct {
		name    string
		column  reading.Column
		against int
		top     string
		least   float64 // its share, at the least
		most    float64 // and at the most
	}{
		{"one reading", reading.Column{item("e", 0.1)}, 0, "e", 1, 1},
		{"all the same", reading.Column{item("e", 0.9), item("e", 0.3)}, 0, "e", 1, 1},
		{"two against one", reading.Column{item("e", 0.8), item("c", 0.8), item("e", 0.8)}, 0, "e", 0.66, 0.67},
		{"the surer one", reading.Column{item("c", 0.4), item("e", 0.9)}, 0, "e", 0.6, 0.75},
		{"two unsure ones against a sure one", reading.Column{item("c", 0.3), item("c", 0.3), item("e", 0.9)}, 0, "e", 0.5, 0.7},
		{"quotation marks are one", reading.Column{item("‘", 0.5), item("’", 0.5), item("c", 0.6)}, 0, "'", 0.6, 0.7},
		{"dashes are one", reading.Column{item("—", 0.5), item("–", 0.5), item("~", 0.6)}, 0, "-", 0.6, 0.7},
		{"nothing against it", reading.Column{item("e", 0.5), nil, nil}, 2, nothing, 0.7, 0.8},
		{"a sure one against nothing", reading.Column{item("e", 1), nil}, 1, "e", 0.5, 0.6},
		{"others abstain", reading.Column{item("e", 0.2), nil, nil}, 0, "e", 1, 1},
		{"a blank", reading.Column{item(blank, 0.8), item(blank, 0.8), nil}, 1, blank, 0.6, 0.7},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := vote(tt.column, tt.against)
			top := s.top()
			if top.text != tt.top || top.weight < tt.least-1e-9 || top.weight > tt.most+1e-9 {
				t.Errorf("%q wins by %g, want %q by %g to %g", top.text, top.weight, tt.top, tt.least, tt.most)
			}
			sum := 0.0
			for i, o := range s.options {
				sum += o.weight
				if i > 0 && o.weight > s.options[i-1].weight || s.share(o.text) != o.weight {
					t.Errorf("options %+v", s.options)
				}
			}
			if math.Abs(sum-1) > 1e-9 || s.share("none") != 0 {
				t.Errorf("shares are %g together, that of none %g", sum, s.share("none"))
			}
			if s.have != len(slices.DeleteFunc(slices.Clone(tt.column), func(it *reading.Item) bool { return it == nil })) || s.readings != len(tt.column) {
				t.Errorf("%d of %d readings have it", s.have, s.readings)
			}
		})
	}
}

// A slot's character has the box of the reading that is surest of it, the mean
// confidence of those that have it, and the others as choices.
func TestSlotChar(t *testing.T) {
	sure, unsure := item("e", 0.9), item("e", 0.5)
	unsure.Box.X1 += 20
	s := vote(reading.Column{unsure, sure, item("c", 0.8), item(blank, 0.1), nil}, 1)
	c := s.char("e")
	if c.Box != sure.Box || math.Abs(c.Conf-0.7) > 1e-9 {
		t.Errorf("at %v by %g", c.Box, c.Conf)
	}
	if len(c.Choices) != 1 || c.Choices[0].Text != "c" || c.Choices[0].Conf != s.share("c") {
		t.Errorf("choices %+v", c.Choices)
	}
	s.add("o", 1)
	s.norm()
	if c := s.char("o"); c.Box.Empty() || math.Abs(c.Conf-0.5) > 1e-9 {
		t.Errorf("what no reading has stands at %v by %g", c.Box, c.Conf)
	}
	for _, text := range []string{"a", "b", "d", "f", "g", "h"} {
		s.add(text, 0.2)
	}
	s.norm()
	if c := s.char("e"); len(c.Choices) != maxChoices {
		t.Errorf("%d choices", len(c.Choices))
	}
}

// The engine's other readings of a place stand for election, behind those that
// a reading has.
func TestChoices(t *testing.T) {
	l := typedLine(100, 200, 0.6, "Newish")
	l.Words[0].Chars[0].Choices = []letter.Choice{{Text: "J", Conf: 0.8}, {Text: "’", Conf: 0.1}}
	for _, set := range []Settings{only("choices"), only()} {
		w := settledPage(set, pageOf(l, typedLine(100, 200, 0.6, "Newish"))).Lines[0].Words[0]
		want := 2
		if !NewLetter(set).does("choices") {
			want = 0
		}
		if w.Text != "Newish" || len(w.Chars[0].Choices) != want {
			t.Errorf("read %q with choices %+v, want %d", w.Text, w.Chars[0].Choices, want)
		}
		if want > 0 && (w.Chars[0].Choices[0].Text != "J" || w.Chars[0].Choices[1].Text != "'") {
			t.Errorf("choices %+v", w.Chars[0].Choices)
		}
	}
}
