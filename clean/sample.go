package clean

import "missive/letter"

// A Sample is one word of a scan with what is measured on it to tell whether the
// letter's typewriter struck it, for fitting the weights by which that is done.
type Sample struct {
	Word letter.WordID
	// Traits are in the order of [TraitNames]. In the first pass only the first
	// [OwnTraits] are measured.
	Traits []float64
}

// Samples are the upright words of a letter's scans that no edit strips, as they
// are measured for the pass that follows those whose weights are given: one
// weight for each trait, or for the first of them.
func Samples(l *letter.Letter, weights [][]float64) []Sample {
	v := NewView(l)
	passes := make([]traits, len(weights)+1) // the last judges nothing yet
	for i, w := range weights {
		copy(passes[i][:], w)
	}
	var out []Sample
	for p := range v.pages {
		for _, row := range v.struck(p, passes) {
			for _, it := range row {
				out = append(out, Sample{it.id, it.traits[:]})
			}
		}
	}
	return out
}

// OwnTraits is how many of the traits look at a word by itself.
const OwnTraits = ownTraits

// TraitNames are the names of what is measured on a word; the first is always 1.
func TraitNames() []string { return traitNames[:] }
