package alto

import (
	"math"
	"strconv"
	"strings"
)

// maxAbout bounds each text that is kept of the description.
const maxAbout = 64 << 10

// about is what the file says of itself before its first page.
type about struct {
	unit     string // MeasurementUnit
	file     string // fileName of the source image
	settings string // of the steps that read the page

	hears *string // where the text of the open element goes, or nil
}

func (a *about) open(name string) {
	switch name {
	case "MeasurementUnit":
		a.hears = &a.unit
	case "fileName":
		a.hears = &a.file
	case "processingStepSettings":
		a.hears = &a.settings
	default:
		a.hears = nil
	}
}

func (a *about) text(t []byte) {
	if a.hears != nil && len(*a.hears)+len(t) <= maxAbout {
		*a.hears += string(t)
	}
}

func (a *about) close() {
	if a.hears != nil && len(*a.hears) < maxAbout {
		*a.hears += "\n" // parts the texts of two such elements
	}
	a.hears = nil
}

// name is the source image's first name, as the file has it.
func (a *about) name() string {
	first, _, _ := strings.Cut(strings.TrimSpace(a.file), "\n")
	return clean(first)
}

// A scale turns the file's unit into pixels.
type scale struct {
	x, y float64 // pixels for one unit
	dpi  int     // 0 where it is not known
}

// scale is that of the unit that the file names, at the resolution it tells.
func (a *about) scale() scale {
	x, y := resolution(a.settings)
	perInch := 0.0
	switch strings.ToLower(strings.TrimSpace(a.unit)) {
	case "mm10":
		perInch = 254
	case "inch1200":
		perInch = 1200
	default: // pixel, no unit, or one that ALTO does not know
		return scale{1, 1, int(math.Round(x))}
	}
	if x == 0 {
		return scale{1, 1, int(perInch)}
	}
	return scale{x / perInch, y / perInch, int(math.Round(x))}
}

// resolution finds the scan's dots per inch among the settings of the step that
// read it, across and down; 0 where they are not told. What cannot be a
// scanner's is taken for not told.
func resolution(settings string) (x, y float64) {
	for word := range strings.FieldsFuncSeq(strings.ToLower(settings), func(r rune) bool { return r <= ' ' || r == ';' || r == ',' }) {
		i := strings.IndexAny(word, ":=")
		if i < 0 {
			continue
		}
		n, err := strconv.ParseFloat(word[i+1:], 64)
		if err != nil || !(n >= 36 && n <= 9600) {
			continue
		}
		switch word[:i] {
		case "dpi":
			x, y = n, n
		case "xdpi":
			x = n
		case "ydpi":
			y = n
		}
	}
	switch {
	case x == 0:
		x = y
	case y == 0:
		y = x
	}
	return x, y
}
