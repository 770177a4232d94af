package ocr

import (
	"slices"
	"strings"

	"missive/distance"
	"missive/letter"
	"missive/ocr/internal/lept"
)

const (
	// stampLayer is what lines are marked with that were read from ink of
	// another colour.
	stampLayer = "stamp"

	// sparse is Tesseract's page segmentation mode for words that stand
	// anywhere: lines in frames and rings.
	sparse = "11"

	// sureStamp is the sureness from which on what a layer reads as is text and
	// not the pieces of a frame: COPY, SPECIMEN-III and BIBL.DE are read with
	// 0.98 on the letters of 1905 and ../shared/stamps, rings, pen strokes and
	// blots mostly with 0.87 to 0.96.
	sureStamp = 0.97
	// fewestStamped is how many letters and digits one word of a stamp's line
	// has at least.
	fewestStamped = 4

	// stampFall is leptonica's measure of belief from which on a stamp's fall is
	// taken to be that of its lines. Few letters give little: COPY 2.8, three
	// other stamps 1.5 to 2.3; rings and pen strokes 1.1 to 1.3.
	stampFall = 1.4
)

// readLayers reads the inks lifted off the sheet. lines are those of the text:
// what a layer repeats of them is left out, and what stands in one of its rows
// and is of its size is text from another ribbon. Other lines are marked as of a
// stamp.
func (t *tesseract) readLayers(sh *sheet, lines []letter.Line, set Settings) (out []letter.Line, err error) {
	for _, l := range sh.layers {
		read, err := t.readLayer(l, sh, set)
		if err != nil {
			return nil, err
		}
		for _, r := range read {
			if repeats(r, lines) {
				continue
			}
			if !typedBeside(r, lines, sh.look.letter) {
				r.Layer = stampLayer
			}
			out = append(out, r)
		}
	}
	return out, nil
}

// readLayer reads one layer, upright or, if that reads badly, upside down.
func (t *tesseract) readLayer(l layer, sh *sheet, set Settings) ([]letter.Line, error) {
	p := piece{gray: l.gray, box: l.box, mode: sparse}
	c := chain{pix: l.gray, borrowed: true}
	c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Threshold(160) })
	marks := c.marks()
	if c.err == nil {
		var sure float64
		p.fall, sure, c.err = c.pix.SkewWithin(1, widestFall)
		if sure < stampFall {
			p.fall = 0
		}
	}
	c.close()
	if c.err != nil {
		return nil, c.err
	}
	if p.high = capitals(marks, l.box, sh.look.letter) * stampHigh; p.high == 0 {
		return nil, nil // no letters
	}
	lines, err := t.readPiece(p, sh.width, sh.height, set)
	if lines = readable(lines); err != nil || len(lines) > 0 {
		return lines, err
	}
	p.turn = 180
	lines, err = t.readPiece(p, sh.width, sh.height, set)
	return readable(lines), err
}

// stampHigh is how high the letters of stamps are taken to be, in relation to
// their capitals, so that capitals are read 25 pixels high. At 0.5 to 0.6 COPY,
// SPECIMEN-III and BIBL.DE are read, at 0.7 and above one of them is misread.
const stampHigh = 0.57

// widestFall is the angle in degrees by which a stamp's lines may fall: the
// COPY stamp of 1905 rises by 17.
const widestFall = 25

// capitals is the height in pixels of a stamp's letters: the commonest of its
// marks that may be letters, 0 where there are fewer than three.
func capitals(marks []letter.Box, all letter.Box, small float64) float64 {
	var heights []int
	for _, m := range marks {
		if float64(m.H()) >= 0.6*small && m.W() < 3*m.H() && m.H() < 4*m.W() && 2*m.H() < 3*all.H() {
			heights = append(heights, m.H())
		}
	}
	if len(heights) < 3 {
		return 0
	}
	slices.Sort(heights)
	return float64(heights[len(heights)/2])
}

// readable are those of a layer's lines that are text.
func readable(lines []letter.Line) []letter.Line {
	return slices.DeleteFunc(lines, func(l letter.Line) bool {
		return sureness(l) < sureStamp || !slices.ContainsFunc(l.Words, func(w letter.Word) bool {
			n, others := letterLike(w.Text)
			return n >= fewestStamped && n > 2*others
		})
	})
}

// repeats tells whether the text already has the line: words of it at the same
// place that differ by less than half of their characters.
func repeats(l letter.Line, lines []letter.Line) bool {
	said, n := 0, 0
	for _, w := range l.Words {
		n += len(w.Text)
		for _, other := range lines {
			if slices.ContainsFunc(other.Words, func(o letter.Word) bool {
				return 2*o.Box.Intersect(w.Box).Area() > min(o.Box.Area(), w.Box.Area()) && alike(o.Text, w.Text)
			}) {
				said += len(w.Text)
				break
			}
		}
	}
	return 2*said > n
}

// alike tells whether two words differ by less than half of their characters.
func alike(a, b string) bool {
	x, y := []rune(strings.ToLower(a)), []rune(strings.ToLower(b))
	return 2*distance.Distance(x, y) < max(len(x), len(y))
}

// typedBeside tells whether the line stands in a row of the text, close to a
// piece of it and in letters of its size.
func typedBeside(l letter.Line, lines []letter.Line, small float64) bool {
	if h := float64(l.Box.H()); h < 0.8*small || h > 2.2*small {
		return false
	}
	for _, other := range lines {
		if other.Angle != 0 {
			continue
		}
		for _, w := range other.Words {
			gap := max(w.Box.X0-l.Box.X1, l.Box.X0-w.Box.X1)
			if w.Conf >= poor && 2*w.Box.OverlapY(l.Box) > min(w.Box.H(), l.Box.H()) && float64(gap) < 4*small {
				return true
			}
		}
	}
	return false
}
