package align

import (
	"fmt"
	"math"

	"missive/letter"
)

// A Suspect is a difference of a scanned letter about which it is asked whether
// the reference slipped: left letters out, doubled or changed them, wrote a word
// as another age spells it, left words out or added some. Whoever copies a
// letter makes such slips, some two on a page of the despatches; whoever reads it
// by machine makes other mistakes, and is less sure of itself where it does.
type Suspect struct {
	// Difference is the index in Comparison.Differences.
	Difference int
	// Shape is which weights judge it: "other" words, "added" or "lost".
	Shape string
	// Traits are what was measured, in the order of [SlipTraits]; the first is
	// always 1.
	Traits []float64
}

// Slipped is from which probability on a difference is laid to the reference. On
// the material that the weights were learned from, of which half is read badly,
// 92 % of the slips have it, and one difference in three pages that is none:
// who checks a reference would rather look once too often.
const Slipped = 0.3

// Suspects compares as [Letter] does and gives what speaks for a slip of the
// reference at each difference that nothing else explains, but lays none to the
// reference. It is for fitting the weights, and for measuring how well others
// would tell.
func Suspects(l *letter.Letter, ref Reference, o Options) (Comparison, []Suspect) {
	s := show(l)
	o.scanned, o.stripped = true, strippedWords(l)
	c, p := compare(ref, Reference{Text: s.text}, o)
	for i, r := range p.regions {
		s.locate(&c.Differences[i], p.text, r)
	}
	return c, p.tellCauses(&c, &s, o, nil).suspects
}

// slips lays differences to the reference.
func (t *teller) slips(weights map[string][]float64) {
	m := newMeasurer(t)
	for i, d := range t.c.Differences {
		if d.Cause != "" || d.Page == 0 {
			continue
		}
		s := m.suspect(i)
		t.suspects = append(t.suspects, s)
		if weights == nil {
			continue
		}
		if p := probability(weights[s.Shape], s.Traits); p >= Slipped {
			t.say(i, FromReference, fmt.Sprintf("%s; the reference is wrong with a probability of %.2f.", m.says(i), p))
		}
	}
}

// suspect measures a difference.
func (m *measurer) suspect(i int) Suspect {
	switch m.t.c.Differences[i].Kind {
	case Added:
		return Suspect{i, "added", m.added(i)}
	case Lost:
		return Suspect{i, "lost", m.lost(i)}
	}
	return Suspect{i, "other", m.other(i)}
}

func probability(weights, traits []float64) float64 {
	sum := 0.0
	for i, w := range weights {
		sum += w * traits[i]
	}
	return 1 / (1 + math.Exp(-sum))
}

// says puts into words what speaks most for a slip.
func (m *measurer) says(i int) string {
	d := m.t.c.Differences[i]
	switch d.Kind {
	case Added:
		return "it was read surely on its line"
	case Lost:
		return "the scan has no room for it"
	}
	ref, text := m.sides(i)
	sure := fmt.Sprintf("it was read with a confidence of %.2f", d.Conf)
	if edit := m.t.people[d.Words[0]]; edit != "" {
		sure = fmt.Sprintf("a person read it so (edit %s)", edit)
	}
	switch {
	case m.knows(text) > 0 && m.knows(ref) < 0:
		return fmt.Sprintf("%s, and %q is no known word", sure, bareWord(d.Ref))
	case m.usual(ref, text) > 1:
		return fmt.Sprintf("%s, and both texts write %q elsewhere", sure, bareWord(d.Text))
	case m.fits(i) > 0.5:
		return fmt.Sprintf("%s, and it is as wide on the scan as what was read", sure)
	}
	return sure
}
