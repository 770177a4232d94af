package main

import (
	"path/filepath"
	"strings"
)

// Stamps, handwriting and file numbers lie over the first pages of despatches
// and hardly on the later ones, so the two are told apart.
const (
	laterPages set = "despatches, later pages"
	firstPages set = "despatches, first pages"
)

// despatches are the real despatches in dir: scans/ID/ID_NN.jpg, a letter a
// folder, with the lines of each page in gold/ID_NN.jsonl.
func despatches(dir string) ([]goldLetter, error) {
	folders, err := matches(filepath.Join(dir, "scans", "*"))
	if err != nil {
		return nil, err
	}
	var letters []goldLetter
	for _, folder := range folders {
		scans, err := matches(filepath.Join(folder, "*.jpg"))
		if err != nil {
			return nil, err
		}
		l := goldLetter{id: filepath.Base(folder)}
		for i, scan := range scans {
			name := strings.TrimSuffix(filepath.Base(scan), ".jpg")
			gold, err := goldLines(filepath.Join(dir, "gold", name+".jsonl"))
			if err != nil {
				return nil, err
			}
			kind := laterPages
			if i == 0 {
				kind = firstPages
			}
			l.pages = append(l.pages, gold.page(goldPage{set: kind, name: name, path: scan, page: 1, lang: "eng", dpi: 300}))
		}
		letters = append(letters, l)
	}
	return letters, nil
}
