package reference

import (
	"bytes"
	"fmt"

	"missive/align"
	"missive/letter/tei"
)

// readTEI reads the letters of an edition.
func readTEI(name string, data []byte, o Options) ([]Letter, error) {
	texts, err := tei.Read(bytes.NewReader(data), o.Reading)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	out := make([]Letter, len(texts))
	for i, t := range texts {
		l := Letter{ID: t.ID, N: t.N, Title: t.Title, Line: t.Line, Reference: align.Reference{Files: []string{name}, Text: t.Text}}
		for _, m := range t.Marks {
			l.Marks = append(l.Marks, align.Mark(m))
		}
		for _, left := range t.LeftOut {
			l.LeftOut = append(l.LeftOut, align.Omission{What: left.What, File: name, Line: left.Line, Text: left.Text})
		}
		out[i] = l
	}
	return out, nil
}
