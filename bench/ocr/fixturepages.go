package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"missive/ocr"
)

const fixturePages set = "fixtures"

// fixtureLetters are the project's own letters in dir: scans/ID/ID_NN.*, or
// scans/ID.tiff of several pages, with the lines of each page in
// refs/ID_NN.jsonl. A PDF is left out, for plain Tesseract opens none.
func fixtureLetters(dir string) ([]goldLetter, error) {
	var letters []goldLetter
	for _, in := range []struct{ folder, lang string }{{"scans", "eng"}, {"scans-rus", "rus"}} {
		if ocr.CheckLangs([]string{in.lang}) != nil {
			continue // a person without the model of a language measures the others
		}
		entries, err := matches(filepath.Join(dir, in.folder, "*"))
		if err != nil {
			return nil, err
		}
		for _, path := range entries {
			l, err := fixtureLetter(path, filepath.Join(dir, "refs"), in.lang)
			if err != nil {
				return nil, err
			}
			if len(l.pages) > 0 {
				letters = append(letters, l)
			}
		}
	}
	return letters, nil
}

// fixtureLetter is one of the project's letters; it has no pages where path is
// a PDF.
func fixtureLetter(path, refs, lang string) (goldLetter, error) {
	ending := filepath.Ext(path)
	l := goldLetter{id: strings.TrimSuffix(filepath.Base(path), ending)}
	if ending == ".pdf" {
		return l, nil
	}
	golds, err := matches(filepath.Join(refs, l.id+"_*.jsonl"))
	if err != nil {
		return l, err
	}
	for i, goldPath := range golds {
		gold, err := goldLines(goldPath)
		if err != nil {
			return l, err
		}
		name := strings.TrimSuffix(filepath.Base(goldPath), ".jsonl")
		p := gold.page(goldPage{set: fixturePages, name: name, path: path, page: i + 1, lang: lang})
		if ending == "" { // a folder with a file a page
			scans, err := matches(filepath.Join(path, name+".*"))
			if err != nil {
				return l, err
			}
			if len(scans) != 1 {
				return l, fmt.Errorf("%s: %d scans of one page: %w", path, len(scans), os.ErrInvalid)
			}
			p.path, p.page = scans[0], 1
		}
		l.pages = append(l.pages, p)
	}
	return l, nil
}
