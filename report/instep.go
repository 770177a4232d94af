package report

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"missive/letter"
)

// A page's text stands beside its picture so that each line is level with its
// line on the scan. Each line's row takes a share of the picture's height, from
// its own line on the scan to the next one; a row that needs more takes it, and
// all the others give way by a little, so that the page stays in step as a whole.
// Shares are classes of the style sheet, because the policy of the pages allows
// no style attributes.

// shares is how many shares a picture's height has: on a picture 900 pixels
// high one is 2 pixels, less than the eye sees between two columns.
const shares = 400

// The two columns of a page, in hundredths of the width of both.
const (
	pictureColumn = 53
	textColumn    = 45
)

// pitchType is the type's size in distances between two lines, and monoWidth how
// wide a character is in type sizes (DejaVu Sans Mono and most others: 0.602).
const (
	pitchType = 0.8
	monoWidth = 0.61
	signs     = 2 // characters that the signs before a line take
	// lineHeight is how high a line of text is, in type sizes, and typeMost the
	// largest size, as [layoutView.Type]: 16 pixels of 1,432.
	lineHeight = 1.2
	typeMost   = 112
)

// A layoutView is how one page's text stands beside its picture.
type layoutView struct {
	InStep bool
	Top    int   // shares above the first line
	Rows   []int // of each line, in shares
	Type   int   // size of the type, in ten thousandths of the width of both columns
}

// newLayout sets the lines of the page level with those of its picture. Without
// a picture, or where its lines have no places, they simply follow each other.
func newLayout(p *letter.Page) layoutView {
	v := layoutView{Rows: make([]int, len(p.Lines))}
	level := levelLines(p)
	if p.Picture == "" || p.Height <= 0 || p.Width <= 0 || len(level) == 0 {
		return v
	}
	lines := pitch(p, level)
	v.Type = typeSize(p, lines)
	half := min(lines, typeHeight(p, v.Type)) / 2
	share := func(line int) int {
		b := p.Lines[line].Box
		return min(max(((b.Y0+b.Y1)/2-half)*shares/p.Height, 0), shares)
	}
	v.InStep, v.Top = true, share(level[0])
	for i, line := range level {
		end := shares
		if i+1 < len(level) {
			end = share(level[i+1])
		}
		v.Rows[line] = end - share(line)
	}
	return v
}

// typeHeight is how high a line of the text is beside its picture, in the
// picture's pixels: the type grows no further than to that of the rest of the
// page, which is typeMost on the widest screens.
func typeHeight(p *letter.Page, size int) int {
	return int(lineHeight * float64(min(size, typeMost)) / 100 / pictureColumn * float64(p.Width))
}

// levelLines are the most lines that follow each other both in reading order and
// down the page. The others, such as a stamp in the margin or a second column,
// have no height of their own on the picture: they follow the line before.
func levelLines(p *letter.Page) []int {
	var ends, before []int // ends[n] ends the best chain of n+1 lines
	before = make([]int, len(p.Lines))
	middle := func(i int) int { return p.Lines[i].Box.Y0 + p.Lines[i].Box.Y1 }
	for i := range p.Lines {
		if p.Lines[i].Box.Empty() || len(p.Lines[i].Words) == 0 {
			continue
		}
		n := sort.Search(len(ends), func(n int) bool { return middle(ends[n]) > middle(i) })
		before[i] = -1
		if n > 0 {
			before[i] = ends[n-1]
		}
		if n == len(ends) {
			ends = append(ends, i)
		} else {
			ends[n] = i
		}
	}
	var out []int
	if len(ends) > 0 {
		for i := ends[len(ends)-1]; i >= 0; i = before[i] {
			out = append(out, i)
		}
	}
	slices.Reverse(out)
	return out
}

// pitch is the distance of two neighbouring lines that most of the page has, in
// pixels: the median, and at least the height of the median line.
func pitch(p *letter.Page, level []int) int {
	var steps, heights []int
	for i, line := range level {
		b := p.Lines[line].Box
		heights = append(heights, b.H())
		if i > 0 {
			last := p.Lines[level[i-1]].Box
			steps = append(steps, (b.Y0+b.Y1-last.Y0-last.Y1)/2)
		}
	}
	return max(median(steps), median(heights), 1)
}

func median(n []int) int {
	if len(n) == 0 {
		return 0
	}
	slices.Sort(n)
	return n[len(n)/2]
}

// typeSize is the size in which most lines fit into their column and between
// their neighbours.
func typeSize(p *letter.Page, pitch int) int {
	var lengths []int
	for _, l := range p.Lines {
		lengths = append(lengths, utf8.RuneCountInString(l.Text())+signs)
	}
	slices.Sort(lengths)
	longest := max(lengths[len(lengths)*19/20], 1) // one in twenty may be broken
	high := pitchType * pictureColumn * float64(pitch) / float64(p.Width)
	wide := textColumn / (monoWidth * float64(longest))
	return int(100 * min(high, wide, 10))
}

// Class is that of the page's text.
func (v layoutView) Class() string {
	if !v.InStep {
		return ""
	}
	return fmt.Sprintf(" level t%d", v.Type)
}

// layoutStyle is the style of the classes that the layouts use.
func layoutStyle(all []layoutView) string {
	rows, types := map[int]bool{}, map[int]bool{}
	for _, v := range all {
		if !v.InStep {
			continue
		}
		types[v.Type], rows[v.Top] = true, true
		for _, n := range v.Rows {
			rows[n] = true
		}
	}
	var b strings.Builder
	for _, n := range sorted(rows) {
		fmt.Fprintf(&b, ".g%d{flex-grow:%d}", n, n)
	}
	for _, n := range sorted(types) {
		fmt.Fprintf(&b, ".t%d{--type:%d.%02dcqw}", n, n/100, n%100)
	}
	return b.String()
}

func sorted(set map[int]bool) []int {
	var out []int
	for n := range set {
		out = append(out, n)
	}
	slices.Sort(out)
	return out
}
