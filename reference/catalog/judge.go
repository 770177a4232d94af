package catalog

import (
	"fmt"
	"math"
	"slices"

	"missive/distance"
)

const (
	// minLetters is the shortest text that is looked for, and the shortest that
	// is found.
	minLetters = 60
	// minCovered is how much of a text a passage must have, minAlike how many
	// letters of that must be the same, and maxConflict how much of the text may
	// stand where the passage has something else. Of 200 drawn letters with a
	// quarter of their characters wrong, lines lost and stamps put in, 0.94 was
	// covered and 0.75 alike at the least, and of 3 despatches as they were read
	// 0.96 was covered; of 400 letters that were not there, half of them with two
	// fifths of the sentences of one that was, 0.63 at the most (make
	// bench-catalog).
	minCovered  = 0.7
	minAlike    = 0.6
	maxConflict = 0.15
	// sure is by how many standard deviations a passage must fit better than
	// another that fits too.
	sure = 3
)

// judge says which passage belongs to the text. They are in order, the best
// first.
func judge(all []Passage) Found {
	if len(all) == 0 {
		return Found{Why: "nothing like it stands in the references"}
	}
	best := all[0]
	if why := best.falls(); why != "" {
		return Found{Closest: &best, Why: why}
	}
	rivals := []Passage{best}
	for _, p := range all[1:] {
		if p.falls() == "" && !p.shares(best) && undecided(best, p) {
			rivals = append(rivals, p)
		}
	}
	if len(rivals) > 1 {
		return Found{Rivals: rivals, Why: fmt.Sprintf("%d passages of the references fit it equally well", len(rivals))}
	}
	return Found{Passage: &best}
}

// falls says in what a passage falls short.
func (p Passage) falls() string {
	switch {
	case p.Covered < minCovered:
		return fmt.Sprintf("only %.0f %% of it stands in %s, and %.0f are asked for", math.Floor(100*p.Covered), p.String(), 100*minCovered)
	case p.Alike < minAlike:
		return fmt.Sprintf("only %.0f %% of its letters are those of %s, and %.0f are asked for", math.Floor(100*p.Alike), p.String(), 100*minAlike)
	case p.conflict > maxConflict:
		return fmt.Sprintf("much of it stands in %s, but where it does not that has another text", p)
	}
	return ""
}

// whole tells whether the passage is whole files.
func (p Passage) whole() bool {
	return !slices.ContainsFunc(p.Pieces, func(q Piece) bool { return !q.Whole })
}

// shares tells whether two passages have a file's stretch in common.
func (p Passage) shares(o Passage) bool {
	for _, a := range p.Pieces {
		for _, b := range o.Pieces {
			if a.File == b.File && a.From < b.To && b.From < a.To {
				return true
			}
		}
	}
	return false
}

// undecided tells whether the text may belong to either of two passages: each
// place where they differ speaks for one of them, and of so many that speak by
// chance as many may speak for one as their root. Where both are the same letter
// by letter, and the best makes up its file, that is as good as the other; else it
// is a formula that stands in several letters.
func undecided(best, other Passage) bool {
	differ := distance.Distance(best.sym, other.sym)
	if differ == 0 && best.whole() {
		return false
	}
	return float64(other.cost-best.cost) < sure*math.Sqrt(float64(max(differ, 1)))
}

func tooShort(n int) string {
	return fmt.Sprintf("it has %d letters, too few to be known by them: %d are asked for", n, minLetters)
}

func tooLong(n int) string {
	return fmt.Sprintf("it has %d letters, more than the %d of the longest letter that is looked for", n, mostLetters)
}
