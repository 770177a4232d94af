package ingest

import (
	"errors"
	"fmt"
)

// Errors that a [Run] or a [Plan] wraps when it cannot be done at all. Each
// comes with a sentence that names the folder or file and the remedy.
var (
	// ErrUsage: the folders or settings given make no sense together, such as
	// an output folder inside the input.
	ErrUsage = errors.New("wrong use")
	// ErrNoScans: the folders hold nothing that could be read.
	ErrNoScans = errors.New("no scans")
	// ErrLocked: another run works in the same output folder.
	ErrLocked = errors.New("output folder in use")
	// ErrDisk: the results could not be written, because the disk is full or
	// fails. What was finished before stays and is used by the next run.
	ErrDisk = errors.New("cannot write the results")
)

// A refusal is an error of one of these kinds whose sentence says enough by
// itself.
type refusal struct{ kind, err error }

// refuse makes a refusal of that kind; format may wrap causes with %w.
func refuse(kind error, format string, args ...any) error {
	return refusal{kind, fmt.Errorf(format, args...)}
}

func (r refusal) Error() string   { return r.err.Error() }
func (r refusal) Unwrap() []error { return []error{r.kind, r.err} }
