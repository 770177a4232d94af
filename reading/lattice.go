package reading

import (
	"missive/letter"
)

// A Lattice is a page's readings brought together: what they hold for one line
// of the page, character by character.
type Lattice struct {
	// Lines are in no order that matters.
	Lines []Line
}

// A Line is one line of the page as the readings have it.
type Line struct {
	// Columns run from left to right.
	Columns []Column
	// Words are each reading's words of the line from left to right; none
	// where a reading does not have the line. Readings that were not asked
	// for it are left out, here and in the columns.
	Words [][]letter.Word
	// Like is the line as the reading has it that says most of the page most
	// surely, of those that have it: its block, paragraph and size.
	Like letter.Line
}

// A Column is one place of a line: what each reading has there, nil where it
// has nothing.
type Column []*Item

// An Item is what one reading has at one place.
type Item struct {
	letter.Char
	// Blank tells that it is the blank between two words; its Text is " ".
	Blank bool
	// Word is the confidence of the item's word; that of a blank is the less
	// of the two beside it.
	Word float64
}

// X is the middle of the column in pixels.
func (c Column) X() float64 {
	var sum float64
	n := 0
	for _, it := range c {
		if it != nil {
			sum += float64(it.Box.X0+it.Box.X1) / 2
			n++
		}
	}
	return sum / float64(max(n, 1))
}

// Box is where the character stands: the smallest box of those readings that are
// about as sure of it as the surest. The boxes of unsure ones reach over their
// neighbours, and those of lines read by themselves over their whole height.
func (c Column) Box() letter.Box { return c.BoxOf(func(*Item) bool { return true }) }

// BoxOf is Box of the items that are wanted only.
func (c Column) BoxOf(wanted func(*Item) bool) (b letter.Box) {
	const nearlyAsSure = 0.3 // of the sum of two confidences
	surest := 0.0
	for _, it := range c {
		if it != nil && wanted(it) {
			surest = max(surest, it.Conf+it.Word)
		}
	}
	for _, it := range c {
		if it != nil && wanted(it) && it.Conf+it.Word >= surest-nearlyAsSure && (b.Empty() || it.Box.Area() < b.Area()) {
			b = it.Box
		}
	}
	return b
}

// Align brings a page's readings together: lines that stand at one place, and
// in them the characters that stand at one place. Lines that do not run level
// across the page, and words without single characters, are left out; they are
// taken as one reading has them.
func Align(p Page) Lattice {
	g := lattice{height: p.SmallHeight()}
	var lat Lattice
	for _, c := range g.gather(p.Readings) {
		c.leaveOut(p.Readings)
		lat.Lines = append(lat.Lines, g.line(c))
	}
	return lat
}

// A lattice is at work on one page.
type lattice struct {
	height float64 // of small letters in pixels of the page
}

// Blank tells whether the column holds nothing but blanks.
func (c Column) Blank() bool {
	for _, it := range c {
		if it != nil && !it.Blank {
			return false
		}
	}
	return true
}

// Agreed is the character that every reading has there, and the least
// confidence in it; false where they differ or one has nothing.
func (c Column) Agreed() (text string, least float64, all bool) {
	least = 1
	for _, it := range c {
		if it == nil || it.Blank || text != "" && it.Text != text {
			return text, 0, false
		}
		text = it.Text
		least = min(least, it.Conf)
	}
	return text, least, text != ""
}
