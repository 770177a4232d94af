package align

import (
	"unicode/utf8"

	"missive/distance"
)

// Options say how to compare.
type Options struct {
	// Folding is what is made equal before counting; [DefaultFolding] is what
	// Missive uses unless told otherwise.
	Folding Folding
}

// Texts compares a text with its reference. The differences carry no words,
// page or box: there is no scan.
func Texts(ref, text string, o Options) Comparison {
	c, _ := compare(Reference{Text: ref}, text, o)
	return c
}

// A region is a place where the words differ, as ranges of words of the
// reference and of the text.
type region struct {
	refFrom, refTo   int
	textFrom, textTo int
}

// A pairing is what compare knows beyond the comparison: both texts folded,
// and where they differ; regions[i] is where Differences[i] came from.
type pairing struct {
	ref, text *folded
	regions   []region
}

func compare(ref Reference, text string, o Options) (Comparison, pairing) {
	c := Comparison{Reference: append([]string{}, ref.Files...), Unit: "user-perceived characters",
		Denominator: "reference", Folding: o.Folding.Names(), Differences: []Difference{}}
	p := pairing{}
	p.ref, p.text = foldBoth(ref.Text, text, o.Folding)
	ids := numbering{}
	c.Chars = measure(distance.Align(ids.chars(p.ref), ids.chars(p.text)))
	script := distance.Align(ids.words(p.ref), ids.words(p.text))
	c.Words = measure(script)
	p.regions = regions(script)
	at := newPlaces(ref)
	for _, r := range p.regions {
		c.Differences = append(c.Differences, p.difference(r, at))
	}
	return c, p
}

func measure(s distance.Script) Measure {
	n := s.Counts()
	ref, text := s.Lengths()
	return Measure{ref, text, n.Insertions, n.Deletions, n.Substitutions, true}
}

// regions are the stretches of the script without a match: neighbouring words
// that differ are one difference, however they pair.
func regions(s distance.Script) []region {
	var out []region
	i, j, open := 0, 0, false
	for _, run := range s {
		if run.Op == distance.Match {
			i, j, open = i+run.N, j+run.N, false
			continue
		}
		if !open {
			out = append(out, region{i, i, j, j})
			open = true
		}
		if run.Op != distance.Insert {
			i += run.N
		}
		if run.Op != distance.Delete {
			j += run.N
		}
		out[len(out)-1].refTo, out[len(out)-1].textTo = i, j
	}
	return out
}

// A numbering gives equal symbols equal numbers. Single ASCII characters are
// their own numbers.
type numbering map[string]uint32

func (ids numbering) of(s string) uint32 {
	if len(s) == 1 && s[0] < utf8.RuneSelf {
		return uint32(s[0])
	}
	id, ok := ids[s]
	if !ok {
		id = utf8.RuneSelf + uint32(len(ids))
		ids[s] = id
	}
	return id
}

func (ids numbering) chars(t *folded) []uint32 {
	out := make([]uint32, len(t.chars))
	for i, c := range t.chars {
		out[i] = ids.of(c.sym)
	}
	return out
}

func (ids numbering) words(t *folded) []uint32 {
	out := make([]uint32, len(t.words))
	for i, w := range t.words {
		out[i] = ids.of(w.sym)
	}
	return out
}
