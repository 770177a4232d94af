package compare

import (
	"path"
	"strings"

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

// key is a path as it is held against others.
func key(rel string) string { return norm.NFC.String(cases.Fold().String(norm.NFC.String(rel))) }
