// Package gold reads what stands on pages, line by line, as people or the program
// that drew them wrote it down.
package gold

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"

	"missive/letter"
)

// A Line is one line of a page as it stands on the paper.
type Line struct {
	Text string      `json:"text"`
	Role letter.Role `json:"role"`
	// Box is where it stands, in pixels of the scan; empty where nobody measured.
	Box letter.Box `json:"box"`
	// Doubt says what is in doubt about it, in the words of who wrote it down.
	Doubt string `json:"doubt"`
}

// Lines reads a file of gold lines, one JSON object a line. Errors name the file
// and its line.
func Lines(path string) ([]Line, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []Line
	in := bufio.NewScanner(f)
	for n := 1; in.Scan(); n++ {
		var l Line
		if err := json.Unmarshal(in.Bytes(), &l); err != nil {
			return nil, fmt.Errorf("%s line %d: %w", path, n, err)
		}
		out = append(out, l)
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return out, nil
}
