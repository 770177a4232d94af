package ocr

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"missive/letter"
	"missive/reading"
)

// FuzzAnswers: whatever a worker writes, the pool gets an answer that fits
// what was asked, or an error that says there is none.
func FuzzAnswers(f *testing.F) {
	req := request{ID: 1, Job: Job{Path: "/scans/a.jpg", Source: letter.Source{File: "a.jpg", Page: 1}}}
	page := reading.Final(letter.Page{Source: req.Job.Source, Width: 9, Height: 9,
		Lines: []letter.Line{{Words: []letter.Word{{Text: "Sir:"}}}}})
	for _, a := range []answer{
		{ID: 1, Page: &page, Memory: 1 << 20},
		{ID: 1, Error: toWire(&PageError{Reason: "is cut short", Kind: ErrUnreadable}, req.Job)},
		{ID: 2, Count: 3},
	} {
		data, err := json.Marshal(a)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data))
		f.Add(string(data[:len(data)/2]))
	}
	f.Fuzz(func(t *testing.T, said string) {
		got, err := newAnswers(strings.NewReader(said)).next(req)
		switch {
		case err != nil:
			if !errors.Is(err, errRubbish) && err != io.EOF {
				t.Errorf("error %v is of no known kind", err)
			}
		case got.Error == nil && (got.Page == nil || got.Page.Frame.Source != req.Job.Source):
			t.Errorf("took %q for an answer", said)
		case got.Error != nil && req.failure(got.Error) == nil:
			t.Errorf("took %q for an error", said)
		}
	})
}
