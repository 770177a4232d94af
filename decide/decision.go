package decide

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"missive/letter"
)

// Version is the version of the format of decisions.json.
const Version = "missive-decisions/1"

// Person is the rule of the edits that decisions make. No rule of cleaning has
// that name.
const Person = "person"

// An Act is what was decided.
type Act string

const (
	// Restore puts words back into the text that cleaning stripped.
	Restore Act = "restore"
	// Correct says how one word reads.
	Correct Act = "correct"
	// Confirm keeps words out of the text that cleaning stripped, rightly.
	Confirm Act = "confirm"
)

// A File is what people decided about one letter, in the order in which they
// did.
type File struct {
	Version   string     `json:"version"`
	Decisions []Decision `json:"decisions"`
}

// A Decision is one thing that a person decided.
type Decision struct {
	// ID is unique in its file: d1, d2, …
	ID string `json:"id"`
	Do Act    `json:"do"`
	// Text is how the word reads, for Correct.
	Text string `json:"text,omitempty"`
	// Edit, Role, Rule and Why are those of the strip edit at the time, for
	// Restore and Confirm. They are told, not matched.
	Edit string      `json:"edit,omitempty"`
	Role letter.Role `json:"role,omitempty"`
	Rule string      `json:"rule,omitempty"`
	Why  string      `json:"why,omitempty"`
	// Places are the words, in runs that stand side by side on one page.
	Places []Place `json:"places,omitempty"`
}

// A Place is some words that followed each other on a page at the time.
type Place struct {
	// File and Page name the scan, as [letter.Source] does; Number is the
	// page's number in the letter at the time, from 1.
	File   string `json:"file"`
	Page   int    `json:"page"`
	Number int    `json:"letterPage"`
	// Width and Height are the page's size in pixels, which the boxes are
	// relative to; 0 where the text came from no scan.
	Width  int `json:"width,omitempty"`
	Height int `json:"height,omitempty"`
	// Before and After are up to three words that stood before and after.
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	Words  []Word `json:"words,omitempty"`
}

// A Word is a word as it was read at the time.
type Word struct {
	ID   letter.WordID `json:"id"`
	Text string        `json:"text"`
	Box  letter.Box    `json:"box,omitzero"`
}

// Read is what the words of the decision were read as, without line breaks.
func (d Decision) Read() string {
	var out []string
	for _, p := range d.Places {
		for _, w := range p.Words {
			out = append(out, w.Text)
		}
	}
	return strings.Join(out, " ")
}

// What says in a few words what was decided: put back “CONFIDENTIAL” (stamp).
func (d Decision) What() string {
	switch d.Do {
	case Correct:
		if d.Read() == d.Text {
			return fmt.Sprintf("“%s” stays as it was read", shortened(d.Text))
		}
		return fmt.Sprintf("“%s” reads “%s”", shortened(d.Read()), shortened(d.Text))
	case Confirm:
		return fmt.Sprintf("confirmed “%s” (%s)", shortened(d.Read()), d.Role)
	}
	return fmt.Sprintf("put back “%s” (%s)", shortened(d.Read()), d.Role)
}

// told is how many characters of a text are told where a line has to hold it.
const told = 60

// shortened is a text with its middle left out where it is long.
func shortened(s string) string {
	r := []rune(s)
	if len(r) <= told {
		return s
	}
	return string(r[:told*2/3]) + " … " + string(r[len(r)-told/3:])
}

// Next is the ID for the next decision of the file: no decision there has it,
// nor a later one.
func (f File) Next() string {
	last := 0
	for _, d := range f.Decisions {
		if n, err := strconv.Atoi(strings.TrimPrefix(d.ID, "d")); err == nil {
			last = max(last, n)
		}
	}
	return "d" + strconv.Itoa(last+1)
}

// check says what is wrong with the file, or nothing.
func (f File) check() error {
	if f.Version != Version {
		return fmt.Errorf("its version is %q, this program reads %q", f.Version, Version)
	}
	taken := map[string]bool{}
	for i, d := range f.Decisions {
		if d.ID == "" || taken[d.ID] {
			return fmt.Errorf("its decision number %d has no id or one that is taken (%q)", i+1, d.ID)
		}
		taken[d.ID] = true
		if err := d.check(); err != nil {
			return fmt.Errorf("decision %s %w", d.ID, err)
		}
	}
	return nil
}

func (d Decision) check() error {
	if len(d.Places) == 0 || slices.ContainsFunc(d.Places, func(p Place) bool { return len(p.Words) == 0 }) {
		return fmt.Errorf("names no words, or a place without any")
	}
	for _, p := range d.Places {
		for _, w := range p.Words {
			if w.Text == "" {
				return fmt.Errorf("has a word without text on page %d of %s", p.Page, p.File)
			}
		}
	}
	switch d.Do {
	case Restore:
		return nil
	case Confirm:
		if d.Role == "" {
			return fmt.Errorf("confirms %q without saying what it is: it needs a role", shortened(d.Read()))
		}
		return nil
	case Correct:
		if len(d.Places) != 1 || len(d.Places[0].Words) != 1 {
			return fmt.Errorf("corrects %q: a correction is of one word", d.Read())
		}
		return CheckText(d.Text)
	}
	return fmt.Errorf("wants %q done: this program knows %q, %q and %q", d.Do, Restore, Correct, Confirm)
}
