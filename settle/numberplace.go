package settle

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"missive/letter"
	"missive/reading"
)

const (
	// longestNumber is how many characters a page's number has at most,
	// however it was read: "- 10 -" with a speck or two, "Page 12.".
	longestNumber = 9
	// bodyRow is how many characters a row of the letter itself has at least,
	// above or below which a number stands.
	bodyRow = 20
	// oneColumn is how far from their middle place the numbers of a letter's
	// pages stand at most, in heights of small letters. On the despatches, whose
	// scans are cut by hand, it is 2.7.
	oneColumn = 6
)

// A zone is where on a page its number stands.
type zone int

const (
	nowhere zone = iota
	head
	foot
)

// A numberRow is a short row alone at the head or foot of a page, as one
// reading has it.
type numberRow struct {
	zone zone
	// x is its middle, from the page's left edge, and width its width, both in
	// heights of small letters.
	x, width float64
	text     string
	conf     float64
}

// number reads the row as a page's number.
func (r numberRow) number() (n int, f numberForm, ok bool) {
	n, f, ok = parseNumber(r.text)
	return n, f.byWidth(n, r.width), ok
}

// numberRows are a page's rows where numbers may stand, as each reading has
// them.
func numberRows(p reading.Page) []numberRow {
	var out []numberRow
	high := p.SmallHeight()
	for _, r := range p.Readings {
		level := slices.DeleteFunc(slices.Clone(r.Lines), func(l letter.Line) bool { return l.Angle != 0 || len(l.Words) == 0 })
		boxes := make([]letter.Box, len(level))
		lengths := make([]int, len(level))
		for i, l := range level {
			boxes[i], lengths[i] = l.Box, utf8.RuneCountInString(l.Text())
		}
		for i, z := range zones(boxes, lengths, p.Frame.Height) {
			if z != nowhere {
				l := level[i]
				out = append(out, numberRow{z, middle(l.Box) / high, float64(l.Box.W()) / high, l.Text(), confOf(l.Words)})
			}
		}
	}
	return out
}

func middle(b letter.Box) float64 { return float64(b.X0+b.X1) / 2 }

// confOf is the least confidence of the words.
func confOf(words []letter.Word) float64 {
	return slices.MinFunc(words, func(a, b letter.Word) int { return cmp.Compare(a.Conf, b.Conf) }).Conf
}

// zones tells of each row, by its box and its length in characters, whether it
// is short and stands alone above or below a page's long rows, or in the page's
// first or last tenth: banners and what archives print stand further out.
func zones(boxes []letter.Box, lengths []int, height int) []zone {
	top, end := math.MaxInt, 0
	for i, b := range boxes {
		if lengths[i] >= bodyRow {
			top, end = min(top, (b.Y0+b.Y1)/2), max(end, (b.Y0+b.Y1)/2)
		}
	}
	out := make([]zone, len(boxes))
	if end == 0 {
		return out
	}
	const edge = 10
	top, end = max(top, height/edge), min(end, height-height/edge)
	for i, b := range boxes {
		if lengths[i] == 0 || lengths[i] > longestNumber {
			continue
		}
		beside := false
		for j, c := range boxes {
			beside = beside || lengths[j] > longestNumber && 2*b.OverlapY(c) > b.H()
		}
		switch y := (b.Y0 + b.Y1) / 2; {
		case beside:
		case y < top:
			out[i] = head
		case y > end:
			out[i] = foot
		}
	}
	return out
}
