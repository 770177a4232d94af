package pagefile

import (
	"testing"

	"missive/letter"
)

func TestShare(t *testing.T) {
	box := letter.Box{X0: 100, Y0: 10, X1: 180, Y1: 90}
	tests := []struct {
		angle int
		want  [2]letter.Box
	}{
		{0, [2]letter.Box{{X0: 100, Y0: 10, X1: 130, Y1: 90}, {X0: 140, Y0: 10, X1: 180, Y1: 90}}},
		{90, [2]letter.Box{{X0: 100, Y0: 10, X1: 180, Y1: 40}, {X0: 100, Y0: 50, X1: 180, Y1: 90}}},
		{180, [2]letter.Box{{X0: 150, Y0: 10, X1: 180, Y1: 90}, {X0: 100, Y0: 10, X1: 140, Y1: 90}}},
		{270, [2]letter.Box{{X0: 100, Y0: 60, X1: 180, Y1: 90}, {X0: 100, Y0: 10, X1: 180, Y1: 50}}},
	}
	for _, tt := range tests {
		words := []letter.Word{{Text: "abc"}, {Text: "defg"}}
		Share(words, box, tt.angle)
		if words[0].Box != tt.want[0] || words[1].Box != tt.want[1] {
			t.Errorf("at %d degrees: %+v and %+v, want %+v", tt.angle, words[0].Box, words[1].Box, tt.want)
		}
	}
	narrow := []letter.Word{{Text: "abc"}, {Text: "defg"}, {Text: "h"}}
	Share(narrow, letter.Box{X0: 5, Y0: 5, X1: 6, Y1: 6}, 0)
	for _, w := range narrow {
		if w.Box != (letter.Box{X0: 5, Y0: 5, X1: 6, Y1: 6}) {
			t.Errorf("in one pixel %q has %+v", w.Text, w.Box)
		}
	}
}
