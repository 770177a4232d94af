package report

import (
	"fmt"
	"html/template"
	"strings"

	"missive/align"
)

// A page of a large comparison holds the words that both texts have once, in
// pieces that its script sets side by side as they come into sight, and what is
// known of the differences as a few characters each. Without a script the pieces
// read as one text with its differences marked.

// A pieceView is some rows, or the heading of a block.
type pieceView struct {
	// Rows are the rows, one a line: <s>only the reference</s><u>only the
	// text</u>, and <i>…</i><b>…</b> for what counts as the same and is written
	// otherwise. An empty line parts paragraphs.
	Rows template.HTML
	// First is the number of its first difference, Lines the line numbers that
	// its first row begins with and how much more the next rows do, a digit for
	// each text, in base 36.
	First int
	Lines string
	Block int
	B     *blockView // of a piece that is a block's heading
	Stub  bool
}

// pieceRows is how many rows one piece has: what fills a screen.
const pieceRows = 40

// whysMost is how many different reasons a large page holds.
const whysMost = 64

// inPieces puts the rows of the folds into pieces.
func inPieces(folds []foldView) {
	next := 1
	for i := range folds {
		rows := folds[i].Rows
		folds[i].Rows = nil
		for len(rows) > 0 {
			n := 1
			for n < min(len(rows), pieceRows) && len(rows[0].Cells) > 0 && len(rows[n].Cells) > 0 && rows[n].Block == rows[0].Block {
				n++
			}
			folds[i].Pieces = append(folds[i].Pieces, rowsPiece(rows[:n], &next))
			rows = rows[n:]
		}
	}
}

// rowsPiece is the piece that holds the rows; next is the number of its first
// difference, and then of the next piece's.
func rowsPiece(rows []diffRow, next *int) pieceView {
	v := pieceView{First: *next, Block: rows[0].Block, B: rows[0].B, Stub: rows[0].Stub}
	if len(rows[0].Cells) == 0 {
		return v
	}
	var b, lines strings.Builder
	ref, text := 0, 0
	for i, r := range rows {
		if r.Gap && i > 0 {
			b.WriteByte('\n')
		}
		for n, c := range r.Cells {
			if n > 0 {
				b.WriteByte(' ')
			}
			writeCell(&b, c)
			if c.N > 0 {
				*next = c.N + 1
			}
		}
		b.WriteByte('\n')
		if i == 0 {
			fmt.Fprintf(&lines, "%d,%d,", r.Ref, r.Text)
		} else {
			lines.WriteString(digit(r.Ref, &ref) + digit(r.Text, &text))
			continue
		}
		ref, text = r.Ref, r.Text
	}
	v.Rows, v.Lines = template.HTML(b.String()), lines.String()
	return v
}

// digit is by how much a line number is more than the last, in base 36; "-"
// where there is none or it is out of reach.
func digit(line int, last *int) string {
	by := line - *last
	if line == 0 || by < 0 || by >= 36 {
		return "-"
	}
	*last = line
	return string("0123456789abcdefghijklmnopqrstuvwxyz"[by])
}

func writeCell(b *strings.Builder, c rowCell) {
	ref, text := "s", "u"
	switch {
	case c.Same:
		b.WriteString(template.HTMLEscapeString(c.Ref))
		return
	case c.N == 0:
		ref, text = "i", "b"
	}
	if c.Ref != "" {
		b.WriteString("<" + ref + ">" + template.HTMLEscapeString(c.Ref) + "</" + ref + ">")
	}
	if c.Text != "" {
		b.WriteString("<" + text + ">" + template.HTMLEscapeString(c.Text) + "</" + text + ">")
	}
}

// streamData is what is known of the differences, for the script.
type streamData struct {
	Count  int               `json:"count"`
	Kinds  []string          `json:"kinds"`
	Causes []string          `json:"causes"`
	Says   map[string]string `json:"says"` // of each kind and cause, after "k " and "c "
	// Kind and Cause have a character for each difference: "A" is the first of
	// Kinds, and so on.
	Kind  string `json:"kind"`
	Cause string `json:"cause"`
	// Whys are the reasons, and Why which of them each difference has; empty
	// where they are too many for a page.
	Whys []string `json:"whys"`
	Why  []int    `json:"why"`
	// Boxes say where on their scans the differences of a letter stand.
	Boxes string `json:"boxes,omitempty"`
}

func newStreamData(c align.Comparison) *streamData {
	v := &streamData{Count: len(c.Differences), Says: map[string]string{}}
	var kinds, causes codes
	kind, cause := make([]byte, 0, v.Count), make([]byte, 0, v.Count)
	whys := map[string]int{}
	for _, d := range c.Differences {
		kind, cause = append(kind, kinds.of(string(d.Kind))), append(cause, causes.of(string(d.Cause)))
		if _, ok := whys[d.Why]; !ok && len(whys) <= whysMost {
			whys[d.Why] = len(whys)
			v.Whys = append(v.Whys, Visible(d.Why))
		}
	}
	v.Kinds, v.Causes, v.Kind, v.Cause = kinds.names, causes.names, string(kind), string(cause)
	for _, k := range v.Kinds {
		v.Says["k "+k] = kindSays(align.Kind(k))
	}
	for _, c := range v.Causes {
		v.Says["c "+c] = causeSays(align.Cause(c))
	}
	if len(whys) == 1 || len(whys) > whysMost {
		v.Whys = nil
		return v
	}
	for _, d := range c.Differences {
		v.Why = append(v.Why, whys[d.Why])
	}
	return v
}

// codes name strings by one character each.
type codes struct{ names []string }

func (c *codes) of(name string) byte {
	name = Visible(name)
	for i, n := range c.names {
		if n == name {
			return byte('A' + i)
		}
	}
	if len(c.names) == 26 {
		return 'A' // which no kind or cause of package align comes to
	}
	c.names = append(c.names, name)
	return byte('A' + len(c.names) - 1)
}
