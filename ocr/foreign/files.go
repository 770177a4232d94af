package foreign

import (
	"context"
	"errors"
	"fmt"
	"os"

	"missive/internal/content"
	"missive/letter"
	"missive/ocr"
	"missive/reading"
)

// FilesOptions say where the readings are.
type FilesOptions struct {
	// Scans opens the scans.
	Scans Scans
	// Dirs are the folders that hold the readings, looked at in their order. A
	// scan's reading stands in them where the scan stands in its folder, or in
	// a folder page or alto there, under the scan's name with another ending.
	Dirs []string
	// ByName takes a reading that has the scan's name and stands in one of Dirs
	// itself, whatever folder the scan is in; for scans that have no folder in
	// common.
	ByName bool
}

// Files is an [ocr.Engine] that takes readings which other programs left in
// files of hOCR, ALTO or PAGE; page n of a scan is page n of its file. What a
// file is, is told by its content.
//
// A job whose path is such a file itself has no scan: its page is as large as
// the file says, and has no picture.
type Files struct{ o FilesOptions }

// NewFiles makes the engine. The error says which folder is none.
func NewFiles(o FilesOptions) (*Files, error) {
	for _, d := range o.Dirs {
		info, err := os.Stat(d)
		if err == nil && !info.IsDir() {
			err = fmt.Errorf("%s is a file; name the folder that holds it", d)
		}
		if err != nil {
			return nil, fmt.Errorf("folder of readings: %w", err)
		}
	}
	return &Files{o}, nil
}

// Identity names what readings depend on besides the scans and the files.
func (f *Files) Identity(s ocr.Settings) (string, error) {
	return fmt.Sprintf("files of other programs %d, dpi %d", version, s.DPI), nil
}

// PageIdentity names the content of the file that holds the page's reading. The
// scan is not opened. Errors are [*ocr.PageError].
func (f *Files) PageIdentity(job ocr.Job) (string, error) {
	r, err := f.find(job)
	if err != nil {
		return "", err
	}
	defer r.Close()
	sum, err := content.Sum(r.all)
	if err != nil {
		return "", r.unreadable(job, err)
	}
	return sum, nil
}

// Count tells how many pages the scan holds, or the file of readings.
func (f *Files) Count(ctx context.Context, path string) (int, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	job := ocr.Job{Path: path, Source: letter.Source{File: path}}
	r, ok := openReading(path)
	if !ok {
		return f.o.Scans.Count(ctx, path)
	}
	defer r.Close()
	n, err := r.format.count(ctx, r.all)
	if err != nil && ctx.Err() == nil {
		err = r.unreadable(job, err)
	}
	return n, err
}

// Read takes one page's reading from its file.
func (f *Files) Read(ctx context.Context, job ocr.Job) (reading.Page, error) {
	if err := ctx.Err(); err != nil {
		return reading.Page{}, err
	}
	r, err := f.open(job)
	if err != nil {
		return reading.Page{}, err
	}
	defer r.Close()
	page, err := r.format.page(ctx, r.all, job.Source.Page)
	switch {
	case ctx.Err() != nil:
		return reading.Page{}, ctx.Err()
	case err != nil:
		return reading.Page{}, r.unreadable(job, err)
	case r.alone:
		return r.asSheet(job, page)
	}
	sheet, err := f.o.Scans.Look(ctx, job, "")
	if err != nil {
		return reading.Page{}, err
	}
	if page, err = fit(page, job.Source, sheet); err != nil {
		discard(job)
		return reading.Page{}, r.unreadable(job, err)
	}
	return reading.Final(page), nil
}

// asSheet is a page that has no scan, as large as its file says or as its lines
// reach.
func (r *file) asSheet(job ocr.Job, p letter.Page) (reading.Page, error) {
	sheet := ocr.Sheet{Width: p.Width, Height: p.Height}
	if p.Width <= 0 || p.Height <= 0 {
		var all letter.Box
		for _, l := range p.Lines {
			all = all.Union(l.Box)
		}
		sheet.Width, sheet.Height = all.X1, all.Y1
	}
	if sheet.Width <= 0 || sheet.Height <= 0 {
		return reading.Page{}, r.unreadable(job, errors.New("it tells neither the page's size nor where anything stands, and there is no scan of it"))
	}
	page, err := fit(p, job.Source, sheet)
	if err != nil {
		return reading.Page{}, r.unreadable(job, err)
	}
	return reading.Final(page), nil
}

// discard takes away the picture of a page that came to nothing after it was
// written.
func discard(job ocr.Job) {
	if job.Picture != "" {
		os.Remove(job.Picture)
	}
}
