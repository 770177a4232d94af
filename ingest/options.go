package ingest

import (
	"log/slog"
	"runtime"
	"slices"

	"missive/clean"
	"missive/ocr"
	"missive/reference"
	"missive/report"
)

// How scans are grouped into letters where no letters.csv says so.
const (
	// GroupAuto takes files whose names differ only in a page number for one
	// letter. It is the default.
	GroupAuto = ""
	// GroupFile makes each file a letter.
	GroupFile = "file"
	// GroupFolder makes all scans of one folder a letter, in natural order.
	GroupFolder = "folder"
	// GroupStem is GroupAuto however many pages there are and whatever number
	// they begin with or leave out.
	GroupStem = "stem"
)

// Options say what to ingest, where to, and how.
type Options struct {
	// Dirs are the folders of scans. They are only read.
	Dirs []string
	// Refs is the folder of references, or one file of them; empty looks for them
	// beside the scans. A letter whose name no file has is sought by content.
	Refs string
	// Reading says which of several wordings of a reference in TEI counts.
	Reading reference.Reading
	// RefsByName leaves content alone.
	RefsByName bool
	// RefsIndex is the file that holds the index of the references' content, for
	// several output folders; empty keeps one in the output folder.
	RefsIndex string
	// Out is the output folder; empty means [DefaultOut] of the first of Dirs.
	Out string
	// Group is one of the Group… constants.
	Group string
	// Langs, DPI and Effort are settings of the reading: see [ocr.Settings].
	Langs  []string
	DPI    int
	Effort ocr.Effort
	// Cleaning says how the letters are cleaned. Files that were added to its
	// lexicon are kept in the output folder, for a [Desk]. It must have no Batch:
	// a letter's text does not depend on other letters.
	Cleaning clean.Settings
	// Measuring is what is measured beside the error rates of every letter with a
	// reference.
	Measuring Measuring
	// Jobs is how many pages are read at once; 0 means one for each CPU.
	Jobs int
	// Verify reads every scan and every output again to see whether it
	// changed, instead of trusting sizes and times of change.
	Verify bool
	// Engine reads the pages. One that has a method
	//	Identity(ocr.Settings) (string, error)
	// is identified by that, any other by [ocr.Identity]. What it names besides
	// for one page, in a method
	//	PageIdentity(ocr.Job) (string, error)
	// is part of that page's key; a page for which that fails could not be
	// read.
	Engine ocr.Engine
	// Baseline is a recorded run to show the letters' trend against, or nil.
	Baseline *report.Baseline
	// Log is told what is skipped, read and written; nil discards it.
	Log *slog.Logger
	// Progress is told how far the run is; nil means nobody is.
	Progress Progress

	// Tests put other stages in place of the program's, and faults around the
	// writer.
	stages *stages
	faults func(writer) writer
}

// complete is o with the defaults filled in, or an error that wraps ErrUsage.
func (o Options) complete() (Options, error) {
	if len(o.Dirs) == 0 {
		return o, refuse(ErrUsage, "no folder of scans is named; name one, as in `missive ingest scans/`")
	}
	if !slices.Contains([]string{GroupAuto, GroupFile, GroupFolder, GroupStem}, o.Group) {
		return o, refuse(ErrUsage, "--group %s: unknown way of grouping; say file, folder or stem", o.Group)
	}
	if o.Cleaning.Batch != nil {
		return o, refuse(ErrUsage, "letters are cleaned one by one, and lines that recur in others were counted")
	}
	if o.Jobs <= 0 {
		o.Jobs = runtime.NumCPU()
	}
	if len(o.Langs) == 0 {
		o.Langs = []string{"eng"}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	if o.stages == nil {
		o.stages = realStages(o.Engine)
	}
	return o, nil
}

// settings are those that a reading depends on.
func (o Options) settings() ocr.Settings {
	return ocr.Settings{Langs: o.Langs, DPI: o.DPI, Effort: o.Effort}
}
