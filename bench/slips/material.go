package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"missive/align"
	"missive/bench/gold"
	"missive/bench/ingested"
	"missive/letter"
)

// A set is a folder of scans with proofread texts.
type set struct {
	name, scans, refs string
	// pages are the patterns of a letter's proofread texts, one a page, or one for
	// the letter; %s stands for its id.
	pages string
}

func sets(shared string, drawn []string) []set {
	despatches := filepath.Join(shared, "despatches")
	all := []set{
		{"despatches", filepath.Join(despatches, "scans"), filepath.Join(despatches, "published"), filepath.Join(despatches, "gold", "%s_*.body.txt")},
		{"letters-1905", filepath.Join(shared, "letters-1905"), "", filepath.Join(shared, "letters-1905", "%s.typed-only.txt")},
		{"fixtures", filepath.Join("fixtures", "scans"), "", filepath.Join("fixtures", "refs", "%s.letter.txt")},
	}
	for _, dir := range drawn {
		all = append(all, set{filepath.Base(dir), filepath.Join(dir, "scans"), "", filepath.Join(dir, "refs", "%s.letter.txt")})
	}
	return all
}

// present are the sets whose scans are there; what is missing is said aloud.
func present(all []set, log io.Writer) []set {
	return slices.DeleteFunc(all, func(s set) bool { return !ingested.Present(s.name, s.scans, log) })
}

// A read is a letter as the program read and cleaned it, and its proofread text.
type read struct {
	id, set string
	letter  *letter.Letter
	gold    align.Reference
	// compared is what the program wrote of it, where it has a reference.
	compared *align.Comparison
}

// ingest has the program read a set's scans with that effort, once.
func (b *bench) ingest(ctx context.Context, s set, effort string) ([]read, error) {
	name := s.name + "-" + effort
	if out, ok := b.letters[name]; ok {
		return out, nil
	}
	args := []string{"--effort", effort}
	if s.refs != "" {
		args = append(args, "--refs", s.refs)
	}
	all, err := b.program.Letters(ctx, name, s.scans, args...)
	if err != nil {
		return nil, err
	}
	var out []read
	for _, one := range all {
		r := read{id: one.ID, set: s.name}
		if r.gold, err = s.gold(r.id); err != nil {
			return nil, err
		}
		if r.letter, err = one.Decode(); err != nil {
			return nil, err
		}
		if r.compared, err = comparison(filepath.Join(one.Dir, "compare.json")); err != nil {
			return nil, err
		}
		if r.gold.Text != "" {
			out = append(out, r)
		}
	}
	b.letters[name] = out
	return out, nil
}

func comparison(path string) (*align.Comparison, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	var c align.Comparison
	if err := json.Unmarshal(data, &c); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &c, nil
}

// gold is the proofread text of a letter, empty where there is none.
func (s set) gold(id string) (align.Reference, error) {
	files, err := filepath.Glob(fmt.Sprintf(s.pages, id))
	if err != nil || len(files) == 0 {
		return align.Reference{}, err
	}
	slices.Sort(files)
	names, texts, err := texts(files)
	return joined(names, texts), err
}

// joined is a reference of one text a page.
func joined(names, texts []string) align.Reference {
	return align.Reference{Files: names, Text: strings.Join(texts, "\f")}
}

func texts(files []string) (names, texts []string, err error) {
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, nil, err
		}
		names, texts = append(names, filepath.Base(f)), append(texts, strings.TrimSpace(string(data)))
	}
	return names, texts, nil
}

// pagesOf are the published pages of the despatches by name, and where they differ
// from what was typed on the page: every line with page number and catchword.
func pagesOf(shared string) (names, published []string, slips []place, err error) {
	var page []string
	var doubts [][]string
	files, err := filepath.Glob(filepath.Join(shared, "despatches", "published", "*.gt.txt"))
	if err != nil {
		return nil, nil, nil, err
	}
	slices.Sort(files)
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			return nil, nil, nil, err
		}
		name := filepath.Base(f)
		lines, doubt, err := typedLines(filepath.Join(shared, "despatches", "gold", strings.TrimSuffix(name, ".gt.txt")+".jsonl"))
		if err != nil {
			return nil, nil, nil, err
		}
		names, published = append(names, name), append(published, string(data))
		page, doubts = append(page, lines), append(doubts, doubt)
	}
	return names, published, truth(published, page, names, doubts), nil
}

// typedLines are the lines of a page that were typed on it, and what is in doubt
// about each.
func typedLines(path string) (text string, doubts []string, err error) {
	lines, err := gold.Lines(path)
	if err != nil {
		return "", nil, err
	}
	var out []string
	for _, line := range lines {
		switch line.Role {
		case letter.Stamp, letter.FileNumber, letter.Handwriting:
		default:
			out, doubts = append(out, line.Text), append(doubts, line.Doubt)
		}
	}
	return strings.Join(out, "\n") + "\n", doubts, nil
}
