package main

import (
	"context"
	"maps"
	"math/rand/v2"
	"slices"
)

// folds is into how many parts the documents are dealt, each judged by weights
// learned from the others.
const folds = 10

// judged is a line with its scores by weights that have not seen its document.
type judged struct {
	text        *text
	line        int
	first, last float64
}

func (j judged) strip() bool { return j.text.line(j.line).Label == "strip" }

// crossValidate judges all labelled lines.
func (t *trainer) crossValidate(ctx context.Context, seed uint64) ([]judged, error) {
	fold := deal(t.corpus.texts, seed)
	var all []judged
	for k := range folds {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		w, err := t.learn(func(x *text) bool { return fold[x.Document] != k })
		if err != nil {
			return nil, err
		}
		for _, x := range t.corpus.texts {
			if fold[x.Document] == k && !x.made {
				all = append(all, x.judgeLines(w)...)
			}
		}
	}
	return all, nil
}

// judgeLines are a text's labelled lines with their scores.
func (t *text) judgeLines(w learned) (out []judged) {
	t.judge(w.first)
	for i := range t.seen.Len() {
		if t.line(i).Label != "doubt" {
			out = append(out, judged{t, i, t.score(i, w.first, false), t.score(i, w.last, true)})
		}
	}
	return out
}

// deal is by document the part it is in.
func deal(texts []*text, seed uint64) map[string]int {
	fold := map[string]int{}
	for _, t := range texts {
		fold[t.Document] = 0
	}
	documents := slices.Sorted(maps.Keys(fold))
	rng := rand.New(rand.NewPCG(seed, 7))
	rng.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
	for i, d := range documents {
		fold[d] = i % folds
	}
	return fold
}
