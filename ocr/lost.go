package ocr

import (
	"cmp"
	"slices"

	"missive/letter"
	"missive/ocr/internal/lept"
	"missive/reading"
)

// Sizes of what stands in a lost line, in heights of small letters. A typist's
// step is 1.2 to 1.5 wide, a capital 1.5 high, a letter with what reaches below
// it 2.
const (
	leastMark, highestMark = 0.7, 2.3
	widestMark             = 3.5 // two or three letters that touch
	// thickestDash is how high a hyphen is at most, and shortestDash and
	// longestDash how wide it is.
	thickestDash, shortestDash, longestDash = 0.45, 0.3, 1.4
	// widestGap is the most paper between the marks of one line: a full stop
	// and two blanks.
	widestGap = 3.5
	// dashGap is the most paper between a figure and a dash beside it: a blank.
	dashGap = 2.2
	// level is how far the feet of a line's letters may lie apart.
	level = 0.3
	// tallestWord is how high a word's box is at most that is believed to
	// cover what lies in it: what engines read into frames and stamps is as
	// high as these.
	tallestWord = 3.5
	// thinnestMark is how wide a letter is at least: an i in thin type.
	thinnestMark = 0.1
	// leastAdvance and mostAdvance bound the step from mark to mark in the
	// middle.
	leastAdvance, mostAdvance = 0.5, 3
)

const (
	// leastCover is the confidence from which on a word covers what lies under
	// it, and leastCoverTurned where it reads up or down the page.
	leastCover       = 0.3
	leastCoverTurned = 0.6
	// fewestMarks is how many marks of the size of letters stand in a line at
	// least.
	fewestMarks = 3
	// mostStrips is how many lines of a page are read again at most, the longest
	// first: a page with more of them is a form or a drawing.
	mostStrips = 12
)

// A strip is a place on a rendering where a line may be lost.
type strip struct {
	box lept.Rect
	// marks are those of the size of letters that too few readings have, dashes
	// the dashes beside them, and bare the marks that no reading has.
	marks, dashes, bare int
}

// lost looks for lines that no reading has, or one of three, in the rendering of
// the first: ink the size of letters that no word covers and that stands as a
// line does. Each is read by itself and joins the readings if it reads as text;
// otherwise its place is reported as unread, if it is in no reading at all.
//
// While the ink is at hand, the strokes much larger than letters are noted too.
func (t *tesseract) lost(seen *reading.Page, p *prepared, set Settings) error {
	high := seen.XHeight / p.sy
	if high <= 0 {
		return nil
	}
	ink, err := inkMarks(p)
	if err != nil {
		return err
	}
	for _, b := range largeMarks(ink, high) {
		seen.Strokes = append(seen.Strokes, p.toPage(boxOf(b)))
	}
	for _, s := range lostStrips(seen, p, ink, high) {
		found, err := t.readStrip(seen, p, s, set)
		if err != nil {
			return err
		}
		if !found && s.bare >= fewestMarks {
			seen.Frame.Unread = append(seen.Frame.Unread, p.toPage(boxOf(s.box)))
		}
	}
	return nil
}

// inkMarks are the pieces of ink on a rendering.
func inkMarks(p *prepared) ([]lept.Rect, error) {
	c := chain{pix: p.pix, borrowed: true}
	defer func() { c.close() }()
	tones := c.tones()
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(tones.threshold()) })
	if c.err != nil {
		return nil, c.err
	}
	return c.pix.Components()
}

// lostStrips are the places on the rendering where lines may be lost, the
// longest first.
func lostStrips(seen *reading.Page, p *prepared, ink []lept.Rect, high float64) []strip {
	strips := lines(missedMarks(seen, p, ink, high), high)
	slices.SortStableFunc(strips, func(a, b strip) int { return cmp.Compare(b.marks, a.marks) })
	return strips[:min(len(strips), mostStrips)]
}

// lines are the places where marks stand together as in a line of type.
func lines(marks []mark, high float64) []strip {
	var letters, dashes []mark
	for _, m := range marks {
		w, h := float64(m.W)/high, float64(m.H)/high
		switch {
		case h >= leastMark && h <= highestMark && w >= thinnestMark && w <= widestMark:
			letters = append(letters, m)
		case h <= thickestDash && w >= shortestDash && w <= longestDash:
			dashes = append(dashes, m)
		}
	}
	slices.SortFunc(letters, func(a, b mark) int { return cmp.Compare(a.X, b.X) })
	var rows [][]mark
	for _, m := range letters {
		at := slices.IndexFunc(rows, func(r []mark) bool {
			last := r[len(r)-1]
			return float64(m.X-last.X-last.W) <= widestGap*high && 2*overlap(m.Y, m.H, last.Y, last.H) > min(m.H, last.H)
		})
		if at < 0 {
			rows = append(rows, []mark{m})
			continue
		}
		rows[at] = append(rows[at], m)
	}
	var out []strip
	for _, r := range rows {
		if s, ok := lineOf(r, dashes, high); ok {
			out = append(out, s)
		}
	}
	return out
}

// lineOf is the strip of marks that stand side by side, and whether they may be
// a line of type that is lost.
func lineOf(marks, dashes []mark, high float64) (strip, bool) {
	var feet []int
	s := strip{box: marks[0].Rect}
	for _, m := range marks {
		feet = append(feet, m.Y+m.H)
		s.box = union(s.box, m.Rect)
		if m.lost {
			s.marks++
		}
		if m.readings == 0 {
			s.bare++
		}
	}
	slices.Sort(feet)
	foot := feet[len(feet)/2]
	standing := 0
	for _, f := range feet {
		if d := float64(f - foot); d <= level*high && -d <= level*high {
			standing++
		}
	}
	line := s.box
	for _, d := range dashes {
		y := d.Y + d.H/2
		near := float64(max(d.X-line.X-line.W, line.X-d.X-d.W)) <= dashGap*high
		if d.lost && near && y > line.Y && y < foot {
			s.box = union(s.box, d.Rect)
			s.dashes++
			if d.readings == 0 {
				s.bare++
			}
		}
	}
	if s.marks < fewestMarks && (s.marks == 0 || s.marks+s.dashes < fewestMarks) {
		return s, false
	}
	advance := float64(line.W) / float64(len(marks)) / high
	return s, 3*standing >= 2*len(marks) && (len(marks) < fewestMarks || advance > leastAdvance && advance < mostAdvance)
}

func union(a, b lept.Rect) lept.Rect {
	x, y := min(a.X, b.X), min(a.Y, b.Y)
	return lept.Rect{X: x, Y: y, W: max(a.X+a.W, b.X+b.W) - x, H: max(a.Y+a.H, b.Y+b.H) - y}
}

// overlap is how much two stretches share.
func overlap(a, la, b, lb int) int { return max(0, min(a+la, b+lb)-max(a, b)) }

func boxOf(r lept.Rect) letter.Box {
	return letter.Box{X0: r.X, Y0: r.Y, X1: r.X + r.W, Y1: r.Y + r.H}
}
