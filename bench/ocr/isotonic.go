package main

import (
	"slices"
	"sort"
)

// A staircase gives each confidence the share of words that are right with
// such a one, never falling as the confidence grows.
type staircase []step

// A step is the words whose confidence is from upwards, up to the next step.
type step struct {
	from, share float64
	n           int
}

// fitStaircase fits a staircase to words by pooling neighbours that violate
// the order (isotonic regression by the pool-adjacent-violators algorithm of
// M. Ayer and others, An empirical distribution function for sampling with
// incomplete information, Annals of Mathematical Statistics 26, 1955; for
// confidences: B. Zadrozny, C. Elkan, KDD 2002).
func fitStaircase(words []judged) staircase {
	words = slices.Clone(words)
	slices.SortFunc(words, func(a, b judged) int {
		switch {
		case a.conf < b.conf:
			return -1
		case a.conf > b.conf:
			return 1
		}
		return 0
	})
	var s staircase
	for i := 0; i < len(words); {
		next := step{from: words[i].conf}
		for ; i < len(words) && words[i].conf == next.from; i++ { // equal ones stay together
			next.share += float64(bit(words[i].right))
			next.n++
		}
		next.share /= float64(next.n)
		for len(s) > 0 && s[len(s)-1].share >= next.share {
			last := s[len(s)-1]
			n := last.n + next.n
			next = step{last.from, (last.share*float64(last.n) + next.share*float64(next.n)) / float64(n), n}
			s = s[:len(s)-1]
		}
		s = append(s, next)
	}
	return s
}

// at is the share for a confidence; the first step reaches down to 0. Without
// any step it is the confidence itself.
func (s staircase) at(conf float64) float64 {
	if len(s) == 0 {
		return conf
	}
	i := sort.Search(len(s), func(i int) bool { return s[i].from > conf })
	return s[max(i-1, 0)].share
}
