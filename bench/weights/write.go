package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"slices"

	"github.com/google/renameio/v2"

	"missive/clean"
)

const (
	// mostGrams is how many weights of three letters in a row are kept, those
	// that matter most of some six thousand.
	mostGrams = 3000
	// mostLost is the share of a letter's lines that may be lost, and carefulLost
	// with --careful: a tenth less than one in 200, because documents differ, and
	// two in the lines labelled.
	mostLost, carefulLost = 0.0045, 0.0015
	// leastPrecise is the least precision of --aggressive, a little above .95
	// for the same reason.
	leastPrecise = 0.953
)

// weights learns from all texts. Thresholds and figures are those of lines
// judged in cross-validation.
func (t *trainer) weights(all []judged, splits int) (*clean.Weights, error) {
	w, err := t.learn(func(*text) bool { return true })
	if err != nil {
		return nil, err
	}
	out := &clean.Weights{Learned: t.told(all, splits), First: named(w.first), Last: named(w.last), Letters: t.corpus.grams.heaviest(w.grams)}
	c := curveOf(all, lastScore)
	for _, level := range []struct {
		threshold *float64
		figure    *clean.Figure
		good      func(clean.Figure) bool
	}{
		{&out.Thresholds.Careful, &out.Figures.Careful, lossOf(carefulLost)},
		{&out.Thresholds.Normal, &out.Figures.Normal, lossOf(mostLost)},
		{&out.Thresholds.Aggressive, &out.Figures.Aggressive, func(f clean.Figure) bool { return f.Precision >= leastPrecise }},
	} {
		p := c.lowest(level.good)
		*level.threshold = round(p.threshold)
		*level.figure = clean.Figure{Precision: round(p.Precision), Recall: round(p.Recall), F1: round(p.F1), Lost: round(p.Lost)}
	}
	return out, nil
}

// told says from what was learned, all lines judged so many times.
func (t *trainer) told(all []judged, splits int) string {
	records, made := 0, 0
	for _, x := range t.corpus.texts {
		if x.made {
			made++
		} else {
			records++
		}
	}
	return fmt.Sprintf("%d labelled texts of declassified papers with %d lines, and, learned from only, %d despatches, typed letters and copies of letters with page breaks and markings put into them; figures of the labelled lines by ten-fold cross-validation over documents, %d splits", records, len(all)/splits, made, splits)
}

// named are weights by the names of their clues.
func named(weights []float64) map[string]float64 {
	out := map[string]float64{}
	for i, v := range weights {
		if r := round(v); r != 0 {
			out[clean.Clue(i).String()] = r
		}
	}
	return out
}

// heaviest are the weights that matter most, by three letters.
func (n gramNames) heaviest(weights []float64) map[string]float64 {
	names := make([]string, 0, len(n))
	for name := range n {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(math.Abs(weights[n[b]]), math.Abs(weights[n[a]])), cmp.Compare(a, b))
	})
	out := map[string]float64{}
	for _, name := range names[:min(len(names), mostGrams)] {
		out[name] = round(weights[n[name]])
	}
	return out
}

// round rounds to four digits after the point.
func round(v float64) float64 { return math.Round(v*1e4) / 1e4 }

// save writes the weights, whole or not at all.
func save(name string, w *clean.Weights) error {
	data, err := json.MarshalIndent(w, "", "\t")
	if err != nil {
		return err
	}
	return renameio.WriteFile(name, append(data, '\n'), 0o644)
}
