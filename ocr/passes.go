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

// heights are those of small letters in pixels in the renderings of a page, the
// first one first.
func (e Effort) heights() []float64 {
	if e == Quick {
		return []float64{bestLetter}
	}
	return []float64{bestLetter, 17, 23}
}

// passName names a reading by the height of small letters in pixels.
func passName(high float64) string { return fmt.Sprintf("%gpx", high) }

// passes reads the page in the renderings that the effort asks for and learns
// its typeface.
func (t *tesseract) passes(v view, frame letter.Page, set Settings) (reading.Page, error) {
	p := reading.Page{Frame: frame, XHeight: v.res.letter,
		Readings: []reading.Reading{{Name: passName(bestLetter), Lines: v.lines}}}
	if v.blank {
		return p, nil
	}
	for _, high := range set.Effort.heights()[1:] {
		lines, err := t.pass(v.sheet, high, set)
		if err != nil {
			return p, err
		}
		p.Readings = append(p.Readings, reading.Reading{Name: passName(high), Lines: lines})
	}
	first, err := v.render(bestLetter)
	if err != nil {
		return p, err
	}
	defer first.Close()
	if err := t.lost(&p, first, set); err != nil {
		return p, err
	}
	return p, learn(&p, first)
}
