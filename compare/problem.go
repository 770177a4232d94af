package compare

import (
	"slices"

	"missive/internal/pathorder"
)

// A Side says which of the two a file is on.
type Side string

const (
	Reference Side = "reference"
	Text      Side = "text"
)

// A ProblemKind says why something was not compared.
type ProblemKind string

const (
	NoPartner  ProblemKind = "no partner" // no file of the other folder has its name
	Ambiguous  ProblemKind = "ambiguous"  // several files claim the name
	Refused    ProblemKind = "refused"    // a link that leads out of the folder, or nowhere
	Unreadable ProblemKind = "unreadable" // it cannot be opened, or is no text
)

// A Problem is something that was not compared.
type Problem struct {
	Kind ProblemKind `json:"kind"`
	Side Side        `json:"side"`
	// File is its path in its folder, with slashes; empty where it is about a
	// name that several files claim.
	File string `json:"file,omitempty"`
	// Name is the name that would pair it, as in [Pair].
	Name string `json:"name"`
	// Reason says in a sentence what is the matter and what to do.
	Reason string `json:"reason"`
}

// SortProblems puts problems in the order of their names.
func SortProblems(all []Problem) {
	slices.SortStableFunc(all, func(a, b Problem) int {
		return pathorder.Compare(a.Name+"\x00"+string(a.Side)+a.File, b.Name+"\x00"+string(b.Side)+b.File)
	})
}
