package alto

import (
	"strings"

	"missive/letter/internal/pagefile"
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
	return pagefile.Clean(first)
}
