package catalog

import (
	"cmp"
	"path"
	"slices"

	"missive/internal/pathorder"
)

// chains are the ways to make up a passage: each match alone, and the best over
// several files of a folder that follow each other, a page each.
func (s *search) chains(all []match) [][]match {
	var out [][]match
	for _, m := range all {
		out = append(out, []match{m})
	}
	if best := s.longest(all); len(best) > 1 {
		out = append(out, best)
	}
	return out
}

// longest is the chain of matches that has the most letters of the text.
func (s *search) longest(all []match) []match {
	if len(all) < 2 {
		return nil
	}
	all = slices.Clone(all)
	name := func(m match) string { return s.x.files[m.file].name }
	slices.SortStableFunc(all, func(a, b match) int {
		return cmp.Or(cmp.Compare(a.qFirst(), b.qFirst()), pathorder.Compare(name(a), name(b)))
	})
	best := make([]int, len(all)) // letters matched of the best chain that ends here
	before := make([]int, len(all))
	top := 0
	for i, m := range all {
		_, matched, _ := m.covered()
		before[i] = -1
		for j := range i {
			if best[j] > best[i] && s.follows(all[j], m) {
				best[i], before[i] = best[j], j
			}
		}
		best[i] += matched
		if best[i] > best[top] {
			top = i
		}
	}
	var chain []match
	for i := top; i >= 0; i = before[i] {
		chain = append(chain, all[i])
	}
	slices.Reverse(chain)
	return chain
}

// pageEnds is how much of a file may stand before its first letter or behind
// its last that belongs to the text, where the text goes on in another file: a
// page number, a running head, a catchword.
const pageEnds = 200

// follows tells whether b can be the next page after a.
func (s *search) follows(a, b match) bool {
	fa, fb := s.x.files[a.file], s.x.files[b.file]
	return path.Dir(fa.name) == path.Dir(fb.name) && pathorder.Compare(fa.name, fb.name) < 0 &&
		a.qLast() < b.qFirst()+pageEnds && a.qFirst() < b.qFirst() && a.qLast() < b.qLast() &&
		int(fa.letters)-a.last() <= pageEnds && b.first() <= pageEnds
}
