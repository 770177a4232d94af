package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"missive/bench/gold"
	"missive/letter"
)

// A record is a text whose lines are labelled.
type record struct {
	ID string
	// Document is what the text is from: texts of one document are never
	// both learned from and measured on.
	Document string
	Lines    []labelled
	// Turns are the lines before which pages begin.
	Turns []int
}

type labelled struct{ Text, Label, Kind string }

// text is the record as a plain text.
func (r record) text() string {
	var b strings.Builder
	for i, l := range r.Lines {
		if slices.Contains(r.Turns, i) {
			b.WriteByte('\f')
		}
		b.WriteString(strings.ReplaceAll(l.Text, "\n", " ") + "\n")
	}
	return b.String()
}

// copies are the endings by which files of one document differ.
var copies = regexp.MustCompile(`(_ocr|_multirif|_redacted|\.hq|\.md|\.pdf|\.txt)+$`)

// readLabelled reads a file of labelled records, one JSON object a line.
func readLabelled(name string) ([]record, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []record
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	for n := 1; in.Scan(); n++ {
		var r struct {
			ID     string
			Source struct{ Path string }
			Turn   *int `json:"page_break_before_line"`
			Lines  []labelled
		}
		if err := json.Unmarshal(in.Bytes(), &r); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", name, n, err)
		}
		one := record{ID: r.ID, Document: copies.ReplaceAllString(path.Base(r.Source.Path), ""), Lines: r.Lines}
		if r.Turn != nil {
			one.Turns = []int{*r.Turn}
		}
		out = append(out, one)
	}
	return out, in.Err()
}

// letterOf is a record as a letter of plain text.
func letterOf(r record) *letter.Letter { return letter.FromText(r.ID, r.text()) }

// readDespatches are the despatches of a folder of gold lines, one record a
// letter, its lines down each page as an engine that errs nowhere reads them.
func readDespatches(dir string) ([]record, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	var out []record
	for _, name := range files {
		id := strings.TrimSuffix(filepath.Base(name), ".jsonl")
		id = id[:strings.LastIndexByte(id, '_')]
		if len(out) == 0 || out[len(out)-1].ID != id {
			out = append(out, record{ID: id, Document: id})
		}
		r := &out[len(out)-1]
		if len(r.Lines) > 0 {
			r.Turns = append(r.Turns, len(r.Lines))
		}
		lines, err := goldLines(name)
		if err != nil {
			return nil, err
		}
		r.Lines = append(r.Lines, lines...)
	}
	return out, nil
}

func goldLines(name string) ([]labelled, error) {
	all, err := gold.Lines(name)
	if err != nil {
		return nil, err
	}
	all = slices.DeleteFunc(all, func(g gold.Line) bool { return strings.TrimSpace(g.Text) == "" })
	slices.SortStableFunc(all, func(a, b gold.Line) int { return a.Box.Y0 + a.Box.Y1 - b.Box.Y0 - b.Box.Y1 })
	var out []labelled
	for _, g := range all {
		label := "keep"
		switch g.Role {
		case letter.PageNumber, letter.Catchword:
			label = "strip"
		case letter.Stamp, letter.FileNumber, letter.Handwriting:
			label = "doubt"
		}
		out = append(out, labelled{g.Text, label, string(g.Role)})
	}
	return out, nil
}

// readTyped are letters of which every line stays.
func readTyped(pattern string) ([]record, error) {
	files, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	var out []record
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		r := record{ID: filepath.Base(name), Document: filepath.Base(name)}
		for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n") {
			label := "keep"
			if strings.TrimSpace(line) == "COPY" {
				label = "doubt" // a stamp, on these
			}
			r.Lines = append(r.Lines, labelled{line, label, "body"})
		}
		out = append(out, r)
	}
	return out, nil
}
