package ocr

import (
	"errors"
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

// heights are those of small letters in pixels in the renderings of a page, the
// first one first.
func (e Effort) heights() []float64 {
	switch e {
	case Quick:
		return []float64{bestLetter}
	case Thorough:
		return []float64{bestLetter, 17, 20, 12.5, 23}
	}
	return []float64{bestLetter, 17, 20}
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
	first, err := v.render(bestLetter)
	if err != nil {
		return p, err
	}
	defer first.Close()
	if err := t.lost(&p, first, set); err != nil {
		return p, err
	}
	if set.Effort.singly() {
		if err := t.singly(&p, first, set); err != nil {
			return p, err
		}
	}
	return p, learn(&p, first)
}

// more has the page read again in other renderings as long as it is in doubt.
// Only the first reading is asked for other readings of each character: each
// list costs a twelfth of a reading, and a second one changes nothing that
// the votes do not.
func (t *tesseract) more(p *reading.Page, v view, set Settings) (err error) {
	heights := set.Effort.heights()[1:]
	if len(heights) == 0 || !inDoubt(*p) {
		return nil
	}
	if err := t.choices(withoutChoices); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, t.choices(withChoices)) }()
	for _, high := range heights {
		if !inDoubt(*p) {
			break
		}
		lines, err := t.pass(v.sheet, high, set)
		if err != nil {
			return err
		}
		p.Readings = append(p.Readings, reading.Reading{Name: passName(high), Lines: yield(lines, p.Extra)})
	}
	return nil
}
