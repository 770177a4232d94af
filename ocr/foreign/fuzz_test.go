package foreign_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"missive/letter"
	"missive/ocr"
	"missive/ocr/enginetest"
	"missive/ocr/foreign"
)

// sheets are scans that are all of one size.
type sheets struct{ w, h int }

func (s sheets) Count(context.Context, string) (int, error) { return 1, nil }
func (s sheets) Look(context.Context, ocr.Job, string) (ocr.Sheet, error) {
	return ocr.Sheet{Width: s.w, Height: s.h}, nil
}

// FuzzReadings: whatever a file holds, it gives a page that is well formed, or
// an error of the right kind. The seeds are files of other programs.
func FuzzReadings(f *testing.F) {
	seeds := 0
	for _, pattern := range []string{"alto/testdata/*.xml", "pagexml/testdata/*.xml", "hocr/testdata/*.hocr"} {
		names, err := filepath.Glob(filepath.Join("../../letter", pattern))
		if err != nil {
			f.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data, true)
			seeds++
		}
	}
	if seeds < 10 {
		f.Fatalf("found %d seeds, want at least 10", seeds)
	}
	f.Add([]byte(altoPage), false)
	f.Add([]byte(pagePage), false)
	f.Fuzz(func(t *testing.T, data []byte, alone bool) {
		dir := t.TempDir()
		job := ocr.Job{Path: filepath.Join(dir, "x.png"), Source: letter.Source{File: "x.png", Page: 1}}
		reading := filepath.Join(dir, "x.xml")
		if alone {
			job.Path = reading
		}
		if err := os.WriteFile(reading, data, 0o600); err != nil {
			t.Fatal(err)
		}
		e, err := foreign.NewFiles(foreign.FilesOptions{Scans: sheets{210, 297}, Dirs: []string{dir}})
		if err != nil {
			t.Fatal(err)
		}
		p, err := e.Read(t.Context(), job)
		if err != nil {
			if !errors.Is(err, ocr.ErrNoReading) {
				t.Errorf("gave %v", err)
			}
			return
		}
		for _, why := range enginetest.Faults(p) {
			t.Error(why)
		}
	})
}
