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
	return WritePages(w, l, func(i int) (Page, error) { return l.Pages[i], nil })
}

// WritePages is [Write] for a letter that is not held in memory with every
// character: l may hold its pages in short, and page gives each in full, by
// its number from 0, when its turn comes.
func WritePages(w io.Writer, l *Letter, page func(i int) (Page, error)) error {
	b := bufio.NewWriter(w)
	id, err := json.Marshal(l.ID)
	if err != nil {
		return fmt.Errorf("letter %s: %w", l.ID, err)
	}
	fmt.Fprintf(b, "{\"id\":%s,\n\"pages\":", id)
	err = cmp.Or(err, writeLines(b, len(l.Pages), page))
	b.WriteString(",\n\"edits\":")
	err = cmp.Or(err, writeLines(b, len(l.Edits), func(i int) (any, error) { return &l.Edits[i], nil }))
	b.WriteString(",\n\"steps\":")
	err = cmp.Or(err, writeLines(b, len(l.Steps), func(i int) (any, error) { return &l.Steps[i], nil }))
	b.WriteString("}\n")
	if err = cmp.Or(err, b.Flush()); err != nil {
		return fmt.Errorf("letter %s: %w", l.ID, err)
	}
	return nil
}

// writeLines writes a JSON array of n elements with one line for each.
func writeLines[T any](w *bufio.Writer, n int, element func(i int) (T, error)) error {
	w.WriteByte('[')
	enc := json.NewEncoder(w) // ends each value with a line break
	enc.SetEscapeHTML(false)
	for i := range n {
		item, err := element(i)
		if err != nil {
			return err
		}
		if i > 0 {
			w.WriteByte(',')
		}
		w.WriteByte('\n')
		if err := enc.Encode(item); err != nil {
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
