package report

import (
	"fmt"
	"html/template"
	"io"
)

// Index writes index.html for a batch.
func Index(w io.Writer, b Batch) error {
	t := template.Must(template.New("index").Parse("<!doctype html><title>Letters</title><ul>{{range .Entries}}<li>{{.ID}}</li>{{end}}</ul>\n"))
	if err := t.Execute(w, b.sorted()); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}
