package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"missive/ocr"
)

// print gives what was asked for.
func (f *flags) print(c *cobra.Command, m measurement) error {
	out := c.OutOrStdout()
	for _, r := range m.results {
		if f.errors && r.config != nil {
			writeErrors(out, r)
		}
	}
	if f.pages {
		writePages(out, m)
	}
	if f.texts != "" {
		if err := writeTexts(f.texts, m); err != nil {
			return err
		}
	}
	writeTables(out, m)
	writeNeverWorse(out, m)
	drawn := m.drawn()
	writeCalibration(out, m, drawn.name)
	return f.draw(c, curvesOf(drawn))
}

// drawn is the way of reading whose confidences are drawn: the normal one, or
// the first.
func (m measurement) drawn() result {
	var first *result
	for i, r := range m.results {
		if r.config == nil {
			continue
		}
		if r.name == string(ocr.Normal) {
			return r
		}
		if first == nil {
			first = &m.results[i]
		}
	}
	return *first
}

// draw draws curves where a person wants them.
func (f *flags) draw(c *cobra.Command, curves []curve) error {
	if f.curve == "" {
		return nil
	}
	if err := os.MkdirAll(filepath.Dir(f.curve), 0o755); err != nil {
		return err
	}
	var picture strings.Builder
	if err := drawCurves(&picture, curves); err != nil {
		return err
	}
	if err := os.WriteFile(f.curve, []byte(picture.String()), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(c.OutOrStdout(), "\nDrawn: %s\n", f.curve)
	return nil
}
