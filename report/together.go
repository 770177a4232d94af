package report

import (
	"fmt"

	"missive/measure"
)

// fewestTogether is of how many letters an interval over them is given: resampling
// two or three letters gives the same few sums again and again, so that any two that
// got worse would count as proof.
const fewestTogether = 5

// together holds all letters that the baseline records against it at once: where
// every letter got worse within its margin, or single ones by chance, the archive
// as a whole may still have, and the other way round. There is nothing to say where
// fewer than fewestTogether letters are recorded or the rate did not rise.
func together(b Batch, base *Baseline) []Shortfall {
	if base == nil {
		return nil
	}
	var chars, words []measure.Pair
	for _, e := range b.sorted().Entries {
		was, ok := base.Letters[e.ID]
		if !ok || !e.Compared() || !base.comparable(e) {
			continue
		}
		chars = append(chars, measure.Pair{Before: Sample(was.Chars), After: Sample(*e.Chars)})
		words = append(words, measure.Pair{Before: Sample(was.Words), After: Sample(*e.WordErrors)})
	}
	if len(chars) < fewestTogether {
		return nil
	}
	var out []Shortfall
	for _, rate := range []struct {
		about, name string
		margin      float64
		change      measure.Change
	}{{WorseCER, "CER", base.MarginCER, measure.Compare(chars)}, {WorseWER, "WER", base.MarginWER, measure.Compare(words)}} {
		c := rate.change
		if c.Difference <= 0 {
			continue
		}
		out = append(out, Shortfall{About: rate.about, Figure: c.After, Limit: round(c.Before+rate.margin, 6), Chance: !c.Real(),
			Sentence: fmt.Sprintf("%s: %s rose from %s %% to %s %% over %s (%s)", allLetters, rate.name, fine(c.Before, c.After), fine(c.After, c.Before),
				Counted(c.Letters, "letter"), change{c.Difference, c.Interval.Low, c.Interval.High})})
	}
	return out
}
