package report

import (
	"testing"

	"missive/letter"
)

func TestWhereabouts(t *testing.T) {
	for _, tt := range []struct {
		box  letter.Box
		want string
	}{
		{letter.Box{X0: 10, Y0: 10, X1: 90, Y1: 30}, "at the top on the left"},
		{letter.Box{X0: 440, Y0: 700, X1: 560, Y1: 730}, "halfway down in the middle"},
		{letter.Box{X0: 900, Y0: 1380, X1: 1000, Y1: 1400}, "at the foot on the right"},
		{letter.Box{X0: 2000, Y0: -5, X1: 2100, Y1: -1}, "at the top on the right"},
	} {
		if got := whereabouts(tt.box, 1000, 1400); got != tt.want {
			t.Errorf("%v is %q, want %q", tt.box, got, tt.want)
		}
	}
}
