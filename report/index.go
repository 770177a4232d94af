package report

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
)

// An indexView is what the template of the index shows.
type indexView struct {
	frame
	Batch  Batch
	Totals Totals
	Roles  []roleCount
}

// URL is the letter's page as the index links to it.
func (e Entry) URL() string { return link(e.ID + "/report.html") }

// Index writes index.html for a batch: headline figures, what was skipped or
// refused, and a row for each letter that leads to its page. Rows are written
// as they come; a row takes under a kilobyte.
func Index(w io.Writer, b Batch) error {
	b = b.sorted()
	v := indexView{Batch: b, Totals: b.Totals()}
	v.Roles = roleCounts(v.Totals.Stripped)
	v.frame = newFrame([]string{"base.css", "index.css"}, "index.js", "")
	out := bufio.NewWriter(w)
	if err := cmp.Or(page("index.html").Execute(out, v), out.Flush()); err != nil {
		return fmt.Errorf("index: %w", err)
	}
	return nil
}
