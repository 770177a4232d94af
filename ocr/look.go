package ocr

import (
	"context"
	"os"
)

// A Sheet is a page that was opened and not read.
type Sheet struct {
	// Width and Height are those of the upright full-size page in pixels.
	Width  int `json:"width"`
	Height int `json:"height"`
	// DPI is the page's resolution in dots per inch, and DPIFrom where it is
	// from, as a [letter.Page] has them; 0 where nothing but the letters could
	// tell it.
	DPI     int    `json:"dpi,omitempty"`
	DPIFrom string `json:"dpiFrom,omitempty"`
	// Copied tells that a copy of the page was written.
	Copied bool `json:"copied,omitempty"`
}

// Look opens a page for another program to read: it tells its size and writes
// its picture, as Read does, and nothing is read. Where copyTo is not empty and
// the file is not a JPEG or PNG file of this one page, stored upright, the page
// is written to copyTo as a PNG file, upright and in its full size. Errors are
// those of Read.
func (p *Pool) Look(ctx context.Context, job Job, copyTo string) (Sheet, error) {
	got, err := p.askForPicture(ctx, request{Look: true, Copy: copyTo, Job: job})
	if err != nil {
		return Sheet{}, err
	}
	return *got.Sheet, nil
}

// lookAt is what a worker does about a Look.
func lookAt(ctx context.Context, job Job, copyTo string) (Sheet, error) {
	s, err := openScan(ctx, job.Path, job.Source.Page)
	if err != nil {
		return Sheet{}, err
	}
	defer s.Close()
	if job.Picture != "" {
		if err := s.writePicture(job.Picture); err != nil {
			return Sheet{}, unwritten(job, err)
		}
	}
	res := findResolution(job.Settings.DPI, s.claimed, 0, max(s.width(), s.height()))
	sheet := Sheet{Width: s.width(), Height: s.height(), DPI: res.dpi, DPIFrom: res.from, Copied: copyTo != "" && !s.plain}
	if !sheet.Copied {
		return sheet, nil
	}
	data, err := s.pix.PNG()
	if err == nil {
		err = os.WriteFile(copyTo, data, 0o600)
	}
	if err != nil {
		return Sheet{}, unwritten(job, err)
	}
	return sheet, nil
}
