package ocr

import (
	"slices"

	"missive/letter"
	"missive/ocr/internal/lept"
	"missive/reading"
)

// A mark is one piece of ink on the rendering.
type mark struct {
	lept.Rect
	// readings is how many readings have a word there, and lost tells that it
	// is less than half of them.
	readings int
	lost     bool
}

// missedMarks are the marks on the rendering that are not in all readings.
func missedMarks(seen *reading.Page, p *prepared, rects []lept.Rect, high float64) []mark {
	marks := make([]mark, len(rects))
	for i, r := range rects {
		marks[i].Rect = r
	}
	for _, r := range seen.Readings {
		cover := coverOf(r, p, high)
		for i := range marks {
			if cover.has(marks[i].X+marks[i].W/2, marks[i].Y+marks[i].H/2) {
				marks[i].readings++
			}
		}
	}
	for i := range marks {
		marks[i].lost = 2*marks[i].readings < len(seen.Readings)
	}
	return slices.DeleteFunc(marks, func(m mark) bool { return m.readings == len(seen.Readings) })
}

// coverOf is what a reading's words cover of the rendering. A word that is too
// tall for type or hardly believed covers nothing: engines read frames, and rows
// across the page where they take the page for turned, into words that lie over
// lost lines.
func coverOf(r reading.Reading, p *prepared, high float64) cover {
	var words []letter.Box
	for _, l := range r.Lines {
		for _, w := range l.Words {
			if w.Conf < leastCover || l.Angle != 0 && w.Conf < leastCoverTurned {
				continue
			}
			x0, y0 := p.fromPage(float64(w.Box.X0), float64(w.Box.Y0))
			x1, y1 := p.fromPage(float64(w.Box.X1), float64(w.Box.Y1))
			if l.Angle != 0 || y1-y0 <= tallestWord*high {
				const hair = 1
				x, y := int(x0)-hair, int(y0)-hair
				words = append(words, letter.Box{X0: x, Y0: y, X1: x + int(x1-x0) + 2*hair + 1, Y1: y + int(y1-y0) + 2*hair + 1})
			}
		}
	}
	return newCover(words)
}

// Sizes of a stroke in heights of small letters: taller than a letter with what
// reaches above and below it, and no larger than a signature.
const (
	leastStroke, highestStroke = 2.5, 14
	thinnestStroke             = 0.8
	widestStroke               = 40
	// mostStrokes is how many of a page's strokes are kept at most: more are a
	// drawing.
	mostStrokes = 300
)

// largeMarks are the pieces of ink much larger than letters.
func largeMarks(ink []lept.Rect, high float64) []lept.Rect {
	var out []lept.Rect
	for _, r := range ink {
		w, h := float64(r.W)/high, float64(r.H)/high
		if h >= leastStroke && h <= highestStroke && w >= thinnestStroke && w <= widestStroke && len(out) < mostStrokes {
			out = append(out, r)
		}
	}
	return out
}
