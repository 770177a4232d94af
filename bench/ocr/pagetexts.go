package main

import (
	"os"
	"path/filepath"
	"strings"
)

// writeTexts writes what stands on each page and what each way of reading made
// of it, for other programs that compare texts: DIR/gold/PAGE.txt and
// DIR/WAY/PAGE.txt, a word beside the other in the lines they stand in.
func writeTexts(dir string, m measurement) error {
	for i, r := range m.results {
		for _, p := range r.pages {
			if i == 0 {
				if err := writeText(filepath.Join(dir, "gold", p.page.name+".txt"), strings.Join(p.page.gold, "\n")); err != nil {
					return err
				}
			}
			way := strings.NewReplacer(",", "", " ", "-").Replace(r.name)
			if err := writeText(filepath.Join(dir, way, p.page.name+".txt"), linesOf(p.words)); err != nil {
				return err
			}
		}
	}
	return nil
}

// linesOf are the words in their lines.
func linesOf(words []hypWord) string {
	var b strings.Builder
	for i, w := range words {
		switch {
		case i == 0:
		case words[i-1].line != w.line:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
		b.WriteString(w.text)
	}
	return b.String()
}

func writeText(path, text string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	return os.WriteFile(path, []byte(text+"\n"), 0o644)
}
