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
	// minCovered is how much of a text a passage must have, and minAlike how many
	// letters of that must be the same.
	minCovered = 0.6
	minAlike   = 0.6
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
		return fmt.Sprintf("only %.0f %% of it stands in %s, and %.0f are asked for", 100*p.Covered, p.String(), 100*minCovered)
	case p.Alike < minAlike:
		return fmt.Sprintf("only %.0f %% of its letters are those of %s, and %.0f are asked for", 100*p.Alike, p.String(), 100*minAlike)
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
