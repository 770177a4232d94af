package main

import (
	"bytes"
	"fmt"
	"image/png"
	"os"
	"path/filepath"

	"missive/fixtures"
	"missive/letter"
)

const modernPages set = "modern print"

// modernLetters are pages of modern print, drawn into dir. General tools read
// them well, so a reader made for typewriters must not do worse. Each is a
// letter of its own.
func modernLetters(dir string) ([]goldLetter, error) {
	paragraphs, err := englishParagraphs()
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return nil, err
	}
	var letters []goldLetter
	all := paragraphs
	for _, s := range printStyles() {
		if len(paragraphs) < 12 { // too few to fill a page
			paragraphs = all
		}
		page, lines, rest, err := drawPrint(s, paragraphs)
		if err != nil {
			return nil, err
		}
		paragraphs = rest
		var data bytes.Buffer
		if err := fastest.Encode(&data, page); err != nil {
			return nil, err
		}
		path := filepath.Join(dir, s.name+".png")
		if err := os.WriteFile(path, data.Bytes(), 0o644); err != nil {
			return nil, err
		}
		p := goldPage{set: modernPages, name: "print-" + s.name, path: path, page: 1, gold: lines, lang: "eng", dpi: printDPI}
		letters = append(letters, goldLetter{id: p.name, pages: []goldPage{p}})
	}
	return letters, nil
}

// fastest packs pictures that are read once.
var fastest = png.Encoder{CompressionLevel: png.BestSpeed}

// englishParagraphs are the running text of the project's own English letters.
func englishParagraphs() ([]string, error) {
	written, err := fixtures.Texts()
	if err != nil {
		return nil, err
	}
	var out []string
	for _, t := range written {
		if t.Style.Lang != "eng" || t.ID == "ambassade-1964" { // that one is French
			continue
		}
		for _, b := range t.Blocks {
			if b.Role == letter.Body && b.Flows() && len(b.Lines) == 1 {
				out = append(out, b.Lines[0])
			}
		}
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("the project's letters hold no running text")
	}
	return out, nil
}
