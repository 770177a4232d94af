package report

import (
	"cmp"
	"slices"

	"missive/letter"
)

// A stamp is several rows, and rules take it out row by row. People see one
// stamp: it gets one label on the picture and one entry on the page of what was
// taken out.

// rowsApart is how far apart two rows of one marking may stand, in heights of
// the lower of them. On the fixtures, a despatch of 1939 and seven declassified
// pages the rows of one stamp overlap or stand up to 1.24 heights apart, most
// within 0.7. Two markings come within 1.04 where a release line stands above a
// form's first row: they make one entry, which costs nothing but a longer list.
const rowsApart = 1.25

// markingMost is how much of the page's height one marking may take up. More
// is a chain of things that happen to stand near each other.
const markingMost = 1. / 3

// A marking is one or more strip edits of a role whose words stand together on
// a page, in the order of their words.
type marking struct {
	edits []letter.Edit
	boxes []letter.Box // of all their words on the page
	page  int          // from 0: that of the first word
}

// markings gathers the strip edits that take words off the page, in the order
// of their words. An edit that takes words off several pages stands alone.
func markings(l *letter.Letter, page int, strips []letter.Edit) []marking {
	pieces := make([]piece, len(strips))
	for i, e := range strips {
		pieces[i] = newPiece(l, e, page)
		pieces[i].into = i
	}
	gather(pieces, int(markingMost*float64(l.Pages[page].Height)))
	return marked(pieces, page)
}

// A piece is one strip edit on its way into a marking.
type piece struct {
	edit  letter.Edit
	boxes []letter.Box
	box   letter.Box // of the piece
	all   letter.Box // of the marking, at its first piece
	row   int        // height of its rows in pixels
	angle int        // in which its first row reads
	// top is where it begins and reach how far down a neighbour may begin: in
	// pixels, or in lines where the words have no places.
	top, reach int
	into       int // the piece it was put to, itself at first
}

func newPiece(l *letter.Letter, e letter.Edit, page int) piece {
	p := piece{edit: e, boxes: boxesOn(l, e.Words, page)}
	for _, b := range p.boxes {
		p.box = p.box.Union(b)
		p.row = max(p.row, min(b.W(), b.H())) // a row up the margin is as high as it is wide
	}
	p.angle = l.Pages[page].Lines[lineOn(e, page)].Angle
	p.all, p.top, p.reach = p.box, p.box.Y0, p.box.Y1+apart(p.row)
	if p.box.Empty() {
		p.top, p.reach = e.Words[0].Line, e.Words[len(e.Words)-1].Line+1
	}
	return p
}

// lineOn is the first line of the page that the edit has a word of.
func lineOn(e letter.Edit, page int) int {
	for _, id := range e.Words {
		if id.Page == page {
			return id.Line
		}
	}
	return 0
}

// apart is how far apart rows of that height may stand.
func apart(row int) int { return int(rowsApart * float64(row)) }

// gather puts pieces together that stand near each other, as long as what comes
// of it is at most tallest pixels high. It takes pairs from the top down, so
// that each piece is held only against those within its reach.
func gather(pieces []piece, tallest int) {
	order := make([]int, len(pieces))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(pieces[a].top, pieces[b].top) })
	for n, i := range order {
		for _, j := range order[n+1:] {
			if pieces[j].top > pieces[i].reach {
				break
			}
			if !near(&pieces[i], &pieces[j]) {
				continue
			}
			x, y := root(pieces, i), root(pieces, j)
			if all := pieces[x].all.Union(pieces[y].all); x != y && all.H() <= tallest {
				pieces[max(x, y)].into = min(x, y)
				pieces[min(x, y)].all = all
			}
		}
	}
}

// near tells whether two pieces, the second within the first's reach, belong
// together.
func near(a, b *piece) bool {
	switch {
	case a.edit.Role != b.edit.Role || a.angle != b.angle || a.box.Empty() != b.box.Empty():
		return false
	case len(pagesOf(a.edit)) > 1 || len(pagesOf(b.edit)) > 1:
		return false
	case a.box.Empty():
		return true // its line is the same or the next
	}
	return !a.box.Grown(apart(min(a.row, b.row))).Intersect(b.box).Empty()
}

// root is the first piece of the marking that piece i belongs to.
func root(pieces []piece, i int) int {
	for pieces[i].into != i {
		i = pieces[i].into
	}
	return i
}

// marked are the markings that the pieces were gathered into.
func marked(pieces []piece, page int) []marking {
	var out []marking
	at := map[int]int{}
	for i, p := range pieces {
		r := root(pieces, i)
		n, ok := at[r]
		if !ok {
			n = len(out)
			at[r] = n
			out = append(out, marking{page: page})
		}
		out[n].edits = append(out[n].edits, p.edit)
		out[n].boxes = append(out[n].boxes, p.boxes...)
	}
	for _, m := range out {
		slices.SortStableFunc(m.edits, func(a, b letter.Edit) int { return a.Words[0].Compare(b.Words[0]) })
	}
	return out
}

// boxesOn are the places of words on the page, one box for each run of words that
// follow each other in a line.
func boxesOn(l *letter.Letter, words []letter.WordID, page int) []letter.Box {
	var out []letter.Box
	last := letter.WordID{Page: -1}
	for _, id := range words {
		w, _ := l.Word(id)
		switch {
		case id.Page != page || w.Box.Empty():
			continue
		case len(out) > 0 && id.Line == last.Line && id.Word == last.Word+1:
			out[len(out)-1] = out[len(out)-1].Union(w.Box)
		default:
			out = append(out, w.Box)
		}
		last = id
	}
	return out
}
