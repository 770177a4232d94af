package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"missive/letter"
)

// untyped are the roles of lines that are not typed: a reading is not asked
// for them, though what it makes of them counts as inserted.
var untyped = []letter.Role{letter.Stamp, letter.FileNumber, letter.Handwriting}

// typedLines are the typed lines in a file of gold lines, one JSON object a
// line with text and role, in file order.
func typedLines(path string) ([]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var lines []string
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		var line struct {
			Text string      `json:"text"`
			Role letter.Role `json:"role"`
		}
		if err := json.Unmarshal(in.Bytes(), &line); err != nil {
			return nil, fmt.Errorf("%s line %d: %w", path, n, err)
		}
		if !slices.Contains(untyped, line.Role) {
			lines = append(lines, line.Text)
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return lines, nil
}
