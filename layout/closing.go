package layout

import (
	"slices"
	"strings"
	"unicode"

	"missive/letter"
)

const (
	// nextRow is how far apart, in sizes of the type, the rows of a letter's
	// end stand at most: a signature stands four blank rows below its closing.
	nextRow = 5.5
	// sameRow is how far apart the middles of one row's pieces stand at most:
	// typed on one grid they differ by the curl of the paper alone.
	sameRow = 0.5
)

// closing finds two columns at a letter's end that are typed on one grid, as
// enclosures beside a signature, in pieces that stand below all long rows. It
// gives those of the left column, those of the right one, and the rest; no
// columns where it finds none.
//
// A gutter alone does not make columns: a date stands to the right of a number
// on one row, and tables and lists of names and offices are read row by row. So
// a column has two rows at least beside the other, with one gutter through all;
// the left one opens with a colon or the right one with a comma, as the head of
// a list and a closing do; most on its right is no figures, and most on its
// left no label.
func (g grid) closing(text []piece) (left, right, rest []piece) {
	end := g.bodyEnd(text)
	var parts []piece
	for _, p := range text {
		if p.y <= end {
			rest = append(rest, p)
			continue
		}
		for _, l := range g.parts(p.line) {
			parts = append(parts, g.piece(l))
		}
	}
	topDown(parts)
	rows := g.grouped(parts)
	for i := range rows {
		for j := len(rows); j > i+1; j-- {
			if l, r, ok := g.closingColumns(rows[i:j]); ok {
				for _, row := range append(slices.Clone(rows[:i]), rows[j:]...) {
					rest = append(rest, row...)
				}
				return l, r, rest
			}
		}
	}
	return nil, nil, text
}

// bodyEnd is how low the lowest long row stands.
func (g grid) bodyEnd(text []piece) (y float64) {
	for _, p := range text {
		widest := 0.0
		for _, l := range g.parts(p.line) {
			widest = max(widest, float64(l.Box.W()))
		}
		if len(p.line.Words) >= bodyWords && 2*widest > float64(g.body.W()) {
			y = max(y, p.y)
		}
	}
	return y
}

// parts are the pieces of a line that gaps as wide as a gutter separate.
func (g grid) parts(l letter.Line) []letter.Line {
	for i := 1; i < len(l.Words); i++ {
		if float64(l.Words[i].Box.X0-l.Words[i-1].Box.X1) >= gutter*g.size {
			a, b := parted(l, i)
			return append([]letter.Line{a}, g.parts(b)...)
		}
	}
	return []letter.Line{l}
}

// grouped puts pieces that stand top to bottom into rows.
func (g grid) grouped(parts []piece) (rows [][]piece) {
	for _, p := range parts {
		if n := len(rows); n > 0 && p.y-rows[n-1][0].y <= sameRow*g.size {
			rows[n-1] = append(rows[n-1], p)
			continue
		}
		rows = append(rows, []piece{p})
	}
	return rows
}

// closingColumns parts rows into two columns, if they are any.
func (g grid) closingColumns(rows [][]piece) (left, right []piece, ok bool) {
	at, ok := g.gutter(slices.Concat(rows...))
	if !ok {
		return nil, nil, false
	}
	both := 0
	for i, row := range rows {
		if i > 0 && row[0].y-rows[i-1][0].y > nextRow*g.size {
			return nil, nil, false
		}
		l, r := 0, 0
		for _, p := range row {
			if p.line.Box.X1 <= at {
				left, l = append(left, p), l+1
			} else {
				right, r = append(right, p), r+1
			}
		}
		if l > 0 && r > 0 {
			both++
		} else if i == 0 {
			return nil, nil, false // what stands alone above comes first anyhow
		}
	}
	if both < columnLines {
		return nil, nil, false
	}
	opens := strings.HasSuffix(left[0].line.Text(), ":") || strings.HasSuffix(right[0].line.Text(), ",")
	return left, right, opens && !mostly(right, figures) && !mostly(left, label)
}

// mostly tells whether f holds for more than half of the pieces.
func mostly(pieces []piece, f func(string) bool) bool {
	n := 0
	for _, p := range pieces {
		if f(p.line.Text()) {
			n++
		}
	}
	return 2*n > len(pieces)
}

// figures tells whether a text holds more figures than letters.
func figures(text string) bool {
	digits, letters := 0, 0
	for _, c := range text {
		switch {
		case unicode.IsDigit(c):
			digits++
		case unicode.IsLetter(c):
			letters++
		}
	}
	return digits > letters
}

// label tells whether a text stands before what it names: "To:".
func label(text string) bool { return strings.HasSuffix(text, ":") }

// parted is a line in two, before its i-th word.
func parted(l letter.Line, i int) (a, b letter.Line) {
	return l.With(l.Words[:i:i]), l.With(l.Words[i:])
}

// withClosing are the main rows with two columns of the letter's end among them.
func (g grid) withClosing(main, left, right []piece) []piece {
	top := min(left[0].y, right[0].y)
	at := slices.IndexFunc(main, func(p piece) bool { return p.y >= top })
	if at < 0 {
		at = len(main)
	}
	left, right = g.rows(left), g.rows(right)
	topDown(left)
	topDown(right)
	return slices.Concat(g.columns(main[:at]), left, right, g.columns(main[at:]))
}
