package ocr

import (
	"fmt"
	"slices"
	"unicode"

	"missive/letter"
	"missive/ocr/internal/lept"
)

// extra reads what stands on the sheet besides its text: ink of another colour
// that was lifted off, and lines that run up or down the margins. lines are
// those of a first reading. What is given back joins the page as it is; see
// [yield] for what it replaces.
func (t *tesseract) extra(v view, set Settings) ([]letter.Line, error) {
	stamps, err := t.readLayers(v.sheet, v.lines, set)
	if err != nil {
		return nil, fmt.Errorf("reading ink of other colours: %w", err)
	}
	turned, err := t.rotated(v.sheet, v.lines, set)
	if err != nil {
		return nil, fmt.Errorf("reading the margins: %w", err)
	}
	return append(stamps, turned...), nil
}

// covered is the share of a word's box that lies in an extra line's from which
// the two were read of the same ink.
const covered = 0.6

// yield gives the lines of a reading without the words that extra lines replace:
// those that lie in an extra line's box and were read upright of letters that
// stand turned, or turned of the same, or hardly believed of a stamp.
func yield(lines, extra []letter.Line) []letter.Line {
	if len(extra) == 0 {
		return lines
	}
	out := make([]letter.Line, 0, len(lines))
	for _, l := range lines {
		left := kept(l.Words, func(w letter.Word) bool { return !outdone(l, w, extra) })
		switch {
		case len(left) == len(l.Words):
			out = append(out, l)
		case len(left) > 0:
			out = append(out, l.With(left))
		}
	}
	return out
}

// outdone tells whether an extra line takes the place of a word.
func outdone(l letter.Line, w letter.Word, extra []letter.Line) bool {
	return slices.ContainsFunc(extra, func(e letter.Line) bool {
		if float64(w.Box.Intersect(e.Box).Area()) < covered*float64(w.Box.Area()) {
			return false
		}
		return e.Angle != 0 || l.Angle != 0 || w.Conf < poor
	})
}

// sureness is the mean confidence of a line's characters. That of its words is
// no measure of stamped numbers: the engine gives 0 to "864.4016/141" read
// rightly, because no dictionary has it.
func sureness(l letter.Line) float64 {
	sum, n := 0.0, 0
	for _, w := range l.Words {
		for _, c := range w.Chars {
			sum += c.Conf
			n++
		}
	}
	if n == 0 {
		return letter.Page{Lines: []letter.Line{l}}.Conf()
	}
	return sum / float64(n)
}

// letterLike counts the letters and digits of a text, and the other characters.
func letterLike(text string) (letters, others int) {
	for _, r := range text {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			letters++
		case !unicode.IsSpace(r):
			others++
		}
	}
	return letters, others
}

// A piece is a part of a page that is read by itself.
type piece struct {
	// gray is 8-bit grey, dark on light.
	gray *lept.Pix
	// box is where it stands on the page.
	box letter.Box
	// high is how high its small letters are in pixels.
	high float64
	// fall is the angle in degrees by which its lines fall.
	fall float64
	// turn is by how many degrees clockwise it is turned to be read; its lines
	// then read in the direction 360 - turn.
	turn int
	// mode is Tesseract's page segmentation mode.
	mode string
}

// readPiece reads a piece and gives its lines on the upright page, w by h pixels.
func (t *tesseract) readPiece(p piece, w, h int, set Settings) ([]letter.Line, error) {
	c := chain{pix: p.gray, borrowed: true}
	defer func() { c.close() }()
	if p.turn != 0 {
		c.then(func(q *lept.Pix) (*lept.Pix, error) { return q.Turn(p.turn) })
	}
	if c.err != nil {
		return nil, c.err
	}
	wide, tall := c.pix.Width(), c.pix.Height()
	scale := scaleFor(bestLetter, p.high, wide, tall)
	c.then(func(q *lept.Pix) (*lept.Pix, error) { return q.Scale(scale) })
	if p.fall != 0 {
		c.then(func(q *lept.Pix) (*lept.Pix, error) { return q.Rotate(-p.fall) })
	}
	if c.err != nil {
		return nil, c.err
	}
	raw, err := t.recognise(c.pix, p.mode, engineDPI, set.langs())
	if err != nil {
		return nil, err
	}
	on := prepared{pix: c.pix, mapping: newMapping(c.pix.Width(), c.pix.Height(), wide, tall, p.fall)}
	lines := toPage(raw.Lines, &on)
	for i := range lines {
		p.back(&lines[i], w, h)
	}
	return lines, nil
}

// back brings a line from the turned piece to the page, w by h pixels.
func (p piece) back(l *letter.Line, w, h int) {
	page := letter.Box{X1: w, Y1: h}
	eachBox(l, func(b *letter.Box) {
		switch p.turn {
		case 90:
			*b = letter.Box{X0: b.Y0, Y0: p.box.H() - b.X1, X1: b.Y1, Y1: p.box.H() - b.X0}
		case 180:
			*b = letter.Box{X0: p.box.W() - b.X1, Y0: p.box.H() - b.Y1, X1: p.box.W() - b.X0, Y1: p.box.H() - b.Y0}
		case 270:
			*b = letter.Box{X0: p.box.W() - b.Y1, Y0: b.X0, X1: p.box.W() - b.Y0, Y1: b.X1}
		}
		*b = letter.Box{X0: b.X0 + p.box.X0, Y0: b.Y0 + p.box.Y0, X1: b.X1 + p.box.X0, Y1: b.Y1 + p.box.Y0}.Intersect(page)
	})
	if p.turn != 0 {
		l.Angle, l.Baseline = 360-p.turn, nil
	}
}
