package main

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/google/renameio/v2"

	"missive/clean"
)

// named are values by their names, those that are 0 left out.
func named(names []string, values []float64) map[string]float64 {
	out := map[string]float64{}
	for i, v := range values {
		if r := math.Round(v*1e3) / 1e3; r != 0 {
			out[names[i]] = r
		}
	}
	return out
}

// learnedFrom says which letters taught weights.
func learnedFrom(letters []judged) string {
	var sets []string
	count := map[string]int{}
	for _, j := range letters {
		if count[j.set] == 0 {
			sets = append(sets, j.set)
		}
		count[j.set]++
	}
	for i, s := range sets {
		sets[i] = fmt.Sprintf("%s %d", s, count[s])
	}
	return "letters: " + strings.Join(sets, ", ") + "; each as it is read and as another program's file would have it; figures of each cleaned by what others taught"
}

// writeWeights writes weights as the program has them, where a file is wanted.
func writeWeights(file string, w *clean.ScanWeights) error {
	if file == "" {
		return nil
	}
	data, err := json.MarshalIndent(w, "", "\t")
	if err != nil {
		return err
	}
	return renameio.WriteFile(file, append(data, '\n'), 0o644)
}
