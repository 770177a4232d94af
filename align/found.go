package align

import (
	"fmt"
	"math"
	"strings"
)

// A Found says how a reference was found where no file's name told it: by what
// the letter says.
type Found struct {
	// Covered is how much of the letter's text stands in the reference, and Alike
	// how many letters and figures of that are the same in both: shares from 0
	// to 1, by which the reference was told from others. They are no measure of
	// errors.
	Covered float64 `json:"covered"`
	Alike   float64 `json:"alike"`
	// Places are where it stands, one for each of the reference's files.
	Places []FoundPlace `json:"places"`
}

// A FoundPlace is a stretch of a file of references: its lines from FirstLine to
// LastLine, counted from 1.
type FoundPlace struct {
	File      string `json:"file"`
	FirstLine int    `json:"firstLine"`
	LastLine  int    `json:"lastLine"`
	// Whole tells that it is the whole file.
	Whole bool `json:"whole,omitempty"`
}

// String names the place: the file, and its lines where it is not the whole
// file.
func (p FoundPlace) String() string {
	switch {
	case p.Whole:
		return p.File
	case p.FirstLine == p.LastLine:
		return fmt.Sprintf("%s line %d", p.File, p.FirstLine)
	}
	return fmt.Sprintf("%s lines %d–%d", p.File, p.FirstLine, p.LastLine)
}

// String says in plain words what was found; only what is the same letter by
// letter is 100 % alike.
func (f Found) String() string {
	var names []string
	for _, p := range f.Places {
		names = append(names, p.String())
	}
	return fmt.Sprintf("found by content in %s, %.0f %% alike", strings.Join(names, ", "), math.Floor(100*f.Alike))
}

// How is [Found.String] without the places.
func (f Found) How() string {
	return fmt.Sprintf("found by content, %.0f %% alike", math.Floor(100*f.Alike))
}

// names are how a comparison names the reference: its files, with the lines
// where it is part of one.
func (r Reference) names() []string {
	names := append([]string{}, r.Files...)
	if r.Found != nil && len(r.Found.Places) == len(names) {
		for i, p := range r.Found.Places {
			names[i] = p.String()
		}
	}
	return names
}
