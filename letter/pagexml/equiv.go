package pagexml

import (
	"cmp"
	"slices"

	"missive/letter"
	"missive/letter/internal/pagefile"
)

// MaxChoices is how many other readings of a character are kept.
const MaxChoices = pagefile.MaxChoices

// A reading is one TextEquiv.
type reading struct {
	text  string // Unicode, or PlainText where there is none
	plain string
	holds bool // text that can be seen
	conf  float64
	rated bool // the file gave it a confidence
	index float64
}

// openEquiv begins a TextEquiv.
func openEquiv(a pagefile.Attributes) (r reading, err error) {
	var conf float64
	if conf, r.rated, err = a.Number("conf"); err != nil {
		return r, err
	}
	r.conf = pagefile.Confidence(conf)
	r.index, _, err = a.Number("index")
	return r, err
}

// readings are those of one element, in the order of the file.
type readings []reading

// best is the reading with the lowest index that holds text, or one that holds
// none.
func (rs readings) best() (best reading) {
	for _, r := range rs {
		if r.holds && (!best.holds || r.index < best.index) {
			best = r
		}
	}
	return best
}

// choices are the readings of a character besides the one taken, best first.
func (rs readings) choices(taken string) []letter.Choice {
	var out []letter.Choice
	byIndex := slices.SortedStableFunc(slices.Values(rs), func(x, y reading) int { return cmp.Compare(x.index, y.index) })
	for _, r := range byIndex {
		if text := pagefile.Clean(r.text); text != "" && text != taken {
			out = append(out, letter.Choice{Text: text, Conf: r.conf})
		}
	}
	return pagefile.Best(out)
}
