package ocr

import (
	"context"
	"encoding/json"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"missive/letter"
	"missive/reading"
)

// Recorded is an [Engine] that answers from stored readings and opens no scan:
// for tests, for demonstrations, and for playing a run again. A scan is known
// by its name: a page belongs to each path that is its Source.File or ends in
// a slash and its Source.File.
type Recorded struct {
	pages []letter.Page
}

// NewRecorded makes an engine that answers with the pages. A page whose
// Failure is not empty is answered with a [PageError] that says so.
func NewRecorded(pages ...letter.Page) *Recorded { return &Recorded{pages} }

// LoadRecorded takes every file of fsys whose name ends in .json for one page,
// as [letter.Page] writes itself, in sub-folders too.
func LoadRecorded(fsys fs.FS) (*Recorded, error) {
	r := &Recorded{}
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".json") {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		var p letter.Page
		if err := json.Unmarshal(data, &p); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		r.pages = append(r.pages, p)
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("recorded readings: %w", err)
	}
	return r, nil
}

// Count tells how many pages of the file are recorded.
func (r *Recorded) Count(ctx context.Context, path string) (int, error) {
	n := 0
	for _, p := range r.pages {
		if of(p, path) {
			n = max(n, p.Source.Page)
		}
	}
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	if n == 0 {
		return 0, &PageError{File: path, Kind: ErrUnreadable, Reason: "no reading of it is recorded"}
	}
	return n, nil
}

// Read answers with the recorded page. Its picture is a white sheet with a
// grey bar for each word.
func (r *Recorded) Read(ctx context.Context, job Job) (reading.Page, error) {
	if err := ctx.Err(); err != nil {
		return reading.Page{}, err
	}
	failure := &PageError{File: job.name(), Page: job.Source.Page, Kind: ErrUnreadable, Reason: "no reading of it is recorded"}
	i := slices.IndexFunc(r.pages, func(p letter.Page) bool { return of(p, job.Path) && p.Source.Page == job.Source.Page })
	if i < 0 {
		return reading.Page{}, failure
	}
	p := r.pages[i]
	if p.Failure != "" {
		failure.Reason = p.Failure
		return reading.Page{}, failure
	}
	if job.Picture != "" {
		if err := sketch(p, job.Picture); err != nil {
			return reading.Page{}, unwritten(job, err)
		}
	}
	p.Source, p.Picture = job.Source, ""
	return reading.Final(p), nil
}

// of tells whether the page was read from the file at path.
func of(p letter.Page, path string) bool {
	path = filepath.ToSlash(path)
	return path == p.Source.File || strings.HasSuffix(path, "/"+p.Source.File)
}

// sketch writes a picture of where the page's words stand.
func sketch(p letter.Page, path string) error {
	sheet := image.NewGray(image.Rect(0, 0, max(p.Width, 1), max(p.Height, 1)))
	draw.Draw(sheet, sheet.Bounds(), image.White, image.Point{}, draw.Src)
	for _, l := range p.Lines {
		for _, w := range l.Words {
			draw.Draw(sheet, image.Rect(w.Box.X0, w.Box.Y0, w.Box.X1, w.Box.Y1), image.NewUniform(color.Gray{Y: 0xb0}), image.Point{}, draw.Src)
		}
	}
	pic, err := newPicture(Job{Picture: path})
	if err != nil {
		return err
	}
	defer pic.discard()
	f, err := os.Create(pic.draft)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := jpeg.Encode(f, sheet, nil); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	return pic.keep()
}
