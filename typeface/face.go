package typeface

import (
	"encoding/base64"
	"maps"
	"slices"
)

const (
	// mostCuts is how many cuts of one character are averaged; 150 settle
	// nothing otherwise.
	mostCuts = 80
	// rounds is how often cuts are set on their mean and averaged anew.
	rounds = 2
	// Fewest is how many cuts of a character make its mean worth comparing
	// with.
	Fewest = 3
)

// A Shape is the mean picture of one character, Width by Height pixels.
type Shape [Width * Height]uint8

// MarshalText gives the shape in base64.
func (s Shape) MarshalText() ([]byte, error) {
	return base64.StdEncoding.AppendEncode(nil, s[:]), nil
}

// UnmarshalText reads what MarshalText gave.
func (s *Shape) UnmarshalText(text []byte) error { return decode(s[:], text) }

// A Mean is a character's shape and of how many cuts it is the mean.
type Mean struct {
	N     int   `json:"n"`
	Shape Shape `json:"shape"`
}

// A Face is the mean of each character, by the character's text.
type Face map[string]Mean

// Learn makes a face of the cuts of each character.
func Learn(cuts map[string][]Cut) Face {
	f := Face{}
	for text, all := range cuts {
		if len(all) > 0 {
			f[text] = mean(all[:min(len(all), mostCuts)])
		}
	}
	return f
}

// mean averages cuts, setting each on the mean of all by the shift at which it
// is most like it.
func mean(cuts []Cut) Mean {
	var m Mean
	shifts := make([]shift, len(cuts)) // none at first
	for round := 0; ; round++ {
		var sum [Width * Height]int
		for i := range cuts {
			cuts[i].add(&sum, shifts[i])
		}
		for i, s := range sum {
			m.Shape[i] = uint8((s + len(cuts)/2) / len(cuts))
		}
		if round == rounds || len(cuts) == 1 {
			break
		}
		p := prepare(&m.Shape)
		for i := range cuts {
			_, shifts[i] = p.best(&cuts[i])
		}
	}
	m.N = len(cuts)
	return m
}

// Merge makes one face of several, each mean weighing as much as the cuts it
// is made of. Means of one character are set on the one of most cuts. A mean
// of no cuts, as a damaged file may hold it, counts nothing.
func Merge(faces ...Face) Face {
	all := map[string][]Mean{}
	for _, f := range faces {
		for text, m := range f {
			if m.N > 0 {
				all[text] = append(all[text], m)
			}
		}
	}
	out := Face{}
	for text, means := range all {
		out[text] = merge(means)
	}
	return out
}

func merge(means []Mean) Mean {
	slices.SortStableFunc(means, func(a, b Mean) int { return b.N - a.N })
	p := prepare(&means[0].Shape)
	var sum [Width * Height]int
	var m Mean
	for _, one := range means {
		c := one.Shape.cut()
		_, at := p.best(&c)
		var shifted [Width * Height]int
		c.add(&shifted, at)
		for i, v := range shifted {
			sum[i] += v * one.N
		}
		m.N += one.N
	}
	for i, s := range sum {
		m.Shape[i] = uint8((s + m.N/2) / m.N)
	}
	return m
}

// cut gives the shape room to be shifted in.
func (s *Shape) cut() (c Cut) {
	for y := range Height {
		copy(c[(y+SlackY)*CutWidth+SlackX:], s[y*Width:(y+1)*Width])
	}
	return c
}

// Texts are the characters the face has enough cuts of, sorted.
func (f Face) Texts() []string {
	var out []string
	for _, t := range slices.Sorted(maps.Keys(f)) {
		if f[t].N >= Fewest {
			out = append(out, t)
		}
	}
	return out
}
