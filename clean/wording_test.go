package clean

import "testing"

func TestMarking(t *testing.T) {
	is := Marking(Settings{})
	for _, tt := range []struct {
		line string
		want bool
	}{
		{"SECRET", true},
		{"DECLASSIFIED", true},
		{"DECLASSlFlED", true},
		{"DEPARTMENT OF STATE", true},
		{"RECEIVED", true},
		{"I have the honor to report below various measures", false},
		{"he kept it a secret from the Minister until May", false},
		{"John F. Montgomery.", false},
		{"", false},
	} {
		if got := is(tt.line); got != tt.want {
			t.Errorf("%q: %v, want %v", tt.line, got, tt.want)
		}
	}
}
