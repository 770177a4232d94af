package ocr

import (
	"context"

	"missive/letter"
	"missive/reading"
)

// An Engine reads pages. Its methods may be called by many goroutines at once.
// Every Engine passes the suite in ocr/enginetest.
type Engine interface {
	// Count tells how many pages the file at path holds, at least 1. Errors
	// are [*PageError] with Page 0, or the context's.
	Count(ctx context.Context, path string) (int, error)
	// Read reads one page, once or more often. Boxes are of the upright
	// full-size page and lie inside it; no line is empty; the lines of a final
	// reading stand in reading order. Where job.Picture is not empty the
	// page's picture is there afterwards, whole, unless there was an error or
	// the page has no scan.
	// Errors are [*PageError], or the context's.
	Read(ctx context.Context, job Job) (reading.Page, error)
}

// A Job is one page to read.
type Job struct {
	// Path is the scan on disk.
	Path string
	// Source is how the letter names the scan; Source.Page is the page within
	// the file, from 1.
	Source letter.Source
	// Picture is where the page's JPEG is written, or empty. Its folder
	// exists.
	Picture string
	// Debug is a folder for pictures of how the page was made ready, or empty;
	// see [DebugPictures]. It exists, and is this page's alone. Engines that
	// make nothing ready leave it as it is.
	Debug    string
	Settings Settings
}

// Settings are what a person may choose about reading. The zero value is for
// English at the resolution that the file or the letters on the page give.
type Settings struct {
	// Langs are Tesseract's names of languages, the most used first:
	// "eng", "rus". None means English.
	Langs []string
	// DPI is the resolution to take in place of the one found; 0 for none.
	DPI int
	// Effort is how much work a page is worth; none means [Normal].
	Effort Effort
	// Without are the names of [Steps] to leave out, to see what each is worth.
	Without []string `json:",omitempty"`
}

// langs are the languages, English where none are named.
func (s Settings) langs() []string {
	if len(s.Langs) == 0 {
		return []string{"eng"}
	}
	return s.Langs
}
