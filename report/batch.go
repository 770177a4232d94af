package report

import (
	"cmp"
	"slices"

	"github.com/maruel/natural"

	"missive/align"
	"missive/letter"
	"missive/measure"
	"missive/profile"
)

// Version is the version of the format of summary.json. It changes when a
// reader of an older one would misunderstand it.
const Version = "missive-summary/1"

// A Batch is what one run made of its input. It holds no clock times.
type Batch struct {
	// Version is the format's version; empty means [Version].
	Version string `json:"version"`
	// Entries are the letters. Writers sort them by ID in natural order (2
	// before 10), whatever order they are given in.
	Entries []Entry `json:"entries"`
	// Problems are the files that became no letter, or only part of one.
	Problems []Problem `json:"problems"`
	// LeastCertain are the removals that the rules were least sure of, as
	// [LeastCertain] gives them. Writers put those of the entries to them, in
	// place of what the batch may hold of the same letters.
	LeastCertain []Removal `json:"leastCertain,omitempty"`
}

// An Entry is what a batch keeps of one letter.
type Entry struct {
	// ID is the letter's name and, with slashes, the path of its folder.
	ID string `json:"id"`
	// Pages counts the letter's pages, those that could not be read included.
	Pages int `json:"pages"`
	// Words counts the words read, those stripped included.
	Words int `json:"words"`
	// Conf is the mean confidence of the words read, weighted by their
	// length, from 0 to 1; 0 where there is no word.
	Conf float64 `json:"conf"`
	// Stripped counts the words taken out of the text, by what they are.
	Stripped map[letter.Role]int `json:"stripped,omitempty"`
	// Removals counts the strip edits in force, by what they took out, and
	// Restored those that were taken back. Confirmed are those of Removals that a
	// person looked at and holds right.
	Removals  map[letter.Role]int `json:"removals,omitempty"`
	Restored  int                 `json:"restored,omitempty"`
	Confirmed int                 `json:"confirmed,omitempty"`
	// LeastCertain are the letter's removals that the rules were least sure of
	// and nobody confirmed, until the batch has taken them over.
	LeastCertain []Removal `json:"leastCertain,omitempty"`
	// Failures are the pages that could not be read, in the order of pages.
	Failures []Failure `json:"failures,omitempty"`
	// Reference names the files compared with; empty where there is none.
	Reference []string `json:"reference,omitempty"`
	// Found says how they were found, where it was by content and not by name.
	Found *align.Found `json:"found,omitempty"`
	// Chars and WordErrors are the measures against the reference, or nil.
	Chars      *align.Measure `json:"chars,omitempty"`
	WordErrors *align.Measure `json:"wordErrors,omitempty"`
	// Common measures what the letter and its reference both have, or is nil.
	Common *align.Common `json:"common,omitempty"`
	// Kinds and Causes count the differences, Blocks the passages that only one
	// of both has or that stand elsewhere.
	Kinds  map[align.Kind]int      `json:"kinds,omitempty"`
	Causes map[align.Cause]int     `json:"causes,omitempty"`
	Blocks map[align.BlockKind]int `json:"blocks,omitempty"`
	// Classes say how the characters of each class fared; none where there is no
	// reference.
	Classes []measure.ClassCount `json:"classes,omitempty"`
	// Confusions are the letter's most frequent confusions of characters, at most
	// [entryConfusions] pairs, or nil.
	Confusions *measure.ConfusionTable `json:"confusions,omitempty"`
	// Calibration counts the words by confidence in [calibrationBins] equal
	// parts, the least confident first.
	Calibration []Bin `json:"calibration,omitempty"`
	// Profile is what another tool's definitions give, or nil.
	Profile *profile.Result `json:"profile,omitempty"`
	// Recorded is what a baseline has of the letter, compared in the same way,
	// or nil.
	Recorded *Recorded `json:"recorded,omitempty"`
	// Unit is what Chars counts, Denominator what rates are relative to, and
	// Folding what was made equal in both texts first.
	Unit        string   `json:"unit,omitempty"`
	Denominator string   `json:"denominator,omitempty"`
	Folding     []string `json:"folding,omitempty"`
	// Decided counts what people decided about the letter, and Unmatched are
	// those decisions that no longer fit it, or only in part.
	Decided   int         `json:"decided,omitempty"`
	Unmatched []Unmatched `json:"unmatched,omitempty"`
	// Problem says in a sentence what else went wrong with the letter, such
	// as a reference that could not be used, and what to do.
	Problem string `json:"problem,omitempty"`
}

// A Failure is one page that could not be read.
type Failure struct {
	// File is the scan, relative to the folder that was read, and Page the
	// page in it, from 1.
	File string `json:"file"`
	Page int    `json:"page"`
	// Reason says what happened and Remedy what to do, in plain words.
	Reason string `json:"reason"`
	Remedy string `json:"remedy,omitempty"`
}

// An Unmatched is one decision of a person that was not carried out whole,
// because the letter is read or stripped otherwise now. It stays in the
// letter's decisions.json.
type Unmatched struct {
	// Decision is its ID there: d1, d2, ….
	Decision string `json:"decision"`
	// What says what was decided and Reason why it does not fit, in plain words.
	What   string `json:"what"`
	Reason string `json:"reason"`
}

// A Problem is one input that was skipped or refused.
type Problem struct {
	File   string `json:"file"`
	Reason string `json:"reason"`
	Remedy string `json:"remedy,omitempty"`
	// Unread is true where a scan or a folder of scans was left out, as
	// against a file that no run reads but a person may take for a letter.
	Unread bool `json:"unread,omitempty"`
}

// Compared tells whether the letter was held against a reference.
func (e Entry) Compared() bool { return e.Chars != nil && e.WordErrors != nil }

// StrippedWords is the number of words taken out of the text.
func (e Entry) StrippedWords() int {
	n := 0
	for _, words := range e.Stripped {
		n += words
	}
	return n
}

// RemovalCount is the number of strip edits in force.
func (e Entry) RemovalCount() int {
	n := 0
	for _, removals := range e.Removals {
		n += removals
	}
	return n
}

// open is the number of strip edits in force that nobody confirmed.
func (e Entry) open() int { return e.RemovalCount() - e.Confirmed }

// sorted is b with its version set and its lists in their order; b itself
// stays as it is.
func (b Batch) sorted() Batch {
	b.Version = cmp.Or(b.Version, Version)
	b.Entries = slices.Clone(b.Entries)
	b.LeastCertain = b.gather()
	for i := range b.Entries {
		b.Entries[i].LeastCertain = nil
	}
	slices.SortStableFunc(b.Entries, func(x, y Entry) int { return byName(x.ID, y.ID) })
	b.Problems = slices.Clone(b.Problems)
	slices.SortStableFunc(b.Problems, func(x, y Problem) int {
		return cmp.Or(byName(x.File, y.File), cmp.Compare(x.Reason, y.Reason))
	})
	return b
}

// byName orders names as people do: 2 before 10.
func byName(a, b string) int {
	return cmp.Or(natural.Compare(a, b), cmp.Compare(a, b))
}
