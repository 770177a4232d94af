package report

import (
	"fmt"
	"html/template"
	"io"

	"missive/align"
	"missive/letter"
)

// Letter writes report.html for a letter and its comparison, which is nil
// where there is no reference.
func Letter(w io.Writer, l *letter.Letter, c *align.Comparison) error {
	t := template.Must(template.New("letter").Parse("<!doctype html><title>{{.ID}}</title><pre>{{.Text}}</pre>\n"))
	if err := t.Execute(w, l); err != nil {
		return fmt.Errorf("report of letter %s: %w", l.ID, err)
	}
	return nil
}
