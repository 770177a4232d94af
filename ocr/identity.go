package ocr

import (
	"fmt"
	"slices"
	"strings"

	"github.com/otiai10/gosseract/v2"

	"missive/internal/content"
)

// readingVersion is raised whenever the same scan may give other lines than
// before for a cause that [Identity] names nowhere else: how pages are opened
// and turned, how the engine is set up, how lines are ordered.
const readingVersion = 4

// Identity names everything that a reading depends on besides the scan: the
// engine's version, its models by their content, the versions of the preparation
// and of all else done around it, and the settings. It is part of a reading's
// key; two runs with the same Identity read the same page the same way. The
// error is a [*MissingLangError], says which model cannot be read, or names
// what is no step to leave out.
func Identity(s Settings) (string, error) {
	dir, err := modelDir(s.langs(), modelDirs())
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "tesseract %s, preparation %s, reading %d, effort %s, dpi %d", gosseract.Version(), preparation, readingVersion, s.Effort.name(), s.DPI)
	if err := checkSteps(s.Without); err != nil {
		return "", err
	}
	for _, name := range slices.Sorted(slices.Values(s.Without)) {
		fmt.Fprintf(&b, ", without %s", name)
	}
	for _, l := range s.langs() {
		sum, err := content.OfFile(modelFile(dir, l))
		if err != nil {
			return "", fmt.Errorf("the Tesseract model of %s: %w", l, err)
		}
		fmt.Fprintf(&b, ", %s %s", l, sum[:24]) // 12 bytes tell models apart
	}
	return b.String(), nil
}
