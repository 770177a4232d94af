package clean

import "math"

// measure adds to a word's traits what stands around it, by what the pass before
// held of that.
func (n *neighbourhood) measure(it *item, row []*item) {
	t := &it.traits
	n.besideIt(it, row)
	together := n.together(it, row)
	n.piece(it, together)
	t[traitCovered] = n.covered(it)
	if n.view.atMargin(it.row, n.face) {
		t[traitMargin] = 1
	}
	t[traitColumn], t[traitLine] = n.column(it), n.line(it)
	t[traitStacked] = n.stacked(it)
	if n.stamped(it) {
		t[traitStamped] = 1
	}
	if t[traitHead] == 1 {
		n.head(it, together)
	}
}

// widestBlank is the most steps between two words of the same sentence: two
// blanks after a full stop, and narrow letters on both sides.
const widestBlank = 3.2

// farBlank is how many steps beyond that a word has nothing to do with its
// neighbour any more.
const farBlank = 5

// besideIt measures the other words of the row.
func (n *neighbourhood) besideIt(it *item, row []*item) {
	t := &it.traits
	var before, after, struck, all float64
	gap := 40.0 // half a page
	var surest *item
	for _, o := range row {
		if o == it {
			continue
		}
		l := float64(letters(o.text))
		struck += o.struck * l
		all += l
		apart := float64(max(it.box.X0, o.box.X0)-min(it.box.X1, o.box.X1)) / n.face.pitch
		if o.struck >= sureStruck {
			gap = min(gap, max(0, apart))
			if surest == nil || o.struck > surest.struck {
				surest = o
			}
		}
		near := o.struck * max(0, min(1, 1-(apart-widestBlank)/farBlank))
		if o.box.X0 > it.box.X0 {
			after = max(after, near)
		} else {
			before = max(before, near)
		}
	}
	t[traitBeside], t[traitBetween] = max(before, after), min(before, after)
	t[traitRow], t[traitAlone] = 0.5, 0
	if all > 0 {
		t[traitRow] = struck / all
	} else {
		t[traitAlone] = 1
	}
	t[traitGap], t[traitAskew] = math.Log1p(gap), 0
	if surest != nil {
		t[traitAskew] = min(1.5, math.Abs(it.foot-surest.foot)/n.face.height)
	}
}

// together are the words of a row that no wide blank parts from a word, itself
// among them.
func (n *neighbourhood) together(it *item, row []*item) []*item {
	start, own := 0, false
	for i, o := range row {
		if i > 0 && float64(o.box.X0-row[i-1].box.X1) > widestBlank*n.face.pitch {
			if own {
				return row[start:i]
			}
			start = i
		}
		own = own || o == it
	}
	return row[start:]
}

// piece measures the words that stand together with a word.
func (n *neighbourhood) piece(it *item, together []*item) {
	var evidence, anchor, off, pitched, size, all float64
	for _, o := range together {
		l := float64(letters(o.text))
		if o != it {
			evidence += logit(o.struck)
		}
		if l >= 3 {
			anchor = max(anchor, o.struck)
		}
		if o.traits[traitOff] > 0 {
			off += l * o.traits[traitOff]
			pitched += l
		}
		size += l * (o.traits[traitBig] - o.traits[traitSmall])
		all += l
	}
	t := &it.traits
	t[traitPiece], t[traitAnchor] = max(-8, min(8, evidence)), anchor
	t[traitAllOff], t[traitAllSize] = off/max(pitched, 1), math.Abs(size)/max(all, 1)
}

// head measures a word in the head of the first page by what tells printed
// letterhead from stamps. How far its neighbours are typed says nothing there.
func (n *neighbourhood) head(it *item, together []*item) {
	t := &it.traits
	t[traitBeside], t[traitBetween], t[traitPiece], t[traitAnchor], t[traitRow], t[traitGap] = 0, 0, 0, 0, 0.5, 0
	var conf, seen, all float64
	b := it.box
	for _, o := range together {
		l := float64(letters(o.text))
		conf += l * o.traits[traitChars]
		seen += l * o.conf
		all += l
		b = b.Union(o.box)
	}
	t[traitHeadConf], t[traitHeadShort] = conf/max(all, 1), max(0, 1-all/headLetters)
	it.print = all >= headLetters && seen >= headConf*all
	if w := float64(n.view.letter.Pages[n.page].Width); w > 0 {
		t[traitHeadAside] = 2 * math.Abs(middle(b)/w-0.5)
	}
	t[traitHeadStrange], t[traitHeadOff], t[traitHeadCaps] = t[traitStrange], t[traitOff], t[traitCaps]
}

// Print in the head of the first page has as many types as there are printers, and
// three letters of 1905 lost theirs to weights that other letters taught. So what
// stands together there stays where it has at least headLetters letters that were
// read with at least headConf in the mean. The printed heads of the despatches and
// of eight letters of 1905 are read with 0.62 to 0.96; the stamps and pen notes
// between them, askew and faint, mostly with 0.0 to 0.6.
const (
	headLetters = 6
	headConf    = 0.62
)
