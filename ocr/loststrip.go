package ocr

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"missive/letter"
	"missive/ocr/internal/lept"
	"missive/reading"
)

const (
	// singleLine is Tesseract's page segmentation mode for a picture of one
	// line.
	singleLine = "7"
	// besideStrip is how much paper is cut out above and below a line, in
	// heights of small letters: half of what lies between typed rows. To its
	// sides there is twice as much.
	besideStrip = 0.45
	// sureStrip is the confidence, on the average of its characters, from which
	// on a line read by itself is text. Of 50 strips of the despatches and the
	// fixtures, the 16 that are typed words are read with 0.61 and more but for
	// one; of 26 on stamps and pen strokes 2 are.
	sureStrip = 0.6
	// sureNumber is the same for what reads as a page's number.
	sureNumber = 0.25
)

// pageNumber is what a page's number between dashes or in brackets is read as.
var pageNumber = regexp.MustCompile(`^[-–—~=_]+\s?[0-9lIOSZB]{1,3}\s?[-–—~=_.]*$|^[0-9lIOSZB]{1,3}\s?[-–—~=_]+$|^\([0-9]{1,3}\)$`)

// readStrip has a lost line read by itself, as high as in each reading, and tells
// whether any took it.
func (t *tesseract) readStrip(seen *reading.Page, p *prepared, s strip, set Settings) (bool, error) {
	margin := int(besideStrip * seen.XHeight / p.sy)
	x, y := max(0, s.box.X-2*margin), max(0, s.box.Y-margin)
	cut, err := p.pix.Clip(x, y, s.box.X+s.box.W+2*margin-x, s.box.Y+s.box.H+margin-y)
	if err != nil {
		return false, err
	}
	defer cut.Close()
	found := false
	// at reads the strip once and gives it to a reading.
	at := func(high float64, r *reading.Reading) error {
		line, ok, err := t.readLine(cut, x, y, high, p, set)
		if err != nil || !ok {
			return err
		}
		found = true
		takeIn(r, line)
		return nil
	}
	heights := set.Effort.heights()
	for i := range seen.Readings {
		if i > 1 && !found {
			break // two heights tell: what no other reads either is a stamp or pen
		}
		if err := at(heights[min(i, len(heights)-1)], &seen.Readings[i]); err != nil {
			return false, err
		}
	}
	// A number between dashes is read at one height and not at another.
	for _, high := range Thorough.heights() {
		if found || s.marks > shortStrip || slices.Contains(heights[:len(seen.Readings)], high) {
			continue
		}
		if err := at(high, &seen.Readings[0]); err != nil {
			return false, err
		}
	}
	return found, nil
}

// shortStrip is how many marks a page's number has at most, a dash that touches
// a figure and a speck among them.
const shortStrip = 5

// readLine has a line read by itself, cut out of a rendering at x, y, with small
// letters high pixels high, and tells whether it reads as text.
func (t *tesseract) readLine(cut *lept.Pix, x, y int, high float64, p *prepared, set Settings) (line letter.Line, ok bool, err error) {
	scale := high / bestLetter
	c := chain{pix: cut, borrowed: true}
	defer func() { c.close() }()
	if scale != 1 {
		c.then(func(p *lept.Pix) (*lept.Pix, error) { return p.Scale(scale) })
	}
	if c.err != nil {
		return line, false, c.err
	}
	raw, err := t.recognise(c.pix, singleLine, int(math.Round(float64(p.dpi)*scale)), set.langs())
	if err != nil || len(raw.Lines) != 1 || !readsAsText(raw.Lines[0]) {
		return line, false, err
	}
	line = raw.Lines[0]
	rescale(&line, 1/scale)
	shift(&line, x, y)
	return toPage([]letter.Line{line}, p)[0], true, nil
}

// readsAsText tells whether a line read by itself is text and no speck.
func readsAsText(l letter.Line) bool {
	var conf float64
	n, letters := 0, 0
	for _, w := range l.Words {
		for _, c := range w.Chars {
			conf += min(c.Conf, w.Conf)
			n++
			if strings.IndexFunc(c.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) >= 0 {
				letters++
			}
		}
	}
	if n == 0 {
		return false
	}
	if conf /= float64(n); pageNumber.MatchString(l.Text()) {
		return conf >= sureNumber
	}
	return 2*letters >= n && conf >= sureStrip
}

// shift moves a line by whole pixels.
func shift(l *letter.Line, x, y int) {
	eachBox(l, func(b *letter.Box) { b.X0, b.Y0, b.X1, b.Y1 = b.X0+x, b.Y0+y, b.X1+x, b.Y1+y })
}

// rescale brings a line from a scaled picture to one of another scale.
func rescale(l *letter.Line, by float64) {
	to := func(v int) int { return int(math.Round(float64(v) * by)) }
	eachBox(l, func(b *letter.Box) { *b = letter.Box{X0: to(b.X0), Y0: to(b.Y0), X1: to(b.X1), Y1: to(b.Y1)} })
	l.Size *= by
	if l.Baseline != nil {
		l.Baseline.Offset *= by
	}
}

// eachBox changes every box of a line.
func eachBox(l *letter.Line, f func(*letter.Box)) {
	f(&l.Box)
	for i := range l.Words {
		f(&l.Words[i].Box)
		for k := range l.Words[i].Chars {
			f(&l.Words[i].Chars[k].Box)
		}
	}
}
