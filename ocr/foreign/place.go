package foreign

import (
	"unicode/utf8"

	"missive/letter"
)

// placeLines gives lines without a place the room between the lines before and
// after them, or the place of the line before where there is none.
func placeLines(lines []letter.Line, sheet letter.Box) {
	column := letter.Box{}
	for _, l := range lines {
		column = column.Union(l.Box)
	}
	if column.Empty() {
		column = sheet
	}
	for i := 0; i < len(lines); i++ {
		if !lines[i].Box.Empty() {
			continue
		}
		end := i + 1
		for end < len(lines) && lines[end].Box.Empty() {
			end++
		}
		room := letter.Box{X0: column.X0, Y0: sheet.Y0, X1: column.X1, Y1: sheet.Y1}
		if i > 0 {
			room.Y0 = lines[i-1].Box.Y1
		}
		if end < len(lines) {
			room.Y1 = lines[end].Box.Y0
		}
		if room.Empty() && i > 0 {
			room = lines[i-1].Box
		} else if room.Empty() {
			room = lines[end].Box
		}
		n := end - i
		for k := range n {
			lines[i+k].Box = piece(room, false, k, 1, n)
		}
		i = end - 1
	}
}

// placeWords gives words without a place their part of the line by its length.
func placeWords(l *letter.Line) {
	total := 0
	for _, w := range l.Words {
		total += utf8.RuneCountInString(w.Text) + 1
	}
	total-- // no blank after the last
	at := 0
	for i := range l.Words {
		w := &l.Words[i]
		n := utf8.RuneCountInString(w.Text)
		if w.Box.Empty() {
			from := at
			if l.Angle == 180 || l.Angle == 270 {
				from = total - at - n
			}
			w.Box = piece(l.Box, l.Angle == 0 || l.Angle == 180, from, n, total)
		}
		at += n + 1
	}
}

// piece is the part of a box from at of total on, n long, along the rows or
// along the columns; at least a pixel. An empty box has no parts.
func piece(b letter.Box, alongRow bool, at, n, total int) letter.Box {
	if b.Empty() {
		return letter.Box{}
	}
	cut := func(from, to int) (int, int) {
		lo := from + (to-from)*at/total
		lo = min(lo, to-1)
		return lo, min(to, max(lo+1, from+(to-from)*(at+n)/total))
	}
	if alongRow {
		b.X0, b.X1 = cut(b.X0, b.X1)
	} else {
		b.Y0, b.Y1 = cut(b.Y0, b.Y1)
	}
	return b
}
