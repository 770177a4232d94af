package measure

import "missive/distance"

// A Text gives its characters one by one, as they are counted.
type Text interface {
	// At is character i, from 0; it is not empty.
	At(i int) string
}

// Characters goes along the script that leads from ref to text and counts how
// each class of characters fared and which characters were taken for which.
// The counts of classes add up to those of the script. The table of confusions
// has at most [MaxPairs] pairs.
//
// Edits between two matches are taken together and parted anew into pairs: an
// edit script for rn and m says that r became m and n was lost. Of all ways to
// part them the cheapest is taken ([costs]); of equal ones that whose first
// pair is shortest.
func Characters(s distance.Script, ref, text Text) ([]ClassCount, ConfusionTable) {
	t := tally{ref: ref, text: text, pairs: counts{long: map[[2]string]int{}}}
	i, j := 0, 0
	for k := 0; k < len(s); {
		if s[k].Op == distance.Match {
			for n := range s[k].N {
				t.classes.right[classOf(ref.At(i+n))]++
			}
			i, j, k = i+s[k].N, j+s[k].N, k+1
			continue
		}
		end := k
		for end < len(s) && s[end].Op != distance.Match {
			end++
		}
		i, j = t.edits(s[k:end], i, j)
		k = end
	}
	table := ConfusionTable{Pairs: t.pairs.sorted(), LostRuns: t.lost, AddedRuns: t.added}
	return t.classes.table(), table.Top(MaxPairs)
}

// A tally are the counts on the way along a script.
type tally struct {
	ref, text   Text
	classes     matrix
	pairs       counts
	lost, added int
}

// edits counts the edits between two matches, which begin at i and j, and says
// where they end.
func (t *tally) edits(s distance.Script, i, j int) (endI, endJ int) {
	endI, endJ = i, j
	alike := true // one for one, each of its group
	for _, run := range s {
		for range run.N {
			from, to := none, none
			if run.Op != distance.Insert {
				from = classOf(t.ref.At(endI))
				endI++
			}
			if run.Op != distance.Delete {
				to = classOf(t.text.At(endJ))
				endJ++
			}
			t.classes.edits[from][to]++
			alike = alike && from != none && to != none && from.group() == to.group()
		}
	}
	switch n, m := endI-i, endJ-j; {
	case max(n, m) > longestRun:
		t.lost, t.added = t.lost+n, t.added+m
	case alike:
		for k := range n {
			t.pair(t.ref.At(i+k), t.text.At(j+k))
		}
	case n == 0 || m == 0:
		for k := range n {
			t.pair(t.ref.At(i+k), "")
		}
		for k := range m {
			t.pair("", t.text.At(j+k))
		}
	default:
		t.part(i, j, n, m)
	}
	return endI, endJ
}

func (t *tally) pair(ref, text string) { t.pairs.add(ref, text) }
