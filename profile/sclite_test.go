package profile

import "testing"

// The alignments that the toolkit's doc/outputs.htm shows, with their scores.
func TestScliteAsPublished(t *testing.T) {
	for _, c := range []struct {
		ref, text                  string
		corr, subst, dele, ins, of int
	}{
		{"as competition in the mutual fund business grows increasingly intense more players in the industry appear willing to sacrifice integrity in the name of performance",
			"AS competition in the mutual fund business grows increasingly intense more players in the industry appear willing to sacrifice integrity in the name of performance", 25, 0, 0, 0, 25},
		{"for a two trillion dollar business built on public confidence this trend is disheartening at best and downright dangerous at worst",
			"freed to trying to lure business built on public confidence this trend is this tightening and best and downright dangerous at worst", 14, 7, 0, 1, 21},
		{"so far this year the industry slide has been apparent in allegations of insider trading by fund managers unsavory fund sales practices at banks and the use of high risk derivative securities in normally conservative money market funds",
			"so far this year the industry slide has been apparent in allegations of insider trading by fund managers and save refund sales practices at banks and use of high risk derivative securities in early conservative money market funds", 34, 3, 1, 1, 38},
	} {
		for name, n := range map[string]int{"corr": c.corr, "sub": c.subst, "del": c.dele, "ins": c.ins, "err": c.subst + c.dele + c.ins, WER: c.subst + c.dele + c.ins} {
			want(t, sclite, c.ref, c.text, name, n, c.of)
		}
	}
}

// What sclite 2.10 itself printed for these pairs, which tell its weights and its
// choice between alignments that cost the same.
func TestScliteLikeTheProgram(t *testing.T) {
	for _, c := range []struct {
		ref, text                  string
		corr, subst, dele, ins, of int
	}{
		{"this is a test sentence\nthe cat sat on the mat", "This is test sentence four\nthe hat sat on mat", 8, 1, 2, 1, 11},
		{"a (b) c", "a c", 2, 0, 1, 0, 3},
		{"Étude de É", "étude de é", 1, 2, 0, 0, 3},
		{"a @ b", "a b", 2, 0, 0, 0, 2},
		{"a", "", 0, 0, 1, 0, 1},
	} {
		for name, n := range map[string]int{"corr": c.corr, "sub": c.subst, "del": c.dele, "ins": c.ins} {
			want(t, sclite, c.ref, c.text, name, n, c.of)
		}
	}
	want(t, sclite, "modern Dear", "modem clear", CER, 3, 10)
}
