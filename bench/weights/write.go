package main

import (
	"encoding/json"
	"math"
	"os"
	"slices"

	"missive/clean"
)

// mostGrams is how many three-letter weights are kept: those that matter most.
const mostGrams = 2500

func writeWeights(texts []*observedText, all []scored) {
	pick := func(*observedText) bool { return true }
	first, last := train(texts, pick)
	grams := letters(texts, pick, func(*observedText) bool { return false })
	w := clean.Weights{
		Learned: "242 cuttings of declassified papers (2,217 lines labelled), three despatches and eight typed letters whose lines stay; figures by ten-fold cross-validation over documents",
		First:   named(first), Last: named(last), Letters: map[string]float64{},
	}
	type gram struct {
		at int
		by float64
	}
	var order []gram
	for k, v := range grams {
		if gramNames[k] != "" {
			order = append(order, gram{k, math.Abs(v)})
		}
	}
	slices.SortFunc(order, func(a, b gram) int {
		if a.by > b.by {
			return -1
		}
		return 1
	})
	for _, g := range order[:min(len(order), mostGrams)] {
		w.Letters[gramNames[g.at]] = round(grams[g.at])
	}
	w.Thresholds.Normal, w.Figures.Normal = threshold(all, func(p, r, lost float64) bool { return lost <= 0.0045 })
	w.Thresholds.Careful, w.Figures.Careful = threshold(all, func(p, r, lost float64) bool { return lost <= 0.0015 })
	w.Thresholds.Aggressive, w.Figures.Aggressive = threshold(all, func(p, r, lost float64) bool { return p >= 0.955 })
	data, err := json.MarshalIndent(w, "", "\t")
	if err != nil {
		panic(err)
	}
	if err := os.WriteFile("clean/weights.json", append(data, '\n'), 0o666); err != nil {
		panic(err)
	}
}

// threshold is the lowest score at which the figures are still good enough.
func threshold(all []scored, good func(p, r, lost float64) bool) (float64, clean.Figure) {
	s := slices.Clone(all)
	slices.SortFunc(s, func(a, b scored) int {
		if a.last > b.last {
			return -1
		}
		return 1
	})
	strips, keeps := 0.0, 0.0
	for _, x := range s {
		if x.t.label(x.i) == "strip" {
			strips++
		} else {
			keeps++
		}
	}
	var tp, fp float64
	at, fig := 0.0, clean.Figure{}
	for i, x := range s {
		if x.t.label(x.i) == "strip" {
			tp++
		} else {
			fp++
		}
		p, r := tp/(tp+fp), tp/strips
		if good(p, r, fp/keeps) {
			at = x.last
			if i+1 < len(s) {
				at = (x.last + s[i+1].last) / 2
			}
			fig = clean.Figure{Precision: round(p), Recall: round(r), F1: round(2 * p * r / (p + r)), Lost: round(fp / keeps)}
		}
	}
	return round(at), fig
}

func named(w []float64) map[string]float64 {
	out := map[string]float64{}
	for i, v := range w {
		if r := round(v); r != 0 {
			out[clean.Clue(i).String()] = r
		}
	}
	return out
}

func round(v float64) float64 { return math.Round(v*1e4) / 1e4 }
