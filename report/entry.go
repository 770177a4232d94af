package report

import (
	"maps"
	"math"
	"slices"

	"missive/align"
	"missive/letter"
)

// NewEntry is what a batch keeps of the letter l and its comparison c, which
// is nil where there is no reference.
func NewEntry(l *letter.Letter, c *align.Comparison) Entry {
	e := Entry{ID: l.ID, Pages: len(l.Pages), Conf: round(meanConf(l), 4)}
	for i := range l.Pages {
		p := &l.Pages[i]
		e.Words += p.WordCount()
		if p.Failure != "" {
			e.Failures = append(e.Failures, Failure{File: p.Source.File, Page: p.Source.Page, Reason: p.Failure, Remedy: p.Remedy})
		}
	}
	e.remove(l)
	if c != nil {
		chars, words := c.Chars, c.Words
		common := c.Common
		e.Chars, e.WordErrors, e.Common = &chars, &words, &common
		e.Kinds, e.Causes, e.Blocks = maps.Clone(c.Kinds), maps.Clone(c.Causes), blockKinds(c.Blocks)
		e.Calibration = calibrate(l, c)
		e.Confusions = confusions(c)
		if c.Details != nil {
			e.Classes = c.Details.Classes
		}
		e.Found = c.Found
		e.Reference, e.Folding = slices.Clone(c.Reference), slices.Clone(c.Folding)
		e.Unit, e.Denominator = c.Unit, c.Denominator
		e.Profile = c.Profile
	}
	return e
}

// blockKinds counts blocks by what became of them; nil where there is none.
func blockKinds(blocks []align.Block) map[align.BlockKind]int {
	var out map[align.BlockKind]int
	for _, b := range blocks {
		if out == nil {
			out = map[align.BlockKind]int{}
		}
		out[b.Kind]++
	}
	return out
}

// remove counts what was taken out of the letter.
func (e *Entry) remove(l *letter.Letter) {
	strips := slices.DeleteFunc(l.InForce(), func(edit letter.Edit) bool { return edit.Kind != letter.Strip })
	if len(strips) > 0 {
		e.Stripped, e.Removals = map[letter.Role]int{}, map[letter.Role]int{}
	}
	for _, edit := range strips {
		e.Removals[edit.Role]++
		e.Stripped[edit.Role] += len(edit.Words)
	}
	seen := confirmed(l)
	open := slices.DeleteFunc(slices.Clone(strips), func(edit letter.Edit) bool { _, ok := seen.of(edit); return ok })
	e.Confirmed = len(strips) - len(open)
	e.LeastCertain = leastCertain(l, open)
	for _, back := range takenBack(l) {
		if back.edit.Kind == letter.Strip {
			e.Restored++
		}
	}
}

// meanConf is the mean confidence of all words, weighted by their length.
func meanConf(l *letter.Letter) float64 {
	var sum float64
	n := 0
	for _, w := range l.Words() {
		sum += w.Conf * float64(len(w.Text))
		n += len(w.Text)
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// round is f to n decimal places, so that no output carries digits that say
// nothing.
func round(f float64, n int) float64 {
	scale := math.Pow10(n)
	return math.Round(f*scale) / scale
}
