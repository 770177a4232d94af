package settle

import (
	"testing"

	"missive/reading"
)

// A capital that all readings are sure of is a small letter where it looks like
// one and heads a small word.
func TestLetterCase(t *testing.T) {
	tests := []struct {
		name  string
		text  string
		k     int    // a picture stands at this character …
		looks string // … of this one
		face  string // the characters that the typeface knows
		want  string
	}{
		{"a small letter", "the Session", 3, "s", "sSeion", "the session"},
		{"a capital", "the Session", 3, "S", "sSeion", "the Session"},
		{"neither", "the Session", 3, "n", "sSeion", "the Session"},
		{"among capitals", "the SESSION", 3, "s", "sSEION", "the SESSION"},
		{"inside a word", "the sesSion", 6, "s", "sSeion", "the sesSion"},
		{"by itself", "the S", 3, "s", "sSeion", "the S"},
		{"before a stop", "Messrs. S. Meion", 7, "s", "sSeion", "Messrs. S. Meion"},
		{"a capital that the typeface does not know", "the Session", 3, "s", "seion", "the Session"},
		{"a small letter that it does not know", "the Session", 3, "s", "Seion", "the Session"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			line := typedLine(100, 200, 0.97, tt.text)
			p := pageOf(line, line)
			p.Face = faceOf(tt.face)
			cut := at(line, tt.k, tt.looks)
			cut.Y = 224 // where the line's letters stand
			p.Cuts = []reading.Cut{cut}
			if got := said(settledPage(only("case", "typeface"), p)); got != tt.want {
				t.Errorf("reads %q, want %q", got, tt.want)
			}
			if got := said(settledPage(only("typeface"), p)); got != tt.text {
				t.Errorf("without the step it reads %q, want %q", got, tt.text)
			}
			p.Cuts = nil
			if got := said(settledPage(only("case", "typeface"), p)); got != tt.text {
				t.Errorf("without a picture it reads %q, want %q", got, tt.text)
			}
		})
	}
}

// What was read is not lost.
func TestLetterCaseKeepsWhatWasRead(t *testing.T) {
	line := typedLine(100, 200, 0.97, "the Session")
	p := pageOf(line, line)
	p.Face = faceOf("sSeion")
	cut := at(line, 3, "s")
	cut.Y = 224
	p.Cuts = []reading.Cut{cut}
	words := settledPage(only("case", "typeface"), p).Lines[0].Words
	if got := words[1]; got.Text != "session" || got.Was != "Session" {
		t.Errorf("reads %q, was %q", got.Text, got.Was)
	}
	if got := words[0]; got.Was != "" {
		t.Errorf("%q stands as it was read, but was %q", got.Text, got.Was)
	}
}
