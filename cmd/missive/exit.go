package main

import (
	"context"
	"errors"
	"fmt"

	"missive/ocr"
)

// Exit statuses, the same in every subcommand.
const (
	exitHeld        = 0
	exitShort       = 1
	exitUsage       = 2
	exitMissing     = 3
	exitUnread      = 4
	exitInterrupted = 130
)

// exitHelp stands under the help of every subcommand.
const exitHelp = `Exit status:
  0    done; every limit held
  1    fell short: a limit was not held, or something could not be finished
  2    wrong usage: an unknown flag, a folder that is not there or holds no scan
  3    a program or a language that reading needs is missing
  4    some scans could not be read
  130  interrupted
Where several apply, the first of 130, 2, 3, 4, 1 is given.`

// errShort, errUsage and errUnread mark what kind of failure an error is.
var (
	errShort  = errors.New("fell short")
	errUsage  = errors.New("wrong usage")
	errUnread = errors.New("some scans could not be read")
)

// A marked error prints as the error alone and counts as its kind.
type marked struct{ err, kind error }

func (m marked) Error() string   { return m.err.Error() }
func (m marked) Unwrap() []error { return []error{m.err, m.kind} }

// usagef makes an error that ends the program with the status of wrong usage.
func usagef(format string, args ...any) error {
	return marked{fmt.Errorf(format, args...), errUsage}
}

// status is the exit status for what a command returned.
func status(err error) int {
	var lang *ocr.MissingLangError
	switch {
	case err == nil:
		return exitHeld
	case errors.Is(err, context.Canceled):
		return exitInterrupted
	case errors.Is(err, errUsage):
		return exitUsage
	case errors.As(err, &lang), errors.Is(err, ocr.ErrMissingTool):
		return exitMissing
	case errors.Is(err, errUnread):
		return exitUnread
	}
	return exitShort
}
