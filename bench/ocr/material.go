package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"

	"missive/letter"
)

// A goldLetter is the pages of one letter, which are settled together.
type goldLetter struct {
	id    string
	pages []goldPage
}

// A goldPage is one scan with what stands on it.
type goldPage struct {
	// set is the line of the table that the page counts to.
	set set
	// name is what people call the page.
	name string
	// path is the scan's file and page the page in it, from 1.
	path string
	page int
	// gold are the page's typed lines in file order.
	gold []string
	// lang is Tesseract's name of the language.
	lang string
	// untyped and typed are the boxes of stamps, handwriting and file numbers,
	// and of typed lines, where they are known; stamps are those of stamps and
	// file numbers.
	untyped, typed, stamps []letter.Box
	// dpi is the scan's true resolution where it is known, else 0.
	dpi int
}

// A set is a kind of pages whose figures are given together.
type set string

// A source finds letters. Where its material is missing it says so in an
// error that wraps os.ErrNotExist.
type source struct {
	name string
	find func() ([]goldLetter, error)
}

// sources are where letters come from: the folder of real material beside the
// module, the project's fixtures, modern print and real typing in other colours
// drawn into a folder, and a person's own folder, which may be empty.
func sources(shared, drawn, own string) []source {
	all := []source{
		{"despatches", func() ([]goldLetter, error) { return despatches(filepath.Join(shared, "despatches")) }},
		{"letters-1905", func() ([]goldLetter, error) { return letters1905(filepath.Join(shared, "letters-1905")) }},
		{"fixtures", func() ([]goldLetter, error) { return fixtureLetters("fixtures") }},
		{"modern", func() ([]goldLetter, error) { return modernLetters(drawn) }},
		{"coloured", func() ([]goldLetter, error) { return colouredLetters(filepath.Join(shared, "despatches"), drawn) }},
	}
	if own != "" {
		all = append(all, source{"own", func() ([]goldLetter, error) { return transcribed(own) }})
	}
	return all
}

// gather finds the letters of all sources that are wanted by name, all where
// none is named. What is missing is said aloud and left out.
func gather(all []source, wanted []string, log io.Writer) ([]goldLetter, error) {
	want := map[string]bool{}
	for _, w := range wanted {
		want[w] = true
	}
	var letters []goldLetter
	for _, s := range all {
		known := want[s.name]
		delete(want, s.name)
		if len(wanted) > 0 && !known {
			continue
		}
		found, err := s.find()
		switch {
		case errors.Is(err, os.ErrNotExist):
			fmt.Fprintf(log, "SKIPPED: %s: %v\n", s.name, err)
			continue
		case err != nil:
			return nil, fmt.Errorf("%s: %w", s.name, err)
		}
		letters = append(letters, found...)
	}
	for w := range want {
		return nil, fmt.Errorf("there is no set %q", w)
	}
	return letters, nil
}

// matches are the files of a pattern in order; none is an error that wraps
// os.ErrNotExist.
func matches(pattern string) ([]string, error) {
	files, err := filepath.Glob(pattern)
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, &os.PathError{Op: "find", Path: pattern, Err: os.ErrNotExist}
	}
	sort.Strings(files)
	return files, nil
}
