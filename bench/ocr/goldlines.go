package main

import (
	"slices"

	"missive/bench/gold"
	"missive/letter"
)

// untypedRoles are the roles of lines that are not typed: a reading is not
// asked for them, though what it makes of them counts as inserted.
var untypedRoles = []letter.Role{letter.Stamp, letter.FileNumber, letter.Handwriting}

// A goldFile is what stands on one page, of a file of gold lines.
type goldFile struct {
	// lines are the typed lines in file order.
	lines []string
	// typed and untyped are the boxes of typed and of all other lines.
	typed, untyped []letter.Box
	// stamps are those of stamps and file numbers, of the untyped ones.
	stamps []letter.Box
}

// goldLines reads a file of gold lines.
func goldLines(path string) (goldFile, error) {
	lines, err := gold.Lines(path)
	if err != nil {
		return goldFile{}, err
	}
	var g goldFile
	for _, line := range lines {
		if slices.Contains(untypedRoles, line.Role) {
			g.untyped = append(g.untyped, line.Box)
			if line.Role != letter.Handwriting {
				g.stamps = append(g.stamps, line.Box)
			}
			continue
		}
		g.lines, g.typed = append(g.lines, line.Text), append(g.typed, line.Box)
	}
	return g, nil
}

// page is a scan with these gold lines.
func (g goldFile) page(p goldPage) goldPage {
	p.gold, p.typed, p.untyped, p.stamps = g.lines, g.typed, g.untyped, g.stamps
	return p
}
