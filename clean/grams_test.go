package clean

import (
	"testing"

	"missive/letter"

	"pgregory.net/rapid"
)

// TestLetterWeights: the table of plain letters says what all weights do.
func TestLetterWeights(t *testing.T) {
	w := letterWeightsOf(map[string]float64{" AB": 1, "ABA": 2, "A 0": 4, "00 ": 8, "B A": 16, "ÉAB": 32, " ZA": 64, "BÉ ": 128})
	counted := 0
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("[abABzZ019é’٣ .-]{0,12}").Draw(t, "text")
		sum, n := w.sum(text)
		var want float64
		times := 0
		Grams(text, func(a, b, c rune) {
			want += w.all[PackGram(a, b, c)]
			times++
		})
		if sum != want || n != times {
			t.Fatalf("%q: %g of %d, want %g of %d", text, sum, n, want, times)
		}
		if plain(text) && sum > 0 {
			counted++
		}
	})
	if counted == 0 {
		t.Fatal("no plain text had a weight")
	}
}

// TestScoresAreSumsOfEvidence: what is added up line by line is what the list of
// all evidence about a line is worth.
func TestScoresAreSumsOfEvidence(t *testing.T) {
	w, err := compiledWeights()
	if err != nil {
		t.Fatal(err)
	}
	v := NewView(letter.FromText("x", "SECRET\nRespectfully, and so on\nas we were told,\n\nDECLASSIFIED\nE.O. 11652, Sec. 3(E) and 5(D)\n- 2 -\n\fthe\nmore\n"))
	o := observe(v, v.judge().finder, &Recurring{})
	o.judge(v.judge())
	for i, l := range o.lines {
		first, last := weigh(o.First(i, nil), w.first), weigh(o.Last(i, nil), w.last)
		if abs(int(1e9*(first-l.first)))+abs(int(1e9*(last-l.score))) > 1 {
			t.Errorf("%q: judged %g and %g, the evidence says %g and %g", l.row.text, l.first, l.score, first, last)
		}
	}
}
