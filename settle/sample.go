package settle

import (
	"missive/layout"
	"missive/letter"
	"missive/reading"
)

// A Sample is one word as it stands before scraps are told from text, for
// fitting the weights by which that is done.
type Sample struct {
	Word letter.Word
	// Traits are what was measured on it, in the order of [TraitNames]; nil of a
	// word that something besides the readings decided, which no weights judge.
	Traits []float64
	// Text and Right are the probabilities, by the weights in use, that it is
	// text and that it is read right.
	Text, Right float64
}

// Samples are the words of a page in the order in which it is read, as if no
// step set any aside. A page whose reading is final has none.
func (l *Letter) Samples(p reading.Page) []Sample {
	if p.Final || len(p.Readings) == 0 {
		return nil
	}
	s := l.settled(p, "scraps")
	lines := s.built()
	measured := s.measured()
	var out []Sample
	for _, line := range layout.Order(lines, p.Frame.Skew) {
		for _, w := range line.Words {
			sample := Sample{Word: w}
			if t, ok := measured[standing{w.Box, w.Text}]; ok {
				sample.Traits, sample.Text, sample.Right = t[:], t.probability(&ofText), t.probability(&ofRight)
			}
			out = append(out, sample)
		}
	}
	return out
}

// standing is where a word stands and what it reads, by which it is known again
// once its line was put in order.
type standing struct {
	box  letter.Box
	text string
}

// measured are the traits of the words that the readings decide.
func (s *sheet) measured() map[standing]*traits {
	out := map[standing]*traits{}
	for _, r := range s.rows {
		for i, w := range r.words {
			if w.conf > 0 || w.text() == "" {
				continue
			}
			t, b := s.traits(r, i), w.built()
			out[standing{b.Box, b.Text}] = &t
		}
	}
	return out
}

// TraitNames are the names of what is measured on a word, in the order of
// [Sample.Traits]. The first is always 1.
func TraitNames() []string {
	names := [traitCount]string{
		traitOne: "One", traitConf: "Conf", traitLeast: "Least", traitShare: "Share", traitSupport: "Support",
		traitLike: "Like", traitUnlike: "Unlike", traitKnown: "Known", traitLength: "Length", traitAlnum: "Alnum",
		traitTall: "Tall", traitSmall: "Small", traitOff: "Off", traitRowConf: "RowConf", traitRow: "Row",
		traitGap: "Gap", traitNumber: "Number", traitOdd: "Odd", traitReadings: "Readings",
	}
	return names[:]
}
