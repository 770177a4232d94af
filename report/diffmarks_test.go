package report

import (
	"reflect"
	"testing"

	"missive/align"
)

// TestDifferencesOfXMLStandInTheText: of a reference whose file has other lines
// than its text, as an edition in TEI has, differences stand where the text has
// them and not where the file's line would be.
func TestDifferencesOfXMLStandInTheText(t *testing.T) {
	ref, text := "one two three\nfour five six\nseven eight\n", "one two thre\nfour five six\nseven oight\n"
	o := align.Options{Folding: align.DefaultFolding()}
	plain := align.Files(align.Reference{Text: ref}, align.Reference{Text: text}, o)
	marked := align.Files(align.Reference{Text: ref, Marks: []align.Mark{{Offset: 0, Line: 812, Column: 9}, {Offset: 14, Line: 815, Column: 3}}}, align.Reference{Text: text}, o)
	if len(marked.Differences) != 2 || marked.Differences[0].Line != 812 || marked.Differences[1].Line != 815 {
		t.Fatalf("differences %+v", marked.Differences)
	}
	if got, want := newSides(ref, text).lanes(marked), newSides(ref, text).lanes(plain); !reflect.DeepEqual(got, want) {
		t.Errorf("lanes %+v, want %+v", got, want)
	}
}
