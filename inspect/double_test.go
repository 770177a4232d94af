package inspect

import (
	"context"
	"encoding/json"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/image/draw"

	"missive/letter"
	"missive/ocr"
	"missive/reading"
)

// double is an engine that makes things up: each file has as many pages as the
// digit before its ending, and one whose name has "bad" in it cannot be read.
type double struct {
	t *testing.T
	// stop is called when page 2 of a file is to be read.
	stop func()
}

func (d double) Count(ctx context.Context, path string) (int, error) {
	name := filepath.Base(path)
	if strings.Contains(name, "bad") {
		return 0, &ocr.PageError{File: path, Kind: ocr.ErrUnreadable, Reason: "it is cut short", Remedy: "scan it again"}
	}
	return int(Stem(name)[len(Stem(name))-1] - '0'), nil
}

func (d double) Read(ctx context.Context, job ocr.Job) (reading.Page, error) {
	if job.Source.Page == 2 && d.stop != nil {
		d.stop()
		return reading.Page{}, ctx.Err()
	}
	if job.Picture != "" {
		saveJPEG(d.t, job.Picture)
	}
	if job.Debug != "" {
		saveJPEG(d.t, filepath.Join(job.Debug, "01-scan.jpg"))
		line, err := json.Marshal(ocr.DebugPicture{File: "01-scan.jpg", Step: "scan", Width: 600, Height: 400})
		if err != nil {
			d.t.Error(err)
		}
		if err := os.WriteFile(filepath.Join(job.Debug, "pictures.jsonl"), append(line, '\n'), 0o666); err != nil {
			d.t.Error(err)
		}
	}
	final := reading.Final(letter.Page{Source: job.Source, Width: 600, Height: 400, DPI: 300, Skew: 0.5,
		Lines: []letter.Line{typed(60, "Dear", "<b>Mr.</b>"), typed(120, "ἀρχή", "ъя")}})
	final.Frame.Turn = 90
	final.Readings[0].Name = "14px"
	final.Readings = append(final.Readings, reading.Reading{Name: "23px", Lines: []letter.Line{typed(60, "Deer")}})
	return final, nil
}

// saveJPEG writes a white page with a black square in its middle.
func saveJPEG(t *testing.T, name string) {
	t.Helper()
	page := image.NewGray(image.Rect(0, 0, 600, 400))
	draw.Draw(page, page.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(page, image.Rect(290, 190, 310, 210), image.NewUniform(color.Black), image.Point{}, draw.Src)
	if err := create(name, func(f *os.File) error { return jpeg.Encode(f, page, nil) }); err != nil {
		t.Error(err)
	}
}
