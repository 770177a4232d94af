package main

import (
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/google/renameio/v2"

	"missive/align"
	"missive/bench/logistic"
)

const (
	// rounds is how many times slips are made in a letter. What was misread of it
	// counts once, so slips are that much commoner than they would be.
	rounds = 12
	// minimum is how many of both answers a shape needs to be fitted.
	minimum = 3
)

// oversampled is by how much slips are commoner in the samples, in log odds.
var oversampled = math.Log(rounds)

// efforts are how the letters are read to learn from: less effort misreads more.
var efforts = []string{"quick", "normal"}

// A sample is a suspect and whether the reference did slip there.
type sample struct {
	letter, shape string
	logistic.Observation
}

// samples are those of all letters, with slips made in their proofread texts.
func (b *bench) samples(ctx context.Context) ([]sample, error) {
	var out []sample
	for _, s := range b.sets {
		for _, effort := range efforts {
			letters, err := b.ingest(ctx, s, effort)
			if err != nil {
				return nil, err
			}
			for _, l := range letters {
				for round := range rounds {
					out = append(out, b.round(l, effort, round)...)
				}
			}
		}
	}
	return out, nil
}

// round makes slips in a letter's proofread text and asks about every difference.
func (b *bench) round(l read, effort string, round int) []sample {
	h := fnv.New64a()
	io.WriteString(h, l.id+effort)
	r := rand.New(rand.NewPCG(h.Sum64(), uint64(round)))
	pages := strings.Split(l.gold.Text, "\f")
	wrong := make([]string, len(pages))
	names := l.gold.Files
	for i, p := range pages {
		wrong[i] = slipped(p, r, b.options.Known)
	}
	slips := truth(wrong, pages, names, nil)
	c, suspects := align.Suspects(l.letter, joined(names, wrong), b.options)
	var out []sample
	for _, s := range suspects {
		d := c.Differences[s.Difference]
		p := placeOf(d)
		if p.file == "" && len(names) == 1 {
			p.file = names[0]
		}
		is := slices.ContainsFunc(slips, p.touches)
		if !is && round > 0 {
			continue // the same misreadings are met in every round
		}
		out = append(out, sample{l.id, s.Shape, logistic.Observation{Traits: s.Traits, Yes: is || isSeen(l.id, d), Offset: oversampled}})
	}
	return out
}

// weights are fitted on all samples but those of one letter; none is left out
// where it has no name.
func weights(all []sample, without string) (map[string][]float64, error) {
	out := map[string][]float64{}
	for _, shape := range align.SlipShapes() {
		var seen []logistic.Observation
		yes := 0
		for _, s := range all {
			if s.shape == shape && (without == "" || s.letter != without) {
				seen = append(seen, s.Observation)
				if s.Yes {
					yes++
				}
			}
		}
		if yes < minimum || len(seen)-yes < minimum {
			return nil, fmt.Errorf("%d of %d differences of the shape %q are slips: too few to learn from", yes, len(seen), shape)
		}
		w, err := logistic.Fit(seen)
		if err != nil {
			return nil, fmt.Errorf("shape %q: %w", shape, err)
		}
		out[shape] = w
	}
	return out, nil
}

// fit prints the weights and writes them.
func (b *bench) fit(ctx context.Context, out io.Writer, file string) error {
	all, err := b.samples(ctx)
	if err != nil {
		return err
	}
	w, err := weights(all, "")
	if err != nil {
		return err
	}
	named := map[string]map[string]float64{}
	for _, shape := range align.SlipShapes() {
		named[shape] = map[string]float64{}
		b.told(out, all, shape, w[shape])
		for i, name := range align.SlipTraits(shape) {
			named[shape][name] = math.Round(1000*w[shape][i]) / 1000
			fmt.Fprintf(out, "  %-24s %7.3f\n", name, w[shape][i])
		}
	}
	if file == "" {
		return nil
	}
	data, err := json.MarshalIndent(named, "", "  ")
	if err != nil {
		return err
	}
	return renameio.WriteFile(file, append(data, '\n'), 0o644)
}

// told prints how well weights tell what they were learned from.
func (b *bench) told(out io.Writer, all []sample, shape string, w []float64) {
	var n, slips, found, alarms int
	for _, s := range all {
		if s.shape != shape {
			continue
		}
		n++
		blamed := logistic.Probability(w, s.Traits) >= align.Slipped
		switch {
		case s.Yes && blamed:
			slips, found = slips+1, found+1
		case s.Yes:
			slips++
		case blamed:
			alarms++
		}
	}
	fmt.Fprintf(out, "%s: %d differences, %d slips, %d of them told, %d others taken for slips\n", shape, n, slips, found, alarms)
}
