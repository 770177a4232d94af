package clean

import (
	"slices"

	"missive/letter"
)

// What the letter's typewriter struck is told from stamps, print, pen and dirt
// by evidence that is summed. Of every word some thirty traits are measured: how
// far it keeps the pitch, how high its letters are, how like the letter's type
// they look, how surely they were read, how they are formed, and what stands
// around the word: whether it stands on the typewriter's lines and in its
// columns, and whether the words beside it were struck. A logistic regression
// makes a probability of them. Its weights are learned from words of which it is
// known what they are (make bench-strip ARGS=fit) and stand in scan.json.
//
// What stands beside a word tells more once it is known what that is. So a page
// is gone over several times, with weights of its own for each pass: first every
// word is judged by itself, then by what the pass before held of its neighbours.
//
// No trait needs more than words with boxes and confidences, so that files of
// other programs are judged too; characters and likenesses make it surer.

// An item is a word of a page with what is measured on it.
type item struct {
	word
	row    *row
	traits traits
	// struck is how probable it is, as far as the passes made tell, that the
	// letter's typewriter struck the word, or that it is printed letterhead.
	struck float64
	// print tells that the word is one of letterhead so surely read that it stays
	// whatever it is struck by.
	print bool
	// foot and mid are where the word stands once the page's skew is undone, foot
	// the height of its line; phase is where in a step of the typewriter it
	// begins, from 0 to 1.
	foot, mid, phase float64
}

// sureStruck is the probability from which on a word is held for struck while
// others are judged by it; the weights were learned with it.
const sureStruck = 0.9

// sure tells whether the word is struck so surely that others are judged by it.
func (it *item) sure(least int) bool { return it.struck >= sureStruck && letters(it.text) >= least }

// sureSmall tells whether the word is surely struck in small letters, and more
// likely read right than not: what is misread has no case.
func (it *item) sureSmall() bool {
	return it.sure(3) && !capitals(it.text) && digits(it.text) == 0 && it.traits[traitConf] >= 0.5
}

// struck judges the upright words of a page, row by row, by the weights of as
// many passes. It is nil for a page with next to nothing on it, which gives no
// measure.
func (v *View) struck(page int, passes []traits) [][]*item {
	n := &neighbourhood{view: v, page: page, face: v.face(page)}
	if n.face.pitch == 0 {
		return nil
	}
	n.stamps = v.stamps(page)
	n.begin(&passes[0])
	all := slices.Concat(n.rows...)
	for i := range passes[1:] {
		n.learn()
		for _, row := range n.rows {
			for _, it := range row {
				n.measure(it, row)
			}
		}
		for _, it := range all {
			it.struck = it.traits.probability(&passes[i+1])
		}
	}
	return n.rows
}

// A neighbourhood is a page's words and what they are measured against.
type neighbourhood struct {
	view *View
	page int
	face face
	rows [][]*item
	// struck are the words that are surely struck.
	struck []*item
	// lines are the heights at which surely typed rows stand, in order, and step
	// the distance of the typewriter's lines, 0 where there are too few.
	lines []float64
	step  float64
	// stamps are the boxes of words that are stripped as stamps.
	stamps []letter.Box
}

// stamps are the boxes of a page's words that are stripped as stamps.
func (v *View) stamps(page int) []letter.Box {
	var out []letter.Box
	for _, e := range v.letter.InForce() {
		if e.Kind != letter.Strip || e.Role != letter.Stamp && e.Role != letter.Banner && e.Role != letter.FileNumber {
			continue
		}
		for _, id := range e.Words {
			if id.Page == page {
				out = append(out, v.letter.Pages[page].Lines[id.Line].Words[id.Word].Box)
			}
		}
	}
	return out
}

// begin judges each of a page's words by itself. What stands above the first row
// typed in small letters, at the head of the first page, may be letterhead.
func (n *neighbourhood) begin(by *traits) {
	page := n.view.letter.Pages[n.page]
	above := n.page == 0
	for _, r := range n.view.pages[n.page] {
		if page.Lines[r.line].Angle != 0 {
			continue
		}
		var row []*item
		for _, w := range r.words {
			it := &item{word: w, row: r, traits: n.view.alone(w, n.face), foot: n.foot(w), mid: n.mid(w), phase: n.phase(w)}
			it.struck = it.traits.probability(by)
			row = append(row, it)
		}
		n.rows = append(n.rows, row)
		above = above && !slices.ContainsFunc(row, (*item).sureSmall)
		if !above || page.Height == 0 || float64(r.box.Y1) > headDepth*float64(page.Height) {
			continue
		}
		for _, it := range row {
			it.traits[traitHead] = 1
			it.struck = it.traits.probability(by)
		}
	}
}

// headDepth is how far down the first page letterhead reaches, as a share of
// its height. The lowest met ends at 0.21.
const headDepth = 0.25

// learn takes from the words that are surely struck where the typewriter's lines
// are.
func (n *neighbourhood) learn() {
	n.struck, n.lines, n.step = nil, nil, 0
	for _, row := range n.rows {
		var feet []float64
		for _, it := range row {
			if it.sure(2) {
				n.struck = append(n.struck, it)
			}
			if it.sure(3) {
				feet = append(feet, it.foot)
			}
		}
		if len(feet) >= 3 {
			n.lines = append(n.lines, median(feet))
		}
	}
	slices.Sort(n.lines)
	var steps []float64
	for i := 1; i < len(n.lines); i++ {
		if step := n.lines[i] - n.lines[i-1]; step > n.face.height {
			steps = append(steps, step)
		}
	}
	const enough = 5
	if len(steps) >= enough {
		slices.Sort(steps)
		n.step = steps[len(steps)/4] // wider ones are empty lines
	}
}
