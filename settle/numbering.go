package settle

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"missive/letter"
	"missive/reading"
)

// A numbering is what a letter's pages teach about their numbers: how these are
// written, where they stand, and by how much they differ from counting the
// pages.
type numbering struct {
	// at is each page's place among those learned, from 1.
	at   map[letter.Source]int
	rows map[int][]numberRow // by page
	// What the pages teach; learned tells whether they were looked at since
	// the last page was added.
	learned bool
	taught  bool // whether there is a form at all
	form    numberForm
	zone    zone
	x       float64     // of the numbers' middles, as of a numberRow
	ahead   map[int]int // pages whose number was read: number less page
}

func newNumbering() numbering {
	return numbering{at: map[letter.Source]int{}, rows: map[int][]numberRow{}}
}

// learn takes in the next page of the letter.
func (n *numbering) learn(p reading.Page) {
	k := len(n.at) + 1
	if _, known := n.at[p.Frame.Source]; known {
		return
	}
	n.at[p.Frame.Source] = k
	n.rows[k] = numberRows(p)
	n.learned = false
}

// A numberPlace is a form at a place, for counting.
type numberPlace struct {
	form numberForm
	zone zone
}

// study finds the form, the place and the sequence.
func (n *numbering) study() {
	if n.learned {
		return
	}
	n.learned, n.taught = true, false
	ahead, ok := n.commonAhead()
	if !ok {
		return
	}
	pages := map[numberPlace]map[int]bool{}
	times := map[numberPlace]int{}
	for k, rows := range n.rows {
		for _, r := range rows {
			if num, f, ok := r.number(); ok && num-k == ahead {
				p := numberPlace{f, r.zone}
				if pages[p] == nil {
					pages[p] = map[int]bool{}
				}
				pages[p][k] = true
				times[p]++
			}
		}
	}
	best := slices.MaxFunc(slices.Collect(maps.Keys(times)), func(a, b numberPlace) int {
		return cmp.Or(cmp.Compare(len(pages[a]), len(pages[b])), cmp.Compare(times[a], times[b]), cmp.Compare(b.form, a.form))
	})
	if need := 2; !best.form.sure() && len(pages[best]) < need {
		return
	}
	n.taught, n.form, n.zone = true, best.form, best.zone
	n.locate()
}

// commonAhead is the difference between number and page that most pages have, 0
// rather than another; false where no page has a number.
func (n *numbering) commonAhead() (ahead int, ok bool) {
	pages := map[int]int{}
	for k, rows := range n.rows {
		seen := map[int]bool{}
		for _, r := range rows {
			if num, _, ok := r.number(); ok && !seen[num-k] {
				seen[num-k] = true
				pages[num-k]++
			}
		}
	}
	for a, times := range pages {
		// A single page that is not numbered by its place proves nothing.
		if a != 0 && times < 2 {
			continue
		}
		if !ok || times > pages[ahead] || times == pages[ahead] && (a == 0 || ahead != 0 && a < ahead) {
			ahead, ok = a, true
		}
	}
	return ahead, ok
}

// locate finds where the numbers stand and how far each is ahead of its page.
func (n *numbering) locate() {
	n.ahead = map[int]int{}
	var xs []float64
	votes := map[int]int{} // pages by how far ahead
	for k, rows := range n.rows {
		if r, a, ok := n.numberOf(k, rows); ok {
			n.ahead[k] = a
			votes[a]++
			xs = append(xs, r.x)
		}
	}
	slices.Sort(xs)
	n.x = xs[len(xs)/2]
	// One page alone that differs from the others was misread.
	several := len(n.ahead) > 1
	maps.DeleteFunc(n.ahead, func(k, a int) bool { return several && votes[a] < 2 && a != 0 })
}

// numberOf is the surest row of a page that has its number in the form and the
// place of the letter, and how far that is ahead of the page.
func (n *numbering) numberOf(k int, rows []numberRow) (best numberRow, ahead int, ok bool) {
	for _, r := range rows {
		num, f, is := r.number()
		if is && r.zone == n.zone && (f == n.form || f.sure() && n.form.sure()) && (!ok || r.conf > best.conf) {
			best, ahead, ok = r, num-k, true
		}
	}
	return best, ahead, ok
}

// expected is the number of a page by its place between pages whose numbers
// were read; false where these disagree.
func (n *numbering) expected(page letter.Source) (number int, ok bool) {
	k := n.at[page]
	if !n.taught || k == 0 {
		return 0, false
	}
	before, after := 0, math.MaxInt
	for p := range n.ahead {
		if p <= k {
			before = max(before, p)
		}
		if p >= k {
			after = min(after, p)
		}
	}
	a, hasBefore := n.ahead[before]
	b, hasAfter := n.ahead[after]
	switch {
	case hasBefore && hasAfter && a != b:
		return 0, false
	case hasBefore:
		return k + a, k+a > 0
	case hasAfter:
		return k + b, k+b > 0
	}
	return 0, false
}
