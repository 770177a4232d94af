package ocr

import (
	"unicode/utf8"

	"missive/letter"
)

const (
	// poor is the mean confidence below which a reading may be of a page that
	// lies wrong. Measured on 12 pages of four archives, stamp-covered first
	// pages among them, each read in three or four directions: lines read the right
	// way gave 0.67 to 0.94, lines read the wrong way 0.23 to 0.32.
	poor = 0.5
	// better is by how much a turned page's confidence must exceed that of the
	// page as it lies. It keeps pages of handwriting and dirt, poor all ways,
	// as they are.
	better = 0.2
	// fewLetters is the least number of characters that tells how a page lies.
	fewLetters = 30
)

// upright makes a scan ready and reads it once, turns it if it lies on its side
// or upside down, and tells by how many degrees clockwise.
//
// Tesseract by itself reads lines that run down the page as well as those that
// run across it, and the first reading shows which it was; pages whose lines
// run up the page, or upside down, read badly. So a page that reads well costs
// one reading, and a page that reads badly a second one, upside down: that one
// is either good or again shows lines that run down the page. A page that then
// reads no better is left as it lies.
func (t *tesseract) upright(s *scan, set Settings) (v view, turned int, err error) {
	v, err = t.look(s, set)
	if err != nil || v.blank {
		return v, 0, err
	}
	if first := v; first.conf() < poor {
		if v, err = t.turnAndLook(s, set, 180); err != nil {
			first.Close()
			return v, 0, err
		}
		if v.conf() < first.conf()+better || v.letters() < fewLetters {
			v.Close()
			return first, 0, s.turn(180)
		}
		first.Close()
		turned = 180
	}
	if v.letters() < fewLetters {
		return v, turned, nil
	}
	if side := v.direction(); side != 0 {
		back := v
		if v, err = t.turnAndLook(s, set, 360-side); err != nil {
			back.Close()
			return v, 0, err
		}
		if v.conf() < back.conf()-better {
			v.Close()
			return back, turned, s.turn(side)
		}
		back.Close()
		turned = (turned + 360 - side) % 360
	}
	return v, turned, nil
}

// turnAndLook turns the scan clockwise and reads it.
func (t *tesseract) turnAndLook(s *scan, set Settings, degrees int) (view, error) {
	if err := s.turn(degrees); err != nil {
		return view{}, err
	}
	return t.look(s, set)
}

// A view is a scan as it lies, made ready and read once.
type view struct {
	*sheet
	// first is the rendering that was read; nil of a blank page.
	first *prepared
	lines []letter.Line
	// blank tells that nothing is written on the page; it was not read.
	blank bool
}

// look makes the scan ready and reads it once.
func (t *tesseract) look(s *scan, set Settings) (view, error) {
	sh, err := s.sheet(set)
	if err != nil {
		return view{}, err
	}
	v := view{sheet: sh}
	v.blank, err = sh.blank()
	if err == nil && !v.blank {
		v.first, err = sh.render(bestLetter)
	}
	if err == nil && !v.blank {
		v.lines, err = t.readRendering(v.first, set)
	}
	if err != nil {
		v.Close()
		return view{}, err
	}
	return v, nil
}

// Close frees the sheet and the rendering.
func (r view) Close() {
	r.sheet.Close()
	r.first.Close()
}

// conf is the reading's mean confidence, weighted by the words' lengths.
func (r view) conf() float64 { return letter.Page{Lines: r.lines}.Conf() }

// letters is how many characters were read.
func (r view) letters() int {
	n := 0
	for _, l := range r.lines {
		n += runes(l)
	}
	return n
}

// direction is the direction in degrees in which more than half of the
// characters read, 0 where there is none such.
func (r view) direction() int {
	count := map[int]int{}
	for _, l := range r.lines {
		count[l.Angle] += runes(l)
	}
	for angle, n := range count {
		if 2*n > r.letters() {
			return angle
		}
	}
	return 0
}

// runes is the number of characters in a line.
func runes(l letter.Line) int {
	n := 0
	for _, w := range l.Words {
		n += utf8.RuneCountInString(w.Text)
	}
	return n
}

// direct gives a line that runs down or up the page its angle where the engine
// gave it none, as Tesseract does when all lines of a page run so.
func direct(l *letter.Line) {
	if l.Angle != 0 {
		return
	}
	tall, wide, down := 0, 0, 0
	for _, w := range l.Words {
		n := utf8.RuneCountInString(w.Text)
		if n < 3 {
			continue // a short word may be as tall as wide
		}
		if w.Box.H() > w.Box.W() {
			tall += n
		} else {
			wide += n
		}
		if k := len(w.Chars); k > 1 {
			down += w.Chars[k-1].Box.Y0 - w.Chars[0].Box.Y0
		}
	}
	if tall <= wide {
		return
	}
	l.Angle, l.Baseline = 90, nil
	if down < 0 {
		l.Angle = 270
	}
}
