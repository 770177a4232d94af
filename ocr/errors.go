package ocr

import (
	"errors"
	"fmt"
	"strings"
)

// The kinds of failure a [PageError] may wrap; tell them apart with
// [errors.Is].
var (
	// ErrUnreadable: not a picture, cut short, damaged or too large.
	ErrUnreadable = errors.New("unreadable scan")
	// ErrDeadline: the page took longer than it may.
	ErrDeadline = errors.New("deadline passed")
	// ErrCrashed: the worker that read the page ended unexpectedly.
	ErrCrashed = errors.New("worker crashed")
	// ErrMemory: the worker that read the page grew past its limit.
	ErrMemory = errors.New("out of memory")
	// ErrMissingTool: a program that opening the file needs is not installed.
	ErrMissingTool = errors.New("missing program")
	// ErrNoReading: what another program should have read of the page is not
	// there, or is nothing that can be taken for a reading of it.
	ErrNoReading = errors.New("no reading")
)

// A PageError says why one page of one file could not be read, in words for
// the person who has the scan.
type PageError struct {
	File string
	// Page counts from 1; 0 where the whole file is meant.
	Page int
	// Reason and Remedy are plain words without a full stop; Remedy may be
	// empty.
	Reason, Remedy string
	// Kind is one of the Err… values of this package.
	Kind error
	// Cause is what lies under it, or nil.
	Cause error
}

func (e *PageError) Error() string {
	var b strings.Builder
	b.WriteString(e.File)
	if e.Page > 0 {
		fmt.Fprintf(&b, ", page %d", e.Page)
	}
	b.WriteString(": " + e.Reason)
	if e.Remedy != "" {
		b.WriteString("; " + e.Remedy)
	}
	return b.String()
}

// Unwrap gives the kind and the cause.
func (e *PageError) Unwrap() []error {
	if e.Cause == nil {
		return []error{e.Kind}
	}
	return []error{e.Kind, e.Cause}
}
