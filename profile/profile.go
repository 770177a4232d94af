package profile

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// A Profile measures as one tool does.
type Profile struct {
	// Name is what --profile takes.
	Name string
	// Brief says in a few words what is measured.
	Brief string
	// Doc says in a few sentences what is measured and how.
	Doc string
	// Source is where the definition is published.
	Source string
	// Unit is what its character error rate counts.
	Unit    string
	figures func(ref, text string) []Figure
}

// All are the profiles, in the order of their names.
func All() []Profile {
	return []Profile{dinglehopper, jiwer, ocrD, ocreval, sclite}
}

// Names are the names of all profiles, parted by commas.
func Names() string {
	var names []string
	for _, p := range All() {
		names = append(names, p.Name)
	}
	return strings.Join(names, ", ")
}

// Named is the profile of that name; the error lists those that there are.
func Named(name string) (Profile, error) {
	for _, p := range All() {
		if p.Name == name {
			return p, nil
		}
	}
	return Profile{}, fmt.Errorf("there is no profile %q: there are %s", name, Names())
}

// Compare measures a text against its reference, both in UTF-8; bytes in a row
// that are none count as U+FFFD.
func (p Profile) Compare(ref, text string) Result {
	return Result{Profile: p.Name, Unit: p.Unit, Figures: p.figures(inUTF8(ref), inUTF8(text))}
}

func inUTF8(s string) string { return strings.ToValidUTF8(s, string(utf8.RuneError)) }
