package ocr

import (
	"errors"

	"golang.org/x/sys/unix"
)

// ErrUnwritten is a kind of failure beside those of reading: the page's
// picture could not be written.
var ErrUnwritten = errors.New("picture not written")

// unwritten says why a picture could not be written.
func unwritten(job Job, err error) *PageError {
	e := &PageError{File: job.name(), Page: job.Source.Page, Kind: ErrUnwritten, Cause: err,
		Reason: "its picture could not be written (" + err.Error() + ")", Remedy: "see that the output folder may be written to"}
	if errors.Is(err, unix.ENOSPC) || errors.Is(err, unix.EDQUOT) {
		e.Reason, e.Remedy = "its picture could not be written because the disk is full", "make room and run again"
	}
	return e
}
