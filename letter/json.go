package letter

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
)

// Write writes the letter as JSON: one line for a page, an edit or a step, so
// that files can be compared and searched by line. The same letter gives the
// same bytes.
func Write(w io.Writer, l *Letter) error {
	b := bufio.NewWriter(w)
	id, err := json.Marshal(l.ID)
	if err != nil {
		return fmt.Errorf("letter %s: %w", l.ID, err)
	}
	fmt.Fprintf(b, "{\"id\":%s,\n\"pages\":", id)
	err = cmp.Or(err, writeLines(b, l.Pages))
	b.WriteString(",\n\"edits\":")
	err = cmp.Or(err, writeLines(b, l.Edits))
	b.WriteString(",\n\"steps\":")
	err = cmp.Or(err, writeLines(b, l.Steps))
	b.WriteString("}\n")
	if err = cmp.Or(err, b.Flush()); err != nil {
		return fmt.Errorf("letter %s: %w", l.ID, err)
	}
	return nil
}

// writeLines writes a JSON array with one line for each element.
func writeLines[T any](w *bufio.Writer, items []T) error {
	w.WriteByte('[')
	enc := json.NewEncoder(w) // ends each value with a line break
	enc.SetEscapeHTML(false)
	for i := range items {
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		if err := enc.Encode(&items[i]); err != nil {
			return err
		}
	}
	return w.WriteByte(']')
}

// Decode reads a letter that Write wrote and checks the law.
func Decode(r io.Reader) (*Letter, error) {
	var l Letter
	if err := json.NewDecoder(r).Decode(&l); err != nil {
		return nil, fmt.Errorf("letter: %w", err)
	}
	if err := l.Check(); err != nil {
		return nil, fmt.Errorf("letter %s: %w", l.ID, err)
	}
	return &l, nil
}
