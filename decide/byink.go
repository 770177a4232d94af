package decide

import (
	"iter"
	"math"
	"slices"

	"missive/letter"
)

const (
	// sameInk is the share of the smaller of two boxes that the other must hold
	// for both to be around the same ink.
	sameInk = 0.5
	// unlikeInk is how unlike the texts of words around the same ink may be, from
	// 0 to 1. Of 4,883 words of real despatches and stamped papers that were read
	// with little and with more effort, 9 differ by more; of 1,064 words of those
	// pages around the ink of another page's words, 1,040 do. With it 1,041 of
	// 1,093 words taken here and there were found again in the other reading, and
	// one was taken for another.
	unlikeInk = 0.5
	// sameShape is by how much the ratio of a page's sides may change before
	// its boxes count for nothing: it was turned or cut then.
	sameShape = 0.02
)

// byInk finds the words of a place by their boxes on page n.
func byInk(l *letter.Letter, n int, p Place, alike func(old, now string) bool) (found []match, lost []Word) {
	page := &l.Pages[n]
	sx, sy, ok := scale(p, page)
	if !ok {
		return nil, p.Words
	}
	very := unchanged(l, n, p, sx, sy)
	taken := map[letter.WordID]bool{}
	for _, id := range very {
		taken[id] = true
	}
	now := map[int][]letter.WordID{} // by the place's word
	old := map[letter.WordID][]int{} // by the letter's word
	for i, w := range p.Words {
		if id, ok := very[i]; ok {
			now[i], old[id] = []letter.WordID{id}, []int{i}
			continue
		}
		box := scaled(w.Box, sx, sy)
		for id, other := range wordsAt(page, n, box) {
			if !taken[id] && shared(box, other.Box) >= sameInk {
				now[i] = append(now[i], id)
				old[id] = append(old[id], i)
			}
		}
	}
	for _, g := range groups(len(p.Words), now, old) {
		var words []Word
		for _, i := range g.old {
			words = append(words, p.Words[i])
		}
		if len(g.now) == 0 || !alike(textOfOld(words), l.AsRead(g.now)) {
			lost = append(lost, words...)
			continue
		}
		found = append(found, match{words, g.now})
	}
	return found, lost
}

// unchanged are the words of a place, by number, that stand on page n with the
// very box and text they had. Where boxes overlap, as those of scraps of stamps
// do, they would be compared with their neighbours else.
func unchanged(l *letter.Letter, n int, p Place, sx, sy float64) map[int]letter.WordID {
	out, taken := map[int]letter.WordID{}, map[letter.WordID]bool{}
	for i, w := range p.Words {
		box := scaled(w.Box, sx, sy)
		same := func(id letter.WordID, other letter.Word) bool {
			if other.Text != w.Text || other.Box != box || taken[id] {
				return false
			}
			out[i], taken[id] = id, true
			return true
		}
		// Two words may share text and box: first the one of the same name.
		here := letter.WordID{Page: n, Line: w.ID.Line, Word: w.ID.Word}
		if other, ok := l.Word(here); ok && same(here, other) {
			continue
		}
		for id, other := range wordsAt(&l.Pages[n], n, box) {
			if same(id, other) {
				break
			}
		}
	}
	return out
}

// wordsAt are the words of page n in lines that touch the box.
func wordsAt(page *letter.Page, n int, box letter.Box) iter.Seq2[letter.WordID, letter.Word] {
	return func(yield func(letter.WordID, letter.Word) bool) {
		for i, line := range page.Lines {
			if !line.Box.Empty() && line.Box.Intersect(box).Empty() {
				continue
			}
			for k, w := range line.Words {
				if !yield(letter.WordID{Page: n, Line: i, Word: k}, w) {
					return
				}
			}
		}
	}
}

// scale is by how much boxes of the place grew since, across and down; not ok
// where boxes say nothing.
func scale(p Place, page *letter.Page) (x, y float64, ok bool) {
	if slices.ContainsFunc(p.Words, func(w Word) bool { return w.Box.Empty() }) {
		return 0, 0, false
	}
	if p.Width <= 0 || p.Height <= 0 || page.Width <= 0 || page.Height <= 0 {
		// Another program's file may not say how large its page is.
		return 1, 1, p.Width == page.Width && p.Height == page.Height
	}
	x, y = float64(page.Width)/float64(p.Width), float64(page.Height)/float64(p.Height)
	return x, y, math.Abs(x/y-1) <= sameShape
}

func scaled(b letter.Box, x, y float64) letter.Box {
	at := func(v int, by float64) int { return int(math.Round(float64(v) * by)) }
	return letter.Box{X0: at(b.X0, x), Y0: at(b.Y0, y), X1: at(b.X1, x), Y1: at(b.Y1, y)}
}

// shared is the share of the smaller box that the other holds, from 0 to 1.
func shared(a, b letter.Box) float64 {
	smaller := min(a.Area(), b.Area())
	if smaller == 0 {
		return 0
	}
	return float64(a.Intersect(b).Area()) / float64(smaller)
}

// A group is words of a place and of the letter that are around the same ink,
// each with another of the group.
type group struct {
	old []int
	now []letter.WordID
}

// groups are the groups of a place's n words, in their order; a word whose ink
// nothing is around makes one by itself.
func groups(n int, now map[int][]letter.WordID, old map[letter.WordID][]int) []group {
	var out []group
	done := make([]bool, n)
	for first := range n {
		if done[first] {
			continue
		}
		done[first] = true
		g := group{old: []int{first}}
		for i := 0; i < len(g.old); i++ {
			for _, id := range now[g.old[i]] {
				if slices.Contains(g.now, id) {
					continue
				}
				g.now = append(g.now, id)
				for _, j := range old[id] {
					if !done[j] {
						done[j] = true
						g.old = append(g.old, j)
					}
				}
			}
		}
		slices.Sort(g.old)
		slices.SortFunc(g.now, letter.WordID.Compare)
		out = append(out, g)
	}
	return out
}

// sameEdges tells whether the letter's words end where the word w of the place
// p did, to within a character: whether they are that word and nothing else.
func sameEdges(l *letter.Letter, n int, p Place, w Word, words []letter.WordID) bool {
	x, y, ok := scale(p, &l.Pages[n])
	if !ok {
		return false
	}
	was, is := scaled(w.Box, x, y), letter.Box{}
	for _, id := range words {
		word, _ := l.Word(id)
		is = is.Union(word.Box)
	}
	// The long way of the box, for words that run up the margin.
	from, to, length := is.X0-was.X0, is.X1-was.X1, was.W()
	if was.H() > was.W() && len([]rune(w.Text)) > 2 {
		from, to, length = is.Y0-was.Y0, is.Y1-was.Y1, was.H()
	}
	char := float64(length) / float64(max(len([]rune(w.Text)), 1))
	limit := edge * max(char, 1)
	return math.Abs(float64(from)) <= limit && math.Abs(float64(to)) <= limit
}

// edge is by how much of a character's width a word's ends may move: less than
// the character that a neighbour would bring.
const edge = 0.75
