package compare

import (
	"cmp"
	"path"
	"strings"

	"github.com/maruel/natural"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Endings are what file names may have after the name that pairs them, in
// lower case; the longest that fits is taken off. The first are what marks a
// text as a reference, as `missive ingest` takes them, then the formats that
// hold text.
func Endings() []string {
	return []string{
		".letter.txt", ".ref.txt", ".gt.txt", ".body.txt", ".ocr.txt",
		".ref.xml", ".gt.xml", ".tei.xml", ".page.xml", ".alto.xml", ".xml", ".tei", ".alto",
		".hocr.html", ".hocr", ".txt", ".zip", ".txt.gz", ".tei.xml.gz", ".xml.gz",
	}
}

// stem is a path without its ending, and whether it has one of [Endings].
func stem(rel string) (string, bool) {
	longest := 0
	for _, e := range Endings() {
		// A file that is called .txt and nothing else has a name, no ending.
		at := len(rel) - len(e)
		if len(path.Base(rel)) > len(e) && strings.EqualFold(rel[at:], e) {
			longest = max(longest, len(e))
		}
	}
	return rel[:len(rel)-longest], longest > 0
}

// byPath orders paths folder by folder and as people do: 2 before 10.
func byPath(a, b string) int {
	x, y := strings.Split(a, "/"), strings.Split(b, "/")
	for i := range min(len(x), len(y)) {
		if c := natural.Compare(x[i], y[i]); c != 0 {
			return c
		}
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), cmp.Compare(a, b))
}

// key is a path as it is held against others.
func key(rel string) string { return norm.NFC.String(cases.Fold().String(norm.NFC.String(rel))) }
