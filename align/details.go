package align

import (
	"strings"

	"missive/distance"
	"missive/measure"
)

// Details are the measures beyond the error rates, over both texts whole and in
// their order as Chars and Words are: as exact as those, or as inexact.
type Details struct {
	// NormalisedCER is [Measure.Normalised] of Chars, in six decimals.
	NormalisedCER float64 `json:"normalisedCer"`
	// Bag compares the words that Words counts, regardless of their order.
	Bag measure.Bag `json:"bagOfWords"`
	// Classes say how the characters of each class fared.
	Classes []measure.ClassCount `json:"classes"`
	// Confusions say which characters were taken for which: at most
	// [measure.MaxPairs] pairs, the rest counted.
	Confusions measure.ConfusionTable `json:"confusions"`
	// Flexible is the flexible character accuracy, where [Options] ask for it.
	Flexible *measure.Flexible `json:"flexible,omitempty"`
}

// At is a character as it counts.
func (t *folded) At(i int) string { return t.sym(i) }

// details measures what the script of the characters holds, and the words.
func (p pairing) details(chars distance.Script, m Measure, o Options) *Details {
	d := &Details{NormalisedCER: measure.Round(m.Normalised()), Bag: measure.BagOf(p.ref.ids, p.text.ids)}
	d.Classes, d.Confusions = measure.Characters(chars, p.ref, p.text)
	if o.Flexible {
		f := p.flexible()
		d.Flexible = &f
	}
	return d
}

// Flexible is the flexible character accuracy of a text whose characters are
// folded and whose lines are kept: see [measure.FlexibleOf].
func Flexible(ref, text string, f Folding) measure.Flexible {
	p := pairing{}
	p.ref, p.text = foldBoth(ref, text, f)
	return p.flexible()
}

func (p pairing) flexible() measure.Flexible {
	return measure.FlexibleOf(p.ref.lines(), p.text.lines())
}

// lines are the characters of each line of the source, as they count. A line
// ends where the source has a line or page end, whatever that was folded to.
func (t *folded) lines() [][]uint32 {
	out := [][]uint32{nil}
	end := uint32(0)
	for i, c := range t.chars {
		if strings.ContainsAny(t.src[end:t.ends[i]], "\n\f") {
			out = append(out, nil)
			if end = t.ends[i]; t.is(i, space) {
				continue
			}
		}
		end = t.ends[i]
		last := &out[len(out)-1]
		*last = append(*last, c)
	}
	return out
}
