package report

import (
	"io"

	"missive/align"
)

// A DiffInput is a text and its reference, with their comparison.
type DiffInput struct {
	// RefName and TextName are what the two are called for people.
	RefName, TextName string
	Ref, Text         string
	// Comparison is what [align.Texts] says of the two.
	Comparison align.Comparison
	// Up is the URL of the index that the page belongs to, relative to it, and
	// empty where there is none.
	Up string
}

// Up to so many bytes of both texts and so many differences a page is written
// out whole, so that it needs no script. Above, the equal words stand in it once
// and the script sets them side by side as they scroll into view: 1 MB with
// 42,000 differences written out made 25 MB, which took a browser 20 s.
const (
	plainBytes       = 400_000
	plainDifferences = 1500
)

// DiffHTML writes a page that shows both texts side by side, their differences
// marked, with filters and keys. It needs no network and no file beside it. A
// page is at most three times as long as the longer text, where that has 100 kB
// and more and every second word or fewer differ. It fails when w does.
func DiffHTML(w io.Writer, d DiffInput) error {
	return diffHTML(w, d, len(d.Ref)+len(d.Text) <= plainBytes && len(d.Comparison.Differences) <= plainDifferences)
}

// diffHTML writes the page out, or as pieces for its script.
func diffHTML(w io.Writer, d DiffInput, plain bool) error {
	v := newDiffPage(d, plain)
	return writePage(w, "comparison of "+d.RefName+" and "+d.TextName, "diff.html", v)
}

// A diffPage is what the template of two texts shows.
type diffPage struct {
	frame
	Ref, Text, Up string // names, and the URL of the index
	C             align.Comparison
	Blocks        []blockView
	Kinds, Causes []filterView
	Diffs         []diffView
	Folds         []foldView
	Stream        *streamData // nil on a page that is written out
}

func newDiffPage(d DiffInput, plain bool) *diffPage {
	c := d.Comparison
	v := &diffPage{Ref: Visible(d.RefName), Text: Visible(d.TextName), Up: d.Up, C: c, Blocks: newBlockViews(&c)}
	for i := range v.Blocks {
		v.Blocks[i].Placed = true
	}
	v.Kinds, v.Causes = filters(c.Differences)
	rows := newSides(d.Ref, d.Text).rows(c)
	for i, r := range rows {
		if len(r.Cells) == 0 {
			rows[i].B = &v.Blocks[r.Block-1]
		}
	}
	v.Folds = folds(rows)
	scripts := []string{"listed.js", "differ.js"}
	if plain {
		v.writeOut(rows)
	} else {
		scripts = []string{"coded.js", "stream.js", "differ.js"}
		v.Stream = newStreamData(c)
		inPieces(v.Folds)
	}
	v.frame = newFrame(v.Ref+" and "+v.Text, []string{"base.css", "entry.css", "difference.css", "differ.css", "diff.css"}, scripts, "")
	return v
}

// writeOut lists the differences and puts them into words, for a page that holds
// all of them.
func (v *diffPage) writeOut(rows []diffRow) {
	for i, d := range v.C.Differences {
		v.Diffs = append(v.Diffs, newDiffView(i, d))
		v.Diffs[i].InText = true
	}
	for _, r := range rows {
		for i, c := range r.Cells {
			if c.N > 0 {
				r.Cells[i].Says = differenceSays(c.N, v.C.Differences[c.N-1])
			}
		}
	}
}

// Count is the number of differences.
func (v *diffPage) Count() int { return len(v.C.Differences) }

// A foldView is some rows, folded away where nothing differs in them.
type foldView struct {
	Folded int // how many lines are folded
	Rows   []diffRow
	Pieces []pieceView // instead, of a page that is not written out
}

// foldAround is how many equal rows are shown around a difference, and foldLeast
// how many more are folded away.
const (
	foldAround = 3
	foldLeast  = 4
)

// plain tells whether nothing is to be seen in the row.
func (r diffRow) plain() bool {
	for _, c := range r.Cells {
		if c.N > 0 {
			return false
		}
	}
	return r.Block == 0
}

// folds part the rows into those shown and those folded away.
func folds(rows []diffRow) []foldView {
	var out []foldView
	shown := func(from, to int) {
		if from < to {
			out = append(out, foldView{Rows: rows[from:to]})
		}
	}
	from := 0
	for i := 0; i < len(rows); {
		end := i
		for end < len(rows) && rows[end].plain() {
			end++
		}
		a, b := i+foldAround, end-foldAround
		if i == 0 {
			a = 0
		}
		if end == len(rows) {
			b = end
		}
		if b-a >= foldLeast && len(rows) > b-a {
			shown(from, a)
			out = append(out, foldView{Folded: b - a, Rows: rows[a:b]})
			from = b
		}
		i = end + 1
	}
	shown(from, len(rows))
	return out
}
