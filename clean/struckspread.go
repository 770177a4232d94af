package clean

import (
	"slices"

	"missive/letter"
)

// doubtful is the probability of being struck under which a word goes with its
// neighbours where all of them go: pieces of stamps that look like typing stand
// between others that do not, and a word of the letter hardly ever stands among
// stamps alone.
const doubtful = 0.5

// spread says of a page's words which are stripped: those less probable than
// keep, and from them on what is doubtful and stands beside stripped words or
// found stamps and beside nothing that stays.
func (v *View) spread(page int, rows map[*row][]*item, keep float64) map[letter.WordID]bool {
	gone := map[letter.WordID]bool{}
	var stripped, staying []*item
	for _, r := range v.pages[page] {
		for _, it := range rows[r] {
			if it.struck < keep && !it.print {
				gone[it.id] = true
				stripped = append(stripped, it)
			} else {
				staying = append(staying, it)
			}
		}
	}
	f, stamps := v.face(page), v.stamps(page)
	for again := true; again; {
		again = false
		for i, it := range staying {
			near := it.box.Grown(int(stackApart * f.height))
			near.X0, near.X1 = it.box.X0-int((widestBlank+farBlank)*f.pitch), it.box.X1+int((widestBlank+farBlank)*f.pitch)
			beside := func(o *item) bool { return o != it && touching(near, o.box) }
			if it.struck >= doubtful || it.print || slices.ContainsFunc(staying, beside) ||
				!slices.ContainsFunc(stripped, beside) && !slices.ContainsFunc(stamps, func(b letter.Box) bool { return touching(near, b) }) {
				continue
			}
			gone[it.id] = true
			stripped = append(stripped, it)
			staying = slices.Delete(staying, i, i+1)
			again = true
			break
		}
	}
	return gone
}

// touching tells whether two boxes share a pixel.
func touching(a, b letter.Box) bool { return a.OverlapX(b) > 0 && a.OverlapY(b) > 0 }
