package ocr

import (
	"fmt"
	"strings"

	"missive/letter"
	"missive/reading"
)

// An Effort is how much work a page is worth.
type Effort string

const (
	// Quick reads each page once.
	Quick Effort = "quick"
	// Normal reads a page in up to three renderings.
	Normal Effort = "normal"
	// Thorough reads every page in three renderings, and lines in doubt once
	// more by themselves.
	Thorough Effort = "thorough"
)

// Efforts are all efforts, the least first.
func Efforts() []Effort { return []Effort{Quick, Normal, Thorough} }

// ParseEffort reads an effort's name; none means normal.
func ParseEffort(name string) (Effort, error) {
	if name == "" {
		return Normal, nil
	}
	var names []string
	for _, e := range Efforts() {
		if string(e) == name {
			return e, nil
		}
		names = append(names, string(e))
	}
	return "", fmt.Errorf("there is no effort %q: want %s", name, strings.Join(names, ", "))
}

// name is the effort's name, also where none was given.
func (e Effort) name() string {
	if e == "" {
		e = Normal
	}
	return string(e)
}

// heights are those of small letters in pixels in the renderings of a page, the
// first one first. Alone the despatches' pages after the first are read with
// errors of 1.0 per cent at 14.5, 1.1 at 20, 1.3 at 12.5 and 1.4 at 17 before
// anything is settled; 14.5, 20 and 12.5 together settle best of all threes.
func (e Effort) heights() []float64 {
	switch e {
	case Quick:
		return []float64{bestLetter}
	case Thorough:
		return []float64{bestLetter, 20, 12.5, 17}
	}
	return []float64{bestLetter, 20, 12.5}
}

// doubt is the share of a page's characters that may be in doubt without the
// page's being read again. Two readings of the despatches' later pages differ
// in 0.3 to 7 per cent of the places, half of the pages in less than 0.9.
func (e Effort) doubt() float64 {
	if e == Thorough {
		return 0.003
	}
	return 0.01
}

// choices is how the network is asked for other readings of characters in the
// first reading of a page. The quick effort does without: on the despatches and
// the letters of 1905 they settle one character in 5,000 otherwise, and cost a
// twelfth of a reading.
func (e Effort) choices() string {
	if e == Quick {
		return withoutChoices
	}
	return withChoices
}

// singly tells whether lines in doubt are read by themselves in the end.
func (e Effort) singly() bool { return e == Thorough }

// passName names a reading by the height of small letters in pixels.
func passName(high float64) string { return fmt.Sprintf("%gpx", high) }

// passes reads the page in the renderings that the effort asks for, as long as
// they leave it in doubt, looks for what they all missed, and learns the page's
// typeface.
func (t *tesseract) passes(v view, frame letter.Page, set Settings) (reading.Page, error) {
	p := reading.Page{Frame: frame, XHeight: v.res.letter,
		Readings: []reading.Reading{{Name: passName(bestLetter), Lines: v.lines}}}
	if v.blank {
		return p, nil
	}
	var err error
	if p.Extra, err = t.extra(v, set); err != nil {
		return p, err
	}
	p.Readings[0].Lines = yield(v.lines, p.Extra)
	if err := t.more(&p, v, set); err != nil {
		return p, err
	}
	if err := t.lost(&p, v.first, set); err != nil {
		return p, err
	}
	if set.Effort.singly() {
		if err := t.singly(&p, v.first, set); err != nil {
			return p, err
		}
	}
	return p, learn(&p, v.first)
}

// more has the page read again in other renderings as long as it is in doubt,
// without asking for other readings of each character.
//
// Reading again only the lines in which two readings differ, the others covered
// with paper, saves a quarter of a third reading's time and loses half of what
// it mends: the engine lays out such pages otherwise.
func (t *tesseract) more(p *reading.Page, v view, set Settings) error {
	for _, high := range set.Effort.heights()[1:] {
		if !inDoubt(*p, set.Effort.doubt()) {
			break
		}
		if err := t.choices(withoutChoices); err != nil {
			return err
		}
		lines, err := t.pass(v.sheet, high, set)
		if err != nil {
			return err
		}
		p.Readings = append(p.Readings, reading.Reading{Name: passName(high), Lines: yield(lines, p.Extra)})
	}
	return nil
}

// pass has one more rendering of the page read, small letters high pixels high.
func (t *tesseract) pass(sh *sheet, high float64, set Settings) ([]letter.Line, error) {
	p, err := sh.render(high)
	if err != nil {
		return nil, err
	}
	defer p.Close()
	return t.readRendering(p, set)
}
