package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/spf13/pflag"

	"missive/align"
	"missive/compare"
	"missive/reference"
	"missive/report"
)

// decodeLetter makes a text of a file of any format that references have: of its
// one letter, or of that which FILE#LETTER names.
func decodeLetter(wording reference.Reading) func(side compare.Side, name string, data []byte) (align.Reference, error) {
	return func(side compare.Side, name string, data []byte) (align.Reference, error) {
		file, which := splitLetter(name)
		f, err := reference.Read(file, data, reference.Options{Reading: wording, As: string(side)})
		var l reference.Letter
		switch {
		case err != nil:
		case which == "":
			l, err = f.Only()
		default:
			l, err = f.Named(which)
		}
		return l.Reference, err
	}
}

// fileOf is the file of a name of the command line.
func fileOf(name string) string {
	file, _ := splitLetter(name)
	return file
}

// parseWording understands --reading.
func parseWording(name string) (reference.Reading, error) {
	wording, err := reference.ParseReading(name)
	if err != nil {
		return 0, usagef("--reading: %w", err)
	}
	return wording, nil
}

// splitLetter parts FILE#LETTER; a file of that whole name comes first.
func splitLetter(name string) (file, which string) {
	at := strings.LastIndexByte(name, '#')
	if at <= 0 || at == len(name)-1 {
		return name, ""
	}
	if _, err := os.Stat(name); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return name, ""
	}
	return name[:at], name[at+1:]
}

// tellLeftOut says what a reference's file holds and was not compared: how much of
// what, or, told to say more, each piece with its line.
func tellLeftOut(w io.Writer, v verbosity, left []align.Omission) {
	if v.quiet || len(left) == 0 {
		return
	}
	if v.verbose {
		for _, o := range left {
			fmt.Fprintf(w, "%s:%d: left out, %s: %s\n", report.Visible(o.File), o.Line, o.What, report.Visible(o.Text))
		}
		return
	}
	files := map[string]bool{}
	for _, o := range left {
		files[o.File] = true
	}
	where := fmt.Sprintf("%d files", len(files))
	if len(files) == 1 {
		where = left[0].File
	}
	fmt.Fprintf(w, "%s: not compared: %s; --verbose lists them\n", report.Visible(where), report.LeftOut(left))
}

// wordingFlag declares which of several wordings counts.
func wordingFlag(flags *pflag.FlagSet, reading *string) {
	flags.StringVar(reading, "reading", "diplomatic", "of a TEI reference: diplomatic (sic, orig, abbr, as the scan has it) or corrected (corr, reg, expan)")
}

// refsFlag declares where references are sought.
func refsFlag(flags *pflag.FlagSet, refs *string) {
	flags.StringVar(refs, "refs", "", "`folder` of reference transcriptions, or one file of them")
}
