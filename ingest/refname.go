package ingest

import (
	"io"
	"os"
	"strings"

	"missive/reference"
)

// refKinds are what a name may have after it, the best first: a plain x.txt may be
// another program's reading. A text of only part of a page (.body.txt,
// .typed-only.txt) has another ending and is none of these.
var refKinds = []string{".letter", ".ref", ".gt", ""}

// refForms are the endings of the formats in which references are kept, the best
// first. They only say which files are looked at: what one holds, its content says.
var refForms = []string{".txt", ".tei.xml", ".tei", ".page.xml", ".alto.xml", ".xml", ".hocr", ".html", ".htm",
	".zip", ".txt.gz", ".tei.xml.gz", ".xml.gz", ".gz"}

// refEndings are the endings of a reference of a whole letter, the best first.
var refEndings = func() []string {
	var out []string
	for _, k := range refKinds {
		for _, f := range refForms {
			out = append(out, k+f)
		}
	}
	return out
}()

// isRef tells whether a file may be a reference by its name. Beside the scans
// files of other formats than text are only where their names say so, or where
// [isEdition] does: other programs leave their readings there (x.hocr, x.xml).
func isRef(name string, beside bool) bool {
	name = strings.ToLower(name)
	if strings.HasSuffix(name, ".txt") {
		return true
	}
	kinds := refKinds
	if beside {
		kinds = refKinds[:len(refKinds)-1]
	}
	for _, f := range refForms {
		for _, k := range kinds {
			if strings.HasSuffix(name, k+f) {
				return true
			}
		}
	}
	return beside && (strings.HasSuffix(name, ".tei.xml") || strings.HasSuffix(name, ".tei"))
}

// isEdition tells whether an XML file beside the scans is TEI, which no program
// that reads scans writes.
func isEdition(abs string) bool {
	f, err := os.Open(abs)
	if err != nil {
		return false
	}
	defer f.Close()
	head, err := io.ReadAll(io.LimitReader(f, reference.Head))
	if err != nil {
		return false
	}
	format, ok := reference.FormatOf(head)
	return ok && format == reference.TEI
}
