package align

import "testing"

// Differences with a reference that was cut out of a file lead to the lines of
// that file, and so do those with such a text.
func TestPlacesInFiles(t *testing.T) {
	ref := Reference{Files: []string{"x.xml"}, Text: "Dear Sir,\nthe harbour is shut.\fI am Yours",
		Marks: []Mark{{0, 7, 4}, {10, 9, 1}, {25, 9, 40}, {31, 12, 3}, {36, 12, 9}}}
	text := Reference{Text: "Dear Sur, the harbour is open. I am Your", Marks: []Mark{{0, 3, 10}, {9, 5, 1}},
		LeftOut: []Omission{{"note", "y.xml", 4, "See"}}}
	c := Files(ref, text, Options{Folding: DefaultFolding()})
	want := [][4]int{{7, 9, 3, 15}, {9, 40, 5, 17}, {12, 9, 5, 28}}
	if len(c.Differences) != len(want) {
		t.Fatalf("%+v", c.Differences)
	}
	for i, d := range c.Differences {
		if got := [4]int{d.Line, d.Column, d.TextLine, d.TextColumn}; got != want[i] {
			t.Errorf("%q for %q at %v, want %v", d.Text, d.Ref, got, want[i])
		}
	}
	if len(c.LeftOut) != 1 || c.LeftOut[0].What != "note" {
		t.Errorf("left out: %+v", c.LeftOut)
	}
}
