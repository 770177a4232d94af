package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"
)

// poppler runs one of poppler's programs on the PDF file at path and gives what
// it wrote. Page is only for the error.
func poppler(ctx context.Context, path string, page int, program string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Env = append(os.Environ(), "LC_ALL=C") // figures with a point
	cmd.WaitDelay = time.Second
	var out, said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &said
	err := cmd.Run()
	switch {
	case err == nil:
		return out.Bytes(), nil
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case errors.Is(err, exec.ErrNotFound):
		return nil, &PageError{File: path, Page: page, Kind: ErrMissingTool, Cause: err,
			Reason: fmt.Sprintf("PDF files need the program %s, which is not installed", program),
			Remedy: "install poppler: Debian, Ubuntu: sudo apt-get install poppler-utils, Fedora: sudo dnf install poppler-utils, Homebrew: brew install poppler"}
	}
	return nil, pdfRefused(path, page, said.String(), err)
}

// pdfRefused says in plain words why poppler would not open a PDF.
func pdfRefused(path string, page int, said string, err error) *PageError {
	lower := strings.ToLower(said)
	switch {
	case strings.Contains(lower, "incorrect password"), strings.Contains(lower, "encrypt"):
		return unreadable(path, page, "the PDF is locked with a password", "save a copy of it without password", err)
	case strings.Contains(lower, "wrong page range"):
		return noPage(path, page)
	}
	first, _, _ := strings.Cut(strings.TrimSpace(said), "\n")
	if first == "" {
		first = err.Error()
	}
	return unreadable(path, page, fmt.Sprintf("the PDF is damaged (%s)", first), "make or copy it again", err)
}

// pdfWhole refuses a PDF without its end: poppler mends such files by leaving
// out what is missing, and pages would be lost without a word.
func pdfWhole(f *os.File, size int64) error {
	const tail = 64 << 10 // some programs append bytes of their own
	b := make([]byte, min(size, tail))
	if _, err := f.ReadAt(b, size-int64(len(b))); err != nil {
		return unreadable(f.Name(), 0, "the file cannot be read from the disk", "copy it again", err)
	}
	if !bytes.Contains(b, []byte("%%EOF")) {
		return unreadable(f.Name(), 0, "the PDF is cut short", "make or copy it again", nil)
	}
	return nil
}
