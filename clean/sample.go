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

// A LineSample is a line of a scan, or a piece of one that wide gaps part from the
// rest, with what its text says and what it looks like, for fitting the weight of
// that.
type LineSample struct {
	Words []letter.WordID
	// Text is what its text says for its being no line of the letter, in log odds.
	Text float64
	// Looks are in the order of [LineTraitNames].
	Looks []float64
}

// LineSamples are the lines of a letter that no edit strips and of which their looks
// tell something, as settings judge them.
func LineSamples(l *letter.Letter, s Settings) ([]LineSample, error) {
	j, err := newJudge(s)
	if err != nil {
		return nil, err
	}
	defer j.finder.Release()
	o := observe(NewView(l), j.finder, j.batch)
	o.judge(j)
	var out []LineSample
	for i, n := range o.lines {
		if looks, tells := o.look(i); tells {
			out = append(out, LineSample{ids(n.row.words), n.score - n.looks, looks[:]})
		}
	}
	return out, nil
}
