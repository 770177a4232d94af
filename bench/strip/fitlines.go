package main

import (
	"fmt"

	"missive/bench/logistic"
	"missive/clean"
	"missive/letter"
)

// bare are letters without edits.
func bare(letters []judged) []judged {
	var out []judged
	for _, j := range letters {
		out = append(out, j.bare())
	}
	return out
}

// bare is the letter without edits.
func (j judged) bare() judged {
	j.letter = &letter.Letter{ID: j.letter.ID, Pages: j.letter.Pages}
	return j
}

// after is the rule that the words' weights serve and those that run after it.
var after = func() []string {
	var names []string
	for _, r := range clean.Rules() {
		if r.Name == "dirt" || len(names) > 0 {
			names = append(names, r.Name)
		}
	}
	return names
}()

// learn are the weights that letters teach: those of words, then what these say of
// lines. Words are learned as they were read, and once more as the rules leave them
// that run before single words are judged, for stamps that were found tell what
// stands beside them: at first those that are found by their text alone, then those
// that weights learned so find.
func learn(letters []judged) (*clean.ScanWeights, error) {
	w, err := textAlone()
	for range rounds {
		if err == nil {
			w, err = learnAfter(letters, w)
		}
	}
	return w, err
}

// rounds is how often weights are learned, each time from what those before leave.
const rounds = 2

// textAlone are weights by which lines are judged by their text.
func textAlone() (*clean.ScanWeights, error) {
	text, err := clean.LearnedWeights()
	if err != nil {
		return nil, err
	}
	return &clean.ScanWeights{LineThresholds: text.Thresholds, Word: []map[string]float64{nil}}, nil
}

// learnAfter are the weights that letters and what cleaning by others leaves of
// them teach.
func learnAfter(letters []judged, by *clean.ScanWeights) (*clean.ScanWeights, error) {
	var words []judged
	for _, j := range letters {
		left := j.bare()
		if err := clean.Clean(left.letter, clean.Settings{Without: after, Scan: by}); err != nil {
			return nil, err
		}
		words = append(words, j, left)
	}
	m, err := fitWords(words)
	if err != nil {
		return nil, err
	}
	w := &clean.ScanWeights{LineThresholds: by.LineThresholds, Means: named(clean.TraitNames(), means(letters, m))}
	for _, pass := range m {
		w.Word = append(w.Word, named(clean.TraitNames(), pass))
	}
	var lines []logistic.Observation
	for _, j := range letters {
		of, err := lineSamples(j, w)
		if err != nil {
			return nil, err
		}
		lines = append(lines, of...)
	}
	line, err := logistic.Fit(lines)
	if err != nil {
		return nil, fmt.Errorf("lines: %w", err)
	}
	w.Line = named(clean.LineTraitNames(), line)
	return w, nil
}

// lineSamples are the letter's lines that are its own or none of its own as a
// whole: whether they are to be stripped, beside what their text says. Marks in the
// margin are another rule's.
func lineSamples(j judged, w *clean.ScanWeights) ([]logistic.Observation, error) {
	known := map[letter.WordID]labelled{}
	for _, w := range j.words {
		known[w.id] = w
	}
	lines, err := clean.LineSamples(j.letter, clean.Settings{Scan: w})
	if err != nil {
		return nil, err
	}
	var out []logistic.Observation
	for _, l := range lines {
		stays, goes := 0, 0
		for _, id := range l.Words {
			switch w := known[id]; {
			case w.kind == own:
				stays++
			case w.kind != unclear && w.role != letter.MarginMark:
				goes++
			}
		}
		if (stays > 0) != (goes > 0) {
			out = append(out, logistic.Observation{Traits: l.Looks, Yes: goes > 0, Offset: l.Text})
		}
	}
	return out, nil
}

// means are the traits of struck words in the mean, as the last pass has them.
func means(letters []judged, m model) []float64 {
	out := make([]float64, len(clean.TraitNames()))
	n := 0.0
	for _, j := range letters {
		for _, s := range samples(j, m[:passes-1]) {
			if !s.Yes {
				continue
			}
			n++
			for i, t := range s.Traits {
				out[i] += t
			}
		}
	}
	for i := range out {
		out[i] /= max(n, 1)
	}
	return out
}
