package layout

import (
	"math"
	"regexp"
	"slices"

	"missive/letter"
)

// markText is what a typed mark beside the body looks like: the number of an
// enclosure or a footnote, with the typewriter's l for 1.
var markText = regexp.MustCompile(`^[0-9lI]{1,2}[/)]\.?$`)

// partMark takes a mark that stands left of the body off its line. Either of
// the two may be nil.
func (g grid) partMark(l letter.Line) (mark, rest *letter.Line) {
	if len(l.Words) == 0 {
		return nil, &l
	}
	first := l.Words[0]
	if g.body.Empty() || !markText.MatchString(first.Text) || float64(first.Box.X1) > float64(g.body.X0)+g.size/2 {
		return nil, &l
	}
	if len(l.Words) == 1 {
		return &l, nil
	}
	a, b := parted(l, 1)
	a.Baseline = nil // one short mark tells no direction
	return &a, &b
}

// insertMarks puts each mark before the row it stands beside, or where its
// height says.
func insertMarks(rows, marks []piece, size float64) []piece {
	topDown(marks)
	for _, m := range marks {
		at, least := -1, size
		for i, r := range rows {
			if d := math.Abs(r.y - m.y); d < least && r.line.Box.X0 >= m.line.Box.X1 {
				at, least = i, d
			}
		}
		if at < 0 {
			at = slices.IndexFunc(rows, func(r piece) bool { return r.y > m.y })
		}
		if at < 0 {
			at = len(rows)
		}
		rows = slices.Insert(rows, at, m)
	}
	return rows
}
