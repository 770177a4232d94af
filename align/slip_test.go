package align

import (
	"slices"
	"testing"

	"missive/letter"
)

// Words lost at a letter's end have no word after them: neither how surely the
// letter's first word was read nor ink elsewhere on the page says anything of
// them.
func TestSlipsAtTheEndAreJudgedByWhatStandsThere(t *testing.T) {
	l := typewritten(page())
	first := &l.Pages[0].Lines[0].Words[0]
	first.Conf = 0.1
	l.Pages[0].Unread = []letter.Box{{X0: first.Box.X0, Y0: first.Box.Y0, X1: first.Box.X1, Y1: first.Box.Y1}}
	ref := refPage() + " indeed"
	_, all := Suspects(l, Reference{Text: ref}, options())
	if len(all) != 1 || all[0].Shape != "lost" {
		t.Fatalf("suspects %+v", all)
	}
	for name, most := range map[string]float64{"unsure neighbours": 0.5, "unread ink": 0} {
		if got := all[0].Traits[slices.Index(SlipTraits("lost"), name)]; got > most {
			t.Errorf("%s: %.2f, want at most %.2f", name, got, most)
		}
	}
}
