package lexicon

import (
	"bytes"
	"errors"
	"fmt"

	"missive/internal/tomlfile"
)

// file is what a lexicon file holds.
type file struct {
	Marking []*Marking `toml:"marking"`
	// Drop names entries of the lexicon before that are not wanted.
	Drop []string `toml:"drop"`
}

// parse reads a lexicon file and checks all of it. An error names the file, the
// line and the reason.
func parse(name string, data []byte) (file, error) {
	f, err := decode(name, data)
	if err != nil {
		return file{}, err
	}
	for _, m := range f.Marking {
		if err := m.checkLikes(); err != nil {
			return file{}, m.named(err)
		}
	}
	return f, nil
}

// named makes an error about an entry name file, line and entry.
func (m *Marking) named(err error) error {
	return fmt.Errorf("%s:%d: marking %s: %w", m.File, m.Line, m.Name, err)
}

// decode is parse without the check of regular expressions, which a test makes
// for the program's own file.
func decode(name string, data []byte) (file, error) {
	var f file
	if err := tomlfile.Decode(name, data, &f); err != nil {
		var unknown tomlfile.Unknown
		if errors.As(err, &unknown) && unknown.Key == "marking.drop" {
			return file{}, fmt.Errorf("%s:%d: drop belongs at the file's head, above the first [[marking]]", name, unknown.Line)
		}
		return file{}, err
	}
	lines := headers(data)
	seen := map[string]int{}
	for i, m := range f.Marking {
		m.File = name
		if i < len(lines) {
			m.Line = lines[i]
		}
		if err := m.check(); err != nil {
			return file{}, m.named(err)
		}
		if before, taken := seen[m.Name]; taken {
			return file{}, fmt.Errorf("%s:%d: marking %s stands in line %d already: name it otherwise", name, m.Line, m.Name, before)
		}
		seen[m.Name] = m.Line
	}
	return f, nil
}

// headers are the lines, counted from 1, on which entries begin.
func headers(data []byte) []int {
	var out []int
	for i, line := range bytes.Split(data, []byte("\n")) {
		if bytes.HasPrefix(bytes.ReplaceAll(line, []byte(" "), nil), []byte("[[marking]]")) {
			out = append(out, i+1)
		}
	}
	return out
}

// dropLine is the line, counted from 1, on which the file drops that entry.
func dropLine(data []byte, gone string) int {
	dropping := false
	for i, line := range bytes.Split(data, []byte("\n")) {
		dropping = dropping || bytes.HasPrefix(bytes.TrimSpace(line), []byte("drop"))
		if dropping && (bytes.Contains(line, []byte(`"`+gone+`"`)) || bytes.Contains(line, []byte("'"+gone+"'"))) {
			return i + 1
		}
	}
	return 1
}
