package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"missive/bench/ingested"
)

// A set is a kind of letters whose figures are given together.
type set struct {
	name string
	// scans is the folder of scans and lang the language they are read in.
	scans, lang string
	// gold is the pattern of a letter's files of lines, one a page in order, and
	// text that of the letter as a reader wants it, either empty where there is none;
	// %s stands for the letter's id.
	gold, text string
	// read reads one of the files of lines. Where there are none, texts alone are
	// compared.
	read func(path string) ([]goldLine, error)
	// loose tells that the lines do not list all that is on the pages, so that a
	// word on none of them may be the letter's own.
	loose bool
}

// sets are where letters come from: the real material beside the module, the
// project's fixtures, and folders that make fixtures has drawn.
func sets(shared string, drawn []string) []set {
	despatches := filepath.Join(shared, "despatches")
	all := []set{
		{name: "despatches", scans: filepath.Join(despatches, "scans"), lang: "eng",
			gold: filepath.Join(despatches, "gold", "%s_*.jsonl"), text: filepath.Join(despatches, "gold", "%s.letter.txt"), read: goldLines},
		{name: "stamps", scans: filepath.Join(shared, "stamps"), lang: "fra",
			gold: filepath.Join(shared, "stamps", "%s.lines.tsv"), read: zoneLines, loose: true},
		{name: "letters-1905", scans: filepath.Join(shared, "letters-1905"), lang: "eng",
			text: filepath.Join(shared, "letters-1905", "%s.typed-only.txt")},
		fixtureSet("fixtures", "fixtures"),
	}
	for _, dir := range drawn {
		all = append(all, fixtureSet(filepath.Base(dir), dir))
	}
	return all
}

// fixtureSet is a folder drawn by make fixtures.
func fixtureSet(name, dir string) set {
	refs := filepath.Join(dir, "refs")
	return set{name: name, scans: filepath.Join(dir, "scans"), lang: "eng",
		gold: filepath.Join(refs, "%s_*.jsonl"), text: filepath.Join(refs, "%s.letter.txt"), read: goldLines}
}

// chosen are the sets that are wanted by name, all where none is named. What is
// missing is said aloud and left out.
func chosen(all []set, wanted []string, log io.Writer) ([]set, error) {
	want := map[string]bool{}
	for _, w := range wanted {
		want[w] = true
	}
	var out []set
	for _, s := range all {
		known := want[s.name]
		delete(want, s.name)
		if len(wanted) > 0 && !known {
			continue
		}
		if ingested.Present(s.name, s.scans, log) {
			out = append(out, s)
		}
	}
	for w := range want {
		return nil, fmt.Errorf("there is no set %q", w)
	}
	return out, nil
}

// lines are the gold lines of a letter's pages, none where nobody wrote them
// down.
func (s set) lines(id string) ([][]goldLine, error) {
	if s.gold == "" {
		return nil, nil
	}
	files, err := filepath.Glob(fmt.Sprintf(s.gold, id))
	if err != nil {
		return nil, err
	}
	sort.Strings(files)
	var out [][]goldLine
	for _, f := range files {
		page, err := s.read(f)
		if err != nil {
			return nil, err
		}
		out = append(out, page)
	}
	return out, nil
}

// reference is the letter's text as a reader wants it, empty where there is none.
func (s set) reference(id string) (string, error) {
	if s.text == "" {
		return "", nil
	}
	data, err := os.ReadFile(fmt.Sprintf(s.text, id))
	if errors.Is(err, os.ErrNotExist) {
		return "", nil
	}
	return strings.TrimSpace(string(data)), err
}
