package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"

	"missive/bench/gold"
	"missive/letter"
)

// A goldLine is one line of a page as it stands on the paper.
type goldLine struct {
	Text string
	Role letter.Role
	Box  letter.Box
}

// kept tells whether the line is the letter's own and stays in its text.
func (g goldLine) kept() bool { return !slices.Contains(letter.StripRoles(), g.Role) }

// struck tells whether the letter's typewriter struck the line, or its
// letterhead was printed: a page number is typed, though it does not stay.
func (g goldLine) struck() bool {
	switch g.Role {
	case letter.PageNumber, letter.RunningHead, letter.Catchword, letter.Continuation, letter.MarginMark:
		return true
	}
	return g.kept()
}

// goldLines reads a file of gold lines.
func goldLines(path string) ([]goldLine, error) {
	lines, err := gold.Lines(path)
	if err != nil {
		return nil, err
	}
	var out []goldLine
	for _, l := range lines {
		out = append(out, goldLine{l.Text, l.Role, l.Box})
	}
	return out, nil
}

// zoneLines reads a table of zones and lines with the columns kind, zone,
// line_type, x, y, w, h, text. A StampZone is a stamp whose wording is not
// known; of a line of its own kind the table says whether it is typed.
func zoneLines(path string) ([]goldLine, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := csv.NewReader(f)
	in.Comma, in.LazyQuotes, in.FieldsPerRecord = '\t', true, -1
	var out []goldLine
	for n := 1; ; n++ {
		row, err := in.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		if n == 1 {
			continue // the names of the columns
		}
		if len(row) < 8 {
			return nil, fmt.Errorf("%s line %d: %d columns instead of 8", path, n, len(row))
		}
		var place [4]int
		for i := range place {
			if place[i], err = strconv.Atoi(row[3+i]); err != nil {
				return nil, fmt.Errorf("%s line %d: %w", path, n, err)
			}
		}
		g := goldLine{Text: row[7], Box: letter.Box{X0: place[0], Y0: place[1], X1: place[0] + place[2], Y1: place[1] + place[3]}}
		switch {
		case row[0] == "line" && row[2] == "DefaultLine:Typewritten":
			g.Role = letter.Body
		case row[0] == "line":
			g.Role = letter.Handwriting
		case row[0] == "zone" && row[1] == "StampZone":
			g.Role = letter.Stamp
		default:
			continue
		}
		out = append(out, g)
	}
}
