package main

import (
	"cmp"
	"slices"

	"missive/distance"
	"missive/letter"
)

// A tally is what cleaning did with the words of some letters.
type tally struct {
	// own, furniture and foreign count the words of each kind; lost are those of
	// the letter's own that a strip covers, leftIn the others that none does.
	own, lost, furniture, furnitureIn, foreign, foreignIn int
	// byRule counts the lost words by the rule that took them, byRole those left
	// in by their role.
	byRule map[string]int
	byRole map[letter.Role]int
	// chars is the references' length in characters; the others are the
	// characters of one shortest edit script from the references to the texts.
	chars, insertions, losses, misreadings int
}

// A fault is a word that cleaning did wrong by.
type fault struct {
	labelled
	letter string
	// edit covers a word that is lost, and is nil of one left in.
	edit *letter.Edit
}

// count is the tally of cleaned letters, and their faults in reading order.
func count(letters []judged) (t tally, faults []fault) {
	t.byRule, t.byRole = map[string]int{}, map[letter.Role]int{}
	for _, j := range letters {
		gone := j.letter.Stripped()
		for _, w := range j.words {
			e, stripped := gone[w.id]
			f := fault{labelled: w, letter: j.letter.ID}
			switch w.kind {
			case own:
				t.own++
				if stripped {
					t.lost++
					t.byRule[e.Rule]++
					f.edit = &e
					faults = append(faults, f)
				}
				continue
			case furniture:
				t.furniture++
				if !stripped {
					t.furnitureIn++
				}
			case foreign:
				t.foreign++
				if !stripped {
					t.foreignIn++
				}
			case unclear:
				continue
			}
			if !stripped {
				t.byRole[w.role]++
				faults = append(faults, f)
			}
		}
		t.compare(j)
	}
	return t, faults
}

// compare adds how far the letter's text is from its reference.
func (t *tally) compare(j judged) {
	if j.reference == "" {
		return
	}
	ref := []rune(folded(j.reference))
	n := distance.Align(ref, []rune(folded(j.letter.Text()))).Counts()
	t.chars += len(ref)
	t.insertions += n.Insertions
	t.losses += n.Deletions
	t.misreadings += n.Substitutions
}

// keysByCount are a map's keys, those with the highest counts first.
func keysByCount[K cmp.Ordered](m map[K]int) []K {
	var keys []K
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b K) int { return cmp.Or(cmp.Compare(m[b], m[a]), cmp.Compare(a, b)) })
	return keys
}
