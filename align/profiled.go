package align

import (
	"regexp"

	"missive/profile"
)

// Profiled is what a profile says of a text and its reference. Other tools put
// one line end between the regions of a page and none for an empty one, where
// files of pages and editions are read here with an empty line between
// paragraphs; so where one of the two has [Reference.Marks], empty lines of both
// are left out.
func Profiled(p profile.Profile, ref, text Reference) profile.Result {
	if len(ref.Marks)+len(text.Marks) == 0 {
		return p.Compare(ref.Text, text.Text)
	}
	return p.Compare(emptyLines.ReplaceAllString(ref.Text, "\n"), emptyLines.ReplaceAllString(text.Text, "\n"))
}

// emptyLines are line and page ends with nothing but blanks between them.
var emptyLines = regexp.MustCompile(`[\n\f][ \n\f]*[\n\f]|\f`)
