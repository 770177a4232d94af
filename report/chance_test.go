package report

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"missive/align"
)

// TestChangeHoldsTheTruth draws pairs of letters of the same true rate, with
// errors in bunches as misread words make them, and counts how often the
// interval holds the true change, which is none.
func TestChangeHoldsTheTruth(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 9))
	const letters, words = 4000, 400
	for _, rate := range []float64{0.01, 0.05, 0.2} {
		held := 0
		for range letters {
			draw := func() (chars, wrong align.Measure) {
				for range words {
					if r.Float64() < rate {
						wrong.Substitutions++
						chars.Substitutions += 1 + r.IntN(3)
					}
				}
				chars.Reference, wrong.Reference = 6*words, words
				return chars, wrong
			}
			now, nowWords := draw()
			then, thenWords := draw()
			c := changed(now, then, bunch(now, nowWords), bunch(then, thenWords))
			if c.low <= 0 && c.high >= 0 {
				held++
			}
		}
		if share := float64(held) / letters; math.Abs(share-Certainty) > 0.03 {
			t.Errorf("at a rate of %.2f the interval holds the truth in %.3f of the cases, want about %.2f", rate, share, Certainty)
		}
	}
}

func TestOnlyReal(t *testing.T) {
	base := NewBaseline(Batch{Entries: []Entry{compared("chance", 20, 20), compared("real", 20, 20)}})
	now := Batch{Entries: []Entry{compared("chance", 26, 26), compared("real", 90, 90)}}
	about := func(short []Shortfall) string {
		var names []string
		for _, s := range short {
			names = append(names, s.Letter)
		}
		return strings.Join(names, " ")
	}
	if got := about(Verdict(now, Limits{}, base)); got != "chance real chance real" && got != "chance chance real real" {
		t.Errorf("by the margins alone fall short %q", got)
	}
	if got := about(Verdict(now, Limits{OnlyReal: true}, base)); got != "real real" {
		t.Errorf("with OnlyReal fall short %q", got)
	}
	if got := about(Excused(now, Limits{OnlyReal: true}, base)); got != "chance chance" {
		t.Errorf("let pass are %q", got)
	}
	for _, s := range Verdict(now, Limits{}, base) {
		if want := map[string]string{"chance": "it may be chance)", "real": "not chance)"}[s.Letter]; !strings.HasSuffix(s.Sentence, want) {
			t.Errorf("%q does not end with %q", s.Sentence, want)
		}
	}
	notes := strings.Join(VerdictNotes(now, Limits{OnlyReal: true}, base), "\n")
	if !strings.Contains(notes, "Let pass, chance: CER rose") {
		t.Errorf("notes say %q", notes)
	}
}
