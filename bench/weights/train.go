package main

import (
	"hash/fnv"
	"slices"
	"strings"

	"missive/bench/logistic"
	"missive/clean"
)

// learning is how it is learned.
type learning struct {
	// penalty is that of a clue's weight, neighbours and furniture what it is
	// multiplied by for clues of neighbouring lines, of which there are many that
	// say little each, and for those of page furniture, which are seldom and
	// certain.
	penalty, neighbours, furniture float64
	// made is how much a line of a made letter counts.
	made float64
}

// defaultLearning found most of the labelled lines at a loss of one in 200, in
// ten-fold cross-validation over five splits; half and twice of each number
// differ by less than splits do.
var defaultLearning = learning{penalty: 2, neighbours: 8, furniture: 0.02, made: 0.2}

// gramPenalty is that of the weights of three letters in a row.
const gramPenalty = 1

// certainClues are those of page furniture and typists' initials: seldom and certain.
var certainClues = []string{
	"next page begins with it", "repeats the heading", "numbers a telegram's page", "says continued",
	"number goes on with the pages", "number is the page's", "says page and number", "initials of a typist",
}

// penalties are those of all clues; that every line begins with has none.
func (l learning) penalties() []float64 {
	out := make([]float64, clean.Clues())
	for i := range out {
		name := clean.Clue(i).String()
		out[i] = l.penalty
		switch {
		case i == 0:
			out[i] = 0
		case strings.HasPrefix(name, "above: "), strings.HasPrefix(name, "below: "):
			out[i] *= l.neighbours
		case slices.Contains(certainClues, name):
			out[i] *= l.furniture
		}
	}
	return out
}

// A trainer learns weights from some texts of a corpus.
type trainer struct {
	learning
	corpus *corpus
	// before are weights learned last time, from which the next are sought.
	before learned
}

// learned are the weights of both judgements and of letters.
type learned struct{ grams, first, last []float64 }

// A choice picks texts.
type choice func(*text) bool

func (c choice) and(also choice) choice { return func(t *text) bool { return c(t) && also(t) } }
func not(c choice) choice               { return func(t *text) bool { return !c(t) } }

// parts is into how many parts texts are dealt inside those learned from, to
// make what must not have seen the answers.
const parts = 5

// part is the k-th part of the texts, all of one document in the same.
func part(salt string, k uint32) choice {
	return func(t *text) bool {
		h := fnv.New32a()
		h.Write([]byte(salt + t.Document))
		return h.Sum32()%parts == k
	}
}

// learn learns from the texts chosen. It leaves in all texts what their letters
// are like, and in those learned from first judgements.
func (t *trainer) learn(from choice) (learned, error) {
	var out learned
	var err error
	if out.grams, err = t.learnLetters(from); err != nil {
		return out, err
	}
	if out.first, err = t.learnJudgement(from, false, &t.before.first); err != nil {
		return out, err
	}
	for k := range uint32(parts) {
		of := part("judged", k)
		first, err := t.learnJudgement(from.and(not(of)), false, &t.before.first)
		if err != nil {
			return out, err
		}
		for _, x := range t.corpus.texts {
			if from(x) && of(x) {
				x.judge(first)
			}
		}
	}
	out.last, err = t.learnJudgement(from, true, &t.before.last)
	return out, err
}

// learnLetters learns what three letters in a row are worth, and tells all texts
// what their lines' letters are like: those learned from by weights that have
// not seen them.
func (t *trainer) learnLetters(from choice) ([]float64, error) {
	for k := range uint32(parts) {
		of := part("letters", k)
		weights, err := t.fitLetters(from.and(not(of)))
		if err != nil {
			return nil, err
		}
		t.setLetters(from.and(of), weights)
	}
	weights, err := t.fitLetters(from)
	if err != nil {
		return nil, err
	}
	t.setLetters(not(from), weights)
	return weights, nil
}

func (t *trainer) fitLetters(from choice) ([]float64, error) {
	lines := t.lines(from, func(x *text, i int) []logistic.Trait { return x.grams[i] })
	weights, err := logistic.FitListed(lines, slices.Repeat([]float64{gramPenalty}, len(t.corpus.grams)), t.before.grams)
	t.before.grams = weights
	return weights, err
}

func (t *trainer) setLetters(of choice, weights []float64) {
	for _, x := range t.corpus.texts {
		if !of(x) {
			continue
		}
		for i := range x.grams {
			line := logistic.Listed{Traits: x.grams[i]}
			x.seen.Letters(i, line.Sum(weights))
		}
	}
}

// learnJudgement learns a judgement, beginning at weights learned before, and
// leaves there what it learned.
func (t *trainer) learnJudgement(from choice, last bool, before *[]float64) ([]float64, error) {
	lines := t.lines(from, func(x *text, i int) []logistic.Trait { return x.evidence(i, last) })
	weights, err := logistic.FitListed(lines, t.penalties(), *before)
	*before = weights
	return weights, err
}

// lines are the labelled lines of the texts chosen, with their figures.
func (t *trainer) lines(from choice, figures func(*text, int) []logistic.Trait) []logistic.Listed {
	var out []logistic.Listed
	for _, x := range t.corpus.texts {
		if !from(x) {
			continue
		}
		weight := 1.0
		if x.made {
			weight = t.made
		}
		for i := range x.seen.Len() {
			if label := x.line(i).Label; label != "doubt" {
				out = append(out, logistic.Listed{Traits: figures(x, i), Yes: label == "strip", Weight: weight})
			}
		}
	}
	return out
}

// evidence is what there is about a line, for the first judgement or the last.
func (t *text) evidence(i int, last bool) []logistic.Trait {
	var buf [512]clean.Evidence
	evidence := t.seen.First
	if last {
		evidence = t.seen.Last
	}
	all := evidence(i, buf[:0])
	out := make([]logistic.Trait, len(all))
	for k, e := range all {
		out[k] = logistic.Trait{At: int(e.Clue), Value: e.Degree}
	}
	return out
}

// score is a line's score by weights of the first judgement or the last.
func (t *text) score(i int, weights []float64, last bool) float64 {
	line := logistic.Listed{Traits: t.evidence(i, last)}
	return line.Sum(weights)
}

// judge makes the first judgement of all lines.
func (t *text) judge(first []float64) {
	scores := make([]float64, t.seen.Len())
	for i := range scores {
		scores[i] = t.score(i, first, false)
	}
	for i, s := range scores {
		t.seen.Judge(i, s)
	}
}
