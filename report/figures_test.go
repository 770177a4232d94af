package report

import (
	"testing"

	"missive/align"
)

func TestEditsCountOneEdit(t *testing.T) {
	for want, m := range map[string]align.Measure{
		"1 edit over 20 words: 0 added, 0 lost, 1 misread":                                       {Reference: 20, Text: 20, Substitutions: 1, Exact: true},
		"0 edits over 1,204 words: 0 added, 0 lost, 0 misread":                                   {Reference: 1204, Text: 1204, Exact: true},
		"2 edits over 20 words: 2 added, 0 lost, 0 misread (not exact: at least 1 edit, 5.00 %)": {Reference: 20, Text: 22, Insertions: 2, AtLeast: 1},
	} {
		if got := Edits(m, "words"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
