package main

import (
	"fmt"
	"math"
	"slices"

	"missive/bench/logistic"
)

// An answer to a question about a word.
type answer int

const (
	unknown answer = iota
	yes
	no
)

func answerOf(b bool) answer {
	if b {
		return yes
	}
	return no
}

// A question is what one set of weights answers.
type question struct {
	// name and doc are those of the weights in the source.
	name, doc string
	answer    func(sample) answer
	// inUse is the probability that the weights in use give.
	inUse func(sample) float64
}

// questions are those whose weights settle holds.
func questions() []question {
	return []question{
		{"ofText", "is for a word's being text rather than a scrap.",
			func(s sample) answer {
				switch s.kind {
				case text:
					return yes
				case scrap:
					return no
				}
				return unknown
			},
			func(s sample) float64 { return s.Text }},
		// Scraps count as wrong words here, and all are measured while scraps stand
		// beside them. Fitted to what is left of the pages once they are gone, and
		// measured then, the weights judge letters left out the same.
		{"ofRight", "is for its being read right.",
			func(s sample) answer { return s.right },
			func(s sample) float64 { return s.Right }},
	}
}

// known are the samples that have an answer to the question.
func (q question) known(all []sample) []sample {
	return slices.DeleteFunc(slices.Clone(all), func(s sample) bool { return q.answer(s) == unknown })
}

// fit are the weights that samples teach.
func (q question) fit(all []sample) ([]float64, error) {
	var seen []logistic.Observation
	for _, s := range q.known(all) {
		seen = append(seen, logistic.Observation{Traits: s.Traits, Yes: q.answer(s) == yes})
	}
	return logistic.Fit(seen)
}

// judge gives the samples that have an answer the probabilities of weights.
func (q question) judge(all []sample, weights []float64) []judged {
	var out []judged
	for _, s := range q.known(all) {
		out = append(out, judged{logistic.Probability(weights, s.Traits), q.answer(s) == yes})
	}
	return out
}

// A leftOut letter is judged by weights that the others taught, and by those in
// use.
type leftOut struct {
	letter        string
	fitted, inUse []judged
}

// leaveOut judges each letter by what the others teach.
func (q question) leaveOut(all []sample) ([]leftOut, error) {
	var out []leftOut
	known := q.known(all)
	for _, id := range lettersOf(all) {
		var others, own []sample
		for _, s := range known {
			if s.letter == id {
				own = append(own, s)
			} else {
				others = append(others, s)
			}
		}
		weights, err := q.fit(others)
		if err != nil {
			return nil, fmt.Errorf("without %s: %w", id, err)
		}
		l := leftOut{letter: id, fitted: q.judge(own, weights)}
		for _, s := range own {
			l.inUse = append(l.inUse, judged{q.inUse(s), q.answer(s) == yes})
		}
		out = append(out, l)
	}
	return out, nil
}

// allFitted are the words of all letters as the others have them.
func allFitted(letters []leftOut) []judged {
	var out []judged
	for _, l := range letters {
		out = append(out, l.fitted...)
	}
	return out
}

// lettersOf are the letters of samples, in their order.
func lettersOf(all []sample) []string {
	var ids []string
	for _, s := range all {
		if !slices.Contains(ids, s.letter) {
			ids = append(ids, s.letter)
		}
	}
	return ids
}

// logLoss is the mean of the negative logarithms of the probabilities that were
// given to what is the case: 0 at best.
func logLoss(words []judged) float64 {
	sum := 0.0
	for _, w := range words {
		p := w.conf
		if !w.right {
			p = 1 - p
		}
		sum -= math.Log(max(p, 1e-9))
	}
	return sum / float64(max(len(words), 1))
}
