package report

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"missive/align"
)

// A diffRow is a line of the two texts side by side.
type diffRow struct {
	// Ref and Text are the lines in which its words begin, 0 where it has none.
	Ref, Text int
	// RefNew and TextNew are the same where the row above is of another line.
	RefNew, TextNew int
	Gap             bool // a paragraph begins
	Cells           []rowCell
	// Block is the number of the block that it belongs to, 0 outside. A row
	// without cells is the block's heading; Stub tells that it only says where
	// the text has what was moved.
	Block int
	B     *blockView // of a row without cells
	Stub  bool
	wide  int
}

// A rowCell is a run of words of a row.
type rowCell struct {
	Ref, Text string
	N         int  // number of the difference, 0 where nothing counts
	Same      bool // both have Ref
	// Says is the difference in words, where the page is written out.
	Says string
}

// rowWidth is how many characters a row holds of a line that is longer than
// lineWidth, such as a paragraph in one line: what a column shows in a window 1,200 pixels wide.
// Lines up to lineWidth stay whole.
const (
	rowWidth  = 62
	lineWidth = 100
)

// rows are both texts side by side, in the order of the reference. A row follows
// the lines of the text that has more of them.
func (s *sides) rows(c align.Comparison) []diffRow {
	all := s.lanes(c)
	r := &rower{s: s, byRef: len(s.refAt.starts) > len(s.textAt.starts), blocks: all[1:]}
	for _, l := range r.blocks {
		if c.Blocks[l.block].Kind == align.Moved {
			r.stubs = append(r.stubs, l)
		}
	}
	slices.SortStableFunc(r.stubs, func(a, b lane) int { return cmp.Compare(a.textAt, b.textAt) })
	r.lane(&all[0])
	r.upTo(len(s.ref)+1, len(s.text)+1)
	return r.out
}

// A rower gathers cells into rows.
type rower struct {
	s      *sides
	byRef  bool
	refAt  int // the lines of the row before
	textAt int
	out    []diffRow
	open   bool // the last row can take more
	block  int
	blocks []lane // still to come, in the order of the reference
	stubs  []lane // moved ones still to come, in the order of the text
}

func (r *rower) lane(l *lane) {
	r.open = false
	r.s.cells(l, func(c cell) {
		if r.block == 0 {
			r.upTo(r.start(r.s.refTok, l.ref, c.ref), r.start(r.s.textTok, l.text, c.text))
		}
		r.add(l, c)
	})
	r.open = false
}

// start is where a token of a lane begins, -1 past its end: then only what comes
// after says what stands before it.
func (r *rower) start(all []token, lane []int, i int) int {
	if i >= len(lane) {
		return -1
	}
	return all[lane[i]].start
}

// upTo sets the blocks that stand before a byte of the reference, and says where
// moved ones stood before a byte of the text.
func (r *rower) upTo(ref, text int) {
	for {
		stub := len(r.stubs) > 0 && r.stubs[0].textAt < text
		block := len(r.blocks) > 0 && r.blocks[0].refAt <= ref
		switch {
		case block && !(stub && r.stubs[0].textAt < r.blocks[0].textAt):
			l := &r.blocks[0]
			r.blocks = r.blocks[1:]
			r.block = l.block + 1
			r.out = append(r.out, diffRow{Block: r.block})
			r.lane(l)
			r.block = 0
		case stub:
			r.out = append(r.out, diffRow{Block: r.stubs[0].block + 1, Stub: true})
			r.stubs = r.stubs[1:]
			r.open = false
		default:
			return
		}
	}
}

// add puts a cell into the last row, or begins one.
func (r *rower) add(l *lane, c cell) {
	s := r.s
	v := rowCell{N: c.n + 1, Same: c.same, Ref: join(s.ref, s.refTok, l.ref[c.ref:c.refEnd])}
	if !c.same {
		v.Text = join(s.text, s.textTok, l.text[c.text:c.textEnd])
	}
	wide := 1 + max(utf8.RuneCountInString(v.Ref), utf8.RuneCountInString(v.Text))
	breaks, gap := r.breaks(l, c)
	if !r.open || breaks || r.last().wide+wide > r.most() && r.last().wide > 0 {
		r.out = append(r.out, diffRow{Gap: gap, Block: r.block})
		r.open = true
	}
	row := r.last()
	row.wide += wide
	if row.Ref == 0 && c.ref < c.refEnd {
		row.Ref = s.refAt.of(s.refTok[l.ref[c.ref]].start)
		row.RefNew = fresh(&r.refAt, row.Ref)
	}
	if row.Text == 0 && c.text < c.textEnd {
		row.Text = s.textAt.of(s.textTok[l.text[c.text]].start)
		row.TextNew = fresh(&r.textAt, row.Text)
	}
	if n := len(row.Cells); c.same && n > 0 && row.Cells[n-1].Same {
		row.Cells[n-1].Ref += " " + v.Ref
		return
	}
	row.Cells = append(row.Cells, v)
}

// fresh is the line where it is another than the last, and else 0.
func fresh(last *int, line int) int {
	if *last == line {
		return 0
	}
	*last = line
	return line
}

// most is how many characters the last row may hold.
func (r *rower) most() int {
	line, p := r.last().Text, r.s.textAt
	if r.byRef {
		line, p = r.last().Ref, r.s.refAt
	}
	if line > 0 && p.length(line) <= lineWidth {
		return 4 * lineWidth // what only the other has stands in it too
	}
	return rowWidth
}

func (r *rower) last() *diffRow { return &r.out[len(r.out)-1] }

// breaks tells whether the leading text begins a line with the cell, and whether
// that line begins a paragraph.
func (r *rower) breaks(l *lane, c cell) (line, paragraph bool) {
	text, all, at, end := r.s.text, r.s.textTok, l.text, c.textEnd
	i := c.text
	if r.byRef {
		text, all, at, end, i = r.s.ref, r.s.refTok, l.ref, c.refEnd, c.ref
	}
	if i >= end || at[i] == 0 {
		return false, false
	}
	between := text[all[at[i]-1].end:all[at[i]].start]
	n := strings.Count(between, "\n")
	return n > 0 || strings.Contains(between, "\f"), n > 1
}

// join is the words with a blank between.
func join(text string, all []token, words []int) string {
	if len(words) == 1 {
		return Visible(text[all[words[0]].start:all[words[0]].end])
	}
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = text[all[w].start:all[w].end]
	}
	return Visible(strings.Join(out, " "))
}
