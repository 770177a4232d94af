package main

import (
	"os"
	"path/filepath"
	"strings"
)

const (
	pages1905 set = "letters of 1905"
	ownPages  set = "own pages"
)

// letters1905 are the letters of 1905 in dir, each of one page:
// NAME.jpg beside NAME.typed-only.txt.
func letters1905(dir string) ([]goldLetter, error) {
	scans, err := matches(filepath.Join(dir, "*.jpg"))
	if err != nil {
		return nil, err
	}
	var letters []goldLetter
	for _, scan := range scans {
		p, err := transcribedPage(scan, ".typed-only.txt", pages1905)
		if err != nil {
			return nil, err
		}
		letters = append(letters, goldLetter{id: p.name, pages: []goldPage{p}})
	}
	return letters, nil
}

// transcribed are the scans in a person's folder that have NAME.gt.txt beside
// them. The scans of one folder are one letter; folders in dir are letters of
// their own.
func transcribed(dir string) ([]goldLetter, error) {
	texts, err := filepath.Glob(filepath.Join(dir, "*.gt.txt"))
	if err != nil {
		return nil, err
	}
	deeper, err := filepath.Glob(filepath.Join(dir, "*", "*.gt.txt"))
	if err != nil {
		return nil, err
	}
	texts = append(texts, deeper...)
	if len(texts) == 0 {
		return nil, &os.PathError{Op: "find *.gt.txt", Path: dir, Err: os.ErrNotExist}
	}
	byFolder := map[string]int{}
	var letters []goldLetter
	for _, text := range texts {
		stem := strings.TrimSuffix(text, ".gt.txt")
		scan, err := scanOf(stem)
		if err != nil {
			return nil, err
		}
		p, err := transcribedPage(scan, ".gt.txt", ownPages)
		if err != nil {
			return nil, err
		}
		folder := filepath.Dir(text)
		at, ok := byFolder[folder]
		if !ok {
			at = len(letters)
			byFolder[folder] = at
			letters = append(letters, goldLetter{id: filepath.Base(folder)})
		}
		letters[at].pages = append(letters[at].pages, p)
	}
	return letters, nil
}

// scanEndings are those of the scans that a transcription may stand beside.
var scanEndings = []string{".jpg", ".jpeg", ".png", ".tif", ".tiff", ".jp2", ".webp"}

// scanOf is the scan that stands beside a transcription.
func scanOf(stem string) (string, error) {
	for _, ending := range scanEndings {
		for _, e := range []string{ending, strings.ToUpper(ending)} {
			if _, err := os.Stat(stem + e); err == nil {
				return stem + e, nil
			}
		}
	}
	return "", &os.PathError{Op: "find the scan of", Path: stem + ".gt.txt", Err: os.ErrNotExist}
}

// transcribedPage is a scan with the plain text beside it.
func transcribedPage(scan, ending string, kind set) (goldPage, error) {
	stem := strings.TrimSuffix(scan, filepath.Ext(scan))
	text, err := os.ReadFile(stem + ending)
	if err != nil {
		return goldPage{}, err
	}
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	return goldPage{set: kind, name: filepath.Base(stem), path: scan, page: 1, gold: lines, lang: "eng"}, nil
}
