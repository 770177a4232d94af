package reading

import (
	"math"
	"slices"

	"missive/letter"
)

// line aligns what the readings have of one line, one reading after the other,
// the one that says most first: progressive alignment as of multiple sequences
// (Feng and Doolittle 1987), as OCR votes have used it since ROVER (Fiscus
// 1997).
func (g lattice) line(c *gathering) Line {
	l := Line{Words: c.words, Like: c.like}
	pitch := 1.15 * g.height
	order := surestFirst(len(c.words), func(r int) float64 { return surety(0, c.words[r]) })
	order = slices.DeleteFunc(order, func(r int) bool { return len(c.words[r]) == 0 })
	for done, r := range order {
		l.Columns = merge(l.Columns, items(c.words[r]), r, done, pitch, len(c.words))
	}
	return l
}

// items are the characters of the words with a blank between words.
func items(words []letter.Word) []*Item {
	var out []*Item
	for i, w := range words {
		if i > 0 {
			before, after := words[i-1].Chars[len(words[i-1].Chars)-1].Box, w.Chars[0].Box
			sure := min(words[i-1].Conf, w.Conf)
			out = append(out, &Item{Blank: true, Word: sure, Char: letter.Char{Text: " ", Conf: 0.5 + sure/2,
				Box: letter.Box{X0: before.X1, Y0: after.Y0, X1: max(after.X0, before.X1+1), Y1: after.Y1}}})
		}
		for _, c := range w.Chars {
			out = append(out, &Item{Char: c, Word: w.Conf})
		}
	}
	return out
}

// The costs of aligning one place of a sequence with one column. They were
// taken over from a trial on the despatches, where the vote's errors hardly
// changed between half and twice of each.
const (
	costOther  = 1.3 // another character than all of the column's
	costBlank  = 1.2 // more where one is a blank and the other is none
	costApart  = 0.5 // for each pitch beyond half a one between them …
	mostApart  = 2.0 // … at most
	costInsert = 1.0
	costSkip   = 0.15 // leaving a column empty that few readings fill …
	costMiss   = 0.85 // … and more, as the share of those that do
)

// profile is what a column holds so far.
type profile struct {
	x      float64
	filled float64
	share  map[string]float64
}

func profiles(cols []Column, done int) []profile {
	out := make([]profile, len(cols))
	for i, c := range cols {
		p := profile{x: c.X(), share: make(map[string]float64, 2)}
		for _, it := range c {
			if it != nil {
				p.share[it.Text] += 1 / float64(done)
				p.filled += 1 / float64(done)
			}
		}
		out[i] = p
	}
	return out
}

// cost of setting the item into the column.
func (p *profile) cost(it *Item, x, pitch float64) float64 {
	s := (1 - p.share[it.Text]) * costOther
	if _, blank := p.share[" "]; blank != it.Blank {
		s += costBlank
	}
	if d := math.Abs(x-p.x) / pitch; d > 0.5 {
		s += min(mostApart, costApart*(d-0.5))
	}
	return s
}

// merge aligns one more reading's items with the columns of those done so far.
func merge(cols []Column, seq []*Item, r, done int, pitch float64, readings int) []Column {
	const (
		both = iota
		skip
		insert
	)
	n, m := len(cols), len(seq)
	prof := profiles(cols, done)
	back := make([]uint8, (n+1)*(m+1))
	row, next := make([]float64, m+1), make([]float64, m+1)
	for j := 1; j <= m; j++ {
		row[j] = row[j-1] + costInsert
		back[j] = insert
	}
	for i := range n {
		p := &prof[i]
		gap := costSkip + costMiss*p.filled
		next[0] = row[0] + gap
		back[(i+1)*(m+1)] = skip
		for j, it := range seq {
			a := row[j] + p.cost(it, float64(it.Box.X0+it.Box.X1)/2, pitch)
			u, l := row[j+1]+gap, next[j]+costInsert
			at := (i+1)*(m+1) + j + 1
			switch {
			case a <= u && a <= l:
				next[j+1], back[at] = a, both
			case u <= l:
				next[j+1], back[at] = u, skip
			default:
				next[j+1], back[at] = l, insert
			}
		}
		row, next = next, row
	}
	var out []Column
	for i, j := n, m; i > 0 || j > 0; {
		switch back[i*(m+1)+j] {
		case both:
			i, j = i-1, j-1
			c := cols[i]
			c[r] = seq[j]
			out = append(out, c)
		case skip:
			i--
			out = append(out, cols[i])
		default:
			j--
			c := make(Column, readings)
			c[r] = seq[j]
			out = append(out, c)
		}
	}
	slices.Reverse(out)
	return out
}
